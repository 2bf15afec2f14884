import { soundSize } from '../grouping/group-count.ts';
import { type HallRule, needs, type PlanPerson, type PlanRound, type PlanTable } from '../grouping/plan/request.ts';
import { limits } from './limits.ts';
import type { ConferenceState } from './state.ts';

type Room = Pick<ConferenceState, 'tables' | 'halls'>;

/** Whether tables have been laid where somebody of this hall sits; null: of none. */
export function hasTables({ tables, halls }: Room, hallId: string | null): boolean {
  return tables.some((table) => (halls.length === 0 ? true : (table.hallId ?? null) === hallId));
}

type Asked = Pick<PlanRound, 'composition' | 'size' | 'halls'>;

/**
 * The tables of a round, for a solver; undefined where none have been laid. A hall where none have been laid, such as a
 * digital one, gets as many as it takes, that stand nowhere; and so do workplaces and kinds beyond the tables of their hall, since
 * they are as many as they are. Their numbers come after all others. Of several halls they take turns, so that nobody's table
 * gets another number when somebody comes.
 */
export function planTables(room: Room, round: Asked, people: readonly PlanPerson[]): readonly PlanTable[] | undefined {
  if (room.tables.length === 0) return undefined;
  const standing = room.tables
    .filter(({ out }) => !out)
    .map(({ number, hallId = null, seats, offers }): PlanTable => ({ id: `t${number}`, hallId, seats, offers }));
  const halls = room.halls.map(({ id }) => id);
  const places: readonly (string | null)[] = people.some(({ hallId }) => hallId === null) ? [...halls, null] : halls;
  const bare = places.filter((hallId) => !hasTables(room, hallId));
  const crowded = round.composition === 'mixed' ? [] : places.filter((hallId) => hasTables(room, hallId));
  const turns = [...bare, ...crowded];
  const first = Math.max(...room.tables.map(({ number }) => number)) + 1;
  const virtual = turns.flatMap((hallId, turn) => {
    const { count, seats } = virtualTables(room, round, people, hallId);
    // Of those whose hall nobody knows yet, each will come to one where a table may have what they need.
    const offers = hallId === null && bare.includes(null) ? needs : [];
    const numbers = Array.from({ length: count }, (_, at) => first + turn + at * turns.length);
    return numbers
      .filter((number) => number <= limits.tableNumber)
      .map((number): PlanTable => ({ id: `t${number}`, hallId, seats, offers, virtual: true }));
  });
  return [...standing, ...virtual.sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))];
}

/** Of any size, unless mixed groups of halls that have tables could come: then no more seats than the hall has people. */
function virtualTables(
  room: Room,
  { composition, size, halls }: Asked,
  people: readonly PlanPerson[],
  hallId: string | null,
): { readonly count: number; readonly seats: number } {
  const shares = (other: string | null) => sharesGroups(halls, hallId, other);
  const own = people.filter((person) => person.hallId === hallId).length;
  const near = people.filter((person) => shares(person.hallId)).length;
  if (composition !== 'mixed') return { count: own, seats: near };
  const besides = room.tables.some((table) => shares(table.hallId ?? null));
  const { max } = soundSize(size);
  return besides ? { count: Math.ceil(own / max), seats: max } : { count: Math.ceil(own / 2), seats: near };
}

function sharesGroups(halls: HallRule, one: string | null, other: string | null): boolean {
  if (halls === 'across' || one === other) return true;
  return (
    halls !== 'within' && halls.pairs.some((pair) => pair.some((id) => id === one) && pair.some((id) => id === other))
  );
}
