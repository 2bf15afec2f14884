import { memo } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { RoomTable } from '../../../shared/conference/room.ts';
import { needs } from '../../../shared/grouping/plan/request.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './room-plan.module.css';
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
  const seat = (more: 1 | -1) => {
    const wanted = seats + more;
    if (wanted < 1 || wanted > limits.seatsAtTable) return;
    void room.deed([{ type: 'changeTable', table: number, seats: wanted }], words.tableIs(name, words.seats(wanted)));
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
          <Check
            key={need}
            checked={offers.includes(need)}
            onChange={(on) => {
              const wanted = on ? [...offers, need] : offers.filter((one) => one !== need);
              void room.deed([{ type: 'changeTable', table: number, offers: wanted }]);
            }}
          >
            {of}
            {words.offers[need]}
          </Check>
        ))}
        <Check checked={out} onChange={(on) => void room.deed([{ type: 'changeTable', table: number, out: on }])}>
          {of}
          {words.outOfUse}
        </Check>
      </span>
    </li>
  );
});
