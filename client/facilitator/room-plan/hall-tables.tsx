import { type FormEvent, useId, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { sayReason } from '../../../shared/grouping/plan/say-reasons.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { asSentence, usePlanNames } from '../seating/use-rounds.ts';
import styles from './room-plan.module.css';
import { type HallRoom, layCommands, usualSeats } from './room-sums.ts';
import { TableRow } from './table-row.tsx';
import type { RoomDeeds } from './use-room-deeds.ts';

/** More tables than these are unfolded when they are asked for. */
const shownAtFirst = 12;
const usual = 5;

/** The tables of one hall, or of the one room there is: how many of how many seats, whether that does, and each of them. */
export function HallTables({ here, room }: { readonly here: HallRoom; readonly room: RoomDeeds }) {
  const { state } = useLive();
  const { facilitator, grouping } = useTexts();
  const words = facilitator.roomPlan;
  const names = usePlanNames();
  const id = useId();
  const { hall, tables } = here;
  const loose = hall === null && state.halls.length > 0;
  const name = hall?.name ?? (loose ? words.otherTables : '');
  const several = state.halls.length > 0;
  return (
    <div className={styles.hall}>
      {several && (
        <h4 id={id} className={styles.hallName}>
          {name}
        </h4>
      )}
      {hall?.digital && tables.length === 0 ? (
        <p className="soft small">{words.digital}</p>
      ) : (
        <LayForm here={here} room={room} loose={loose} />
      )}
      {tables.length > 0 && (
        <>
          {!loose && (
            <p className={here.missing > 0 ? styles.lacking : undefined}>
              {words.sum(here.inUse, here.seats, here.people)}
              {tables.length > here.inUse && ` ${words.out(tables.length - here.inUse)}`}
            </p>
          )}
          {here.short.map((short) => (
            <p key={short.need} className={styles.lacking}>
              {asSentence(
                sayReason(grouping, { kind: 'needTooMany', ...short, roundId: '', hallId: hall?.id ?? null }, names),
              )}
            </p>
          ))}
          <details open={tables.length <= shownAtFirst}>
            <summary className={styles.summary}>
              {several ? words.listIn(tables.length, name) : words.list(tables.length)}
            </summary>
            <ul className={styles.tables}>
              {tables.map((table) => (
                <TableRow key={table.number} table={table} room={room} />
              ))}
            </ul>
          </details>
        </>
      )}
      {tables.length === 0 && several && state.tables.length > 0 && !hall?.digital && (
        <p className="soft small">{words.noTablesHere}</p>
      )}
    </div>
  );
}

interface LayProps {
  readonly here: HallRoom;
  readonly room: RoomDeeds;
  /** Tables that stand in no hall though there are halls: they can only be taken away. */
  readonly loose: boolean;
}

/** "Six tables of five seats": one line, done at once. */
function LayForm({ here: { hall, tables, people }, room, loose }: LayProps) {
  const { state } = useLive();
  const words = useTexts().facilitator.roomPlan;
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState<string | null>(null);
  const [each, setEach] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const laid = tables.length > 0;
  const shownCount = count ?? (laid ? String(tables.length) : '');
  const shownEach = each ?? String(usualSeats(tables) ?? usual);
  const mostTables = loose ? 0 : limits.tables - state.tables.length + tables.length;
  const wantedCount = whole(shownCount, 0, mostTables);
  const wantedEach = whole(shownEach, 1, limits.seatsAtTable);
  const lay = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wantedCount === null || wantedEach === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const said = words.sum(wantedCount, wantedCount * wantedEach, people);
    if (!(await room.deed(layCommands(tables, hall?.id ?? null, wantedCount, wantedEach), said))) return;
    setCount(null);
    setEach(null);
    setTried(false);
  };
  const fault = (wanted: number | null, from: number, to: number) =>
    tried && wanted === null ? words.wholeNumber(from, to) : undefined;
  return (
    <form ref={form} className={styles.lay} onSubmit={lay} noValidate>
      <TextField
        label={hall ? <Within short={words.count} whole={words.countIn(hall.name)} /> : words.count}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={shownCount}
        error={fault(wantedCount, 0, mostTables)}
        onChange={({ target }) => setCount(target.value)}
      />
      <TextField
        label={hall ? <Within short={words.each} whole={words.eachIn(hall.name)} /> : words.each}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        value={shownEach}
        error={fault(wantedEach, 1, limits.seatsAtTable)}
        onChange={({ target }) => setEach(target.value)}
      />
      <Button type="submit" aria-label={hall ? words.layIn(hall.name) : undefined}>
        {words.lay}
      </Button>
    </form>
  );
}

/** Short for the eye, where the hall's name stands above; whole for those who listen. */
function Within({ short, whole: all }: { readonly short: string; readonly whole: string }) {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="visually-hidden">{all}</span>
    </>
  );
}

function whole(typed: string, from: number, to: number): number | null {
  const read = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return read >= from && read <= to ? read : null;
}
