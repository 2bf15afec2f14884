import { memo } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { RoomTable } from '../../../shared/conference/room.ts';
import { needs } from '../../../shared/grouping/plan/request.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { CheckAtOnce } from './check-at-once.tsx';
import styles from './room-plan.module.css';
import { useAsked } from './use-asked.ts';
import type { RoomDeeds } from './use-room-deeds.ts';

/** One table: its seats, what it offers, and whether it is in use. Each change is done at once. */
export const TableRow = memo(function TableRow({
  table,
  room,
}: {
  readonly table: RoomTable;
  readonly room: RoomDeeds;
}) {
  const { facilitator, steps } = useTexts();
  const words = facilitator.roomPlan;
  const { number, seats, offers, out = false } = table;
  const name = steps.tables.table(number);
  const inText = steps.tables.tableInText(number);
  // Many boxes of one name stand under each other.
  const of = <span className="visually-hidden">{name}: </span>;
  const asked = useAsked(table);
  const change = (
    { seats, offers, out }: Partial<Pick<RoomTable, 'seats' | 'offers'>> & { out?: boolean },
    said?: string,
  ) => {
    const { out: wasOut = false, ...before } = asked.now();
    const isOut = out ?? wasOut;
    const wanted: RoomTable = {
      ...before,
      ...(seats === undefined ? {} : { seats }),
      ...(offers === undefined ? {} : { offers }),
      ...(isOut ? { out: isOut } : {}),
    };
    return asked.ask(wanted, () => room.deed([{ type: 'changeTable', table: number, seats, offers, out }], said));
  };
  const seat = (more: 1 | -1) => {
    const wanted = asked.now().seats + more;
    if (wanted < 1 || wanted > limits.seatsAtTable) return;
    void change({ seats: wanted }, words.tableIs(name, words.seats(wanted)));
  };
  return (
    <li className={`${styles.table} ${out ? styles.out : ''}`}>
      <span className={styles.number}>{name}</span>
      <span className={styles.seats}>
        <Button kind="pill" aria-label={words.fewerSeats(inText)} aria-disabled={seats <= 1} onClick={() => seat(-1)}>
          <span aria-hidden="true">−</span>
        </Button>
        <span className="numbers">{words.seats(seats)}</span>
        <Button
          kind="pill"
          aria-label={words.moreSeats(inText)}
          aria-disabled={seats >= limits.seatsAtTable}
          onClick={() => seat(1)}
        >
          <span aria-hidden="true">+</span>
        </Button>
      </span>
      <span className={styles.offers}>
        {needs.map((need) => (
          <CheckAtOnce
            key={need}
            checked={offers.includes(need)}
            onChange={(on) => {
              const held = asked.now().offers;
              return change({ offers: needs.filter((one) => (one === need ? on : held.includes(one))) });
            }}
          >
            {of}
            {words.offers[need]}
          </CheckAtOnce>
        ))}
        <CheckAtOnce checked={out} onChange={(on) => change({ out: on })}>
          {of}
          {words.outOfUse}
        </CheckAtOnce>
      </span>
    </li>
  );
});
