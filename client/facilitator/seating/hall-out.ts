import { comingPeople } from '../../../shared/conference/plan-request.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import type { ConferenceState, Group, Hall } from '../../../shared/conference/state.ts';
import { roundsToMend } from './mend-round.ts';
import { hallOfTable } from './seat-halls.ts';

/** Whether a group sits in a hall: by its table, where that stands there, else by its people. */
export function sitsInHall(state: ConferenceState, group: Group, hallId: string): boolean {
  const table = tableOf(state, group.id);
  if (table?.hallId !== undefined) return table.hallId === hallId;
  const hall = hallOfTable(group, state);
  return hall.kind === 'one' && hall.hallId === hallId;
}

/**
 * Where everybody of a hall goes who is here or expected.
 * @param toHallId null: wherever there is room; those who share a table in the round that comes first go together where
 *   they can
 */
export function newHalls(state: ConferenceState, hallId: string, toHallId: string | null): ReadonlyMap<string, string> {
  const leaving = comingPeople(state)
    .filter((person) => person.hallId === hallId)
    .map(({ id }) => id);
  if (toHallId !== null) return new Map(leaving.map((id) => [id, toHallId]));
  const room = freeSeats(state, hallId);
  const went = new Map<string, string>();
  const send = (personIds: readonly string[]) => {
    const [best] = [...room].sort(([, one], [, other]) => other - one);
    if (!best) return;
    const [to, free] = best;
    if (free < personIds.length && personIds.length > 1) {
      for (const id of personIds) send([id]);
      return;
    }
    room.set(to, free - personIds.length);
    for (const id of personIds) went.set(id, to);
  };
  for (const company of companies(state, hallId, new Set(leaving))) send(company);
  return went;
}

/** Free seats by hall; where no tables have been laid at all, halls fill evenly. Nobody is sent home while there is a room. */
function freeSeats(state: ConferenceState, hallId: string): Map<string, number> {
  const others = state.halls.filter(({ id }) => id !== hallId);
  const rooms = others.some(({ digital }) => !digital) ? others.filter(({ digital }) => !digital) : others;
  const everybody = comingPeople(state);
  const largest = 1_000_000;
  const free = ({ id }: Hall) => {
    const tables = state.tables.filter((table) => table.hallId === id);
    const seats = tables.reduce((sum, table) => sum + (table.out ? 0 : table.seats), 0);
    return (tables.length > 0 ? seats : largest) - everybody.filter((person) => person.hallId === id).length;
  };
  return new Map(rooms.map((hall) => [hall.id, free(hall)]));
}

/** Tablemates of the round that comes first, the largest tables before the others; then those who sit nowhere yet. */
function companies(
  state: ConferenceState,
  hallId: string,
  leaving: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const [first] = roundsToMend(state);
  const groups = (first && state.groupings.get(first.id)?.groups) ?? [];
  const tables = groups
    .filter((group) => sitsInHall(state, group, hallId))
    .map(({ members }) => members.filter((id) => leaving.has(id)))
    .filter((members) => members.length > 0)
    .sort((one, other) => other.length - one.length);
  const seated = new Set(tables.flat());
  return [...tables, ...[...leaving].filter((id) => !seated.has(id)).map((id) => [id])];
}
