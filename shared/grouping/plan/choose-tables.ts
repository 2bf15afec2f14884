import { compareFigures } from '../compare.ts';
import { soundSize } from '../group-count.ts';
import { countTables, type RoleWanted } from './count-tables.ts';
import type { Note, Reason } from './reasons.ts';
import { type Need, needs, type PlanPerson, type PlanRound, type PlanTable } from './request.ts';
import type { People } from './zones.ts';

/** A table that people of a zone get, with how many may sit there. */
export interface ChosenTable {
  readonly id: string;
  readonly hallId: string | null;
  readonly low: number;
  readonly high: number;
  readonly seats: number;
  readonly offers: number;
}

export interface Chosen {
  readonly tables: readonly ChosenTable[];
  readonly loose: boolean;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
}

/** What somebody needs, or a table offers, as bits. */
export function needBits(some: readonly Need[] = []): number {
  return needs.reduce((bits, need, index) => (some.includes(need) ? bits | (1 << index) : bits), 0);
}

/** What decides about the tables of some people, besides their number and the size of groups. */
export interface Wanted {
  readonly roles: readonly RoleWanted[];
  /** Sets of people of whom no two may share a table. */
  readonly apart: readonly (readonly PlanPerson[])[];
  /** Tables that rules name for them; these are always among the chosen. */
  readonly named: readonly string[];
  /** Tables where most of them sat in the plan before; taken again where there is a choice. */
  readonly usual: readonly string[];
  /** Tables of others; those chosen here are added. */
  readonly taken: Set<string>;
  /** How many to leave for others who share the hall. */
  readonly spare: number;
  /** How many must sit together, at most. */
  readonly together: number;
  /** Several are locked to one table. */
  readonly crowded: boolean;
}

/** The tables that some people get in a round. */
export function chooseTables(round: PlanRound, group: People, wanted: Wanted): Chosen {
  const { roles, apart, named, usual, taken, spare, together, crowded } = wanted;
  const { members, hallId } = group;
  const listed = round.composition === 'everyone' ? undefined : round.tables;
  const free = listed && candidates(listed, group, taken, named);
  const available = free ? Math.min(free.length, Math.max(1, free.length - spare)) : members.length;
  const asBefore = usual.length > 0 ? { ...group, preferred: usual.length } : group;
  const { count, reasons, notes } =
    group.lockedTo === undefined
      ? countTables(round, asBefore, { roles, apart, named: named.length }, available)
      : { count: Math.min(1, available), reasons: [], notes: [] };
  if (count === 0) return { tables: [], loose: false, reasons, notes };

  const found = free
    ? amongListed(free, count, group, wanted)
    : freeNames(count, named, usual, taken).map((id) => ({ id, hallId }));
  if ('kind' in found) {
    const reason = { ...found, roundId: round.id, hallId };
    return { tables: [], loose: false, reasons: [...reasons, reason], notes };
  }
  const most = free
    ? Math.max(...found.map((table) => seatsOf(table)))
    : group.lockedTo === undefined
      ? soundSize(round.size).max
      : members.length;
  const tooMany: Reason[] =
    together > most && round.composition === 'mixed'
      ? [{ kind: 'togetherTooMany', people: together, seats: most, roundId: round.id, hallId }]
      : [];
  return { ...sized(round, group, found, together > 1 || crowded), reasons: [...reasons, ...tooMany], notes };
}

type SeatsShort =
  | { readonly kind: 'needTooMany'; readonly need: Need; readonly people: number; readonly seats: number }
  | { readonly kind: 'tooFewSeats'; readonly people: number; readonly seats: number };

/** So many of the tables that stand there, or more where seats would not do; or what they lack. */
function amongListed(
  free: readonly PlanTable[],
  count: number,
  { members }: People,
  { named, usual, taken }: Wanted,
): readonly PlanTable[] | SeatsShort {
  const short = shortOfNeeds(members, free);
  if (short) return { kind: 'needTooMany', ...short };
  const chosen: PlanTable[] = [];
  let seats = 0;
  for (const table of inOrder(free, members, named, usual, Math.ceil(members.length / count))) {
    if (chosen.length >= Math.max(count, named.length) && seats >= members.length) break;
    chosen.push(table);
    seats += table.seats;
  }
  if (seats < members.length) return { kind: 'tooFewSeats', people: members.length, seats };
  const tables = chosen.sort((left, right) => free.indexOf(left) - free.indexOf(right));
  for (const { id } of tables) taken.add(id);
  return tables;
}

/** Tables where these people may sit and nobody else has been put. */
function candidates(listed: readonly PlanTable[], group: People, taken: ReadonlySet<string>, named: readonly string[]) {
  if (group.lockedTo !== undefined) return listed.filter(({ id }) => id === group.lockedTo);
  return listed.filter(
    ({ id, hallId, virtual }) =>
      (group.halls.includes(hallId) || (hallId === null && !virtual)) && (named.includes(id) || !taken.has(id)),
  );
}

function shortOfNeeds(members: readonly PlanPerson[], free: readonly PlanTable[]) {
  for (const need of needs) {
    const people = members.filter((person) => person.needs?.includes(need)).length;
    const seats = free.filter(({ offers = [] }) => offers.includes(need)).reduce((sum, table) => sum + table.seats, 0);
    if (people > seats) return { need, people, seats };
  }
  return undefined;
}

/**
 * Named tables first, then what somebody here needs, then where they sat; from each hall by how many of them are there, then
 * those of the wanted size; what others may need comes last.
 */
function* inOrder(
  free: readonly PlanTable[],
  members: readonly PlanPerson[],
  named: readonly string[],
  usual: readonly string[],
  wanted: number,
): Generator<PlanTable> {
  const missing = new Map(needs.map((need) => [need, members.filter((person) => person.needs?.includes(need)).length]));
  const from = new Map<string | null, number>();
  for (const { hallId } of members) from.set(hallId, (from.get(hallId) ?? 0) + 1);
  const seatsIn = new Map<string | null, number>();
  const rank = ({ id, hallId, seats, virtual, offers = [] }: PlanTable, place: number) => {
    const useful = offers.filter((need) => (missing.get(need) ?? 0) > 0).length;
    const here = from.get(hallId) ?? 0;
    return [
      named.includes(id) ? 0 : 1,
      -useful,
      usual.includes(id) ? usual.indexOf(id) - usual.length : 0,
      virtual ? 1 : 0,
      here === 0 ? Number.MAX_VALUE : ((seatsIn.get(hallId) ?? 0) + wanted) / here,
      seats >= wanted ? 0 : 1,
      offers.length - useful,
      place,
    ];
  };
  const left = new Map(free.map((table, place) => [place, table]));
  while (left.size > 0) {
    let best: readonly number[] | undefined;
    for (const [place, table] of left) {
      const figures = rank(table, place);
      if (!best || compareFigures(figures, best) < 0) best = figures;
    }
    const place = best?.at(-1) as number;
    const next = left.get(place) as PlanTable;
    left.delete(place);
    for (const need of next.offers ?? []) missing.set(need, (missing.get(need) ?? 0) - next.seats);
    seatsIn.set(next.hallId, (seatsIn.get(next.hallId) ?? 0) + next.seats);
    yield next;
  }
}

/** `t1`, `t2` … that nobody else has; the named ones are among them. */
function freeNames(count: number, named: readonly string[], usual: readonly string[], taken: Set<string>): string[] {
  const ids = [...new Set(named)];
  for (const id of usual) if (ids.length < count && !taken.has(id) && !ids.includes(id)) ids.push(id);
  for (let number = 1; ids.length < count; number += 1) {
    const id = `t${number}`;
    if (!taken.has(id) && !ids.includes(id)) ids.push(id);
  }
  for (const id of ids) taken.add(id);
  return ids.sort((left, right) => compareFigures([left.length], [right.length]) || (left < right ? -1 : 1));
}

/** How many may sit at each: as evenly as can be, and looser where seats or people who belong together forbid it. */
function sized(
  round: PlanRound,
  { members }: People,
  tables: readonly (Pick<PlanTable, 'id' | 'hallId'> & Partial<PlanTable>)[],
  mayDiffer: boolean,
): Pick<Chosen, 'tables' | 'loose'> {
  const people = members.length;
  const size = soundSize(round.size);
  const base = Math.floor(people / tables.length);
  const even = Math.ceil(people / tables.length);
  const needy = members.filter((person) => (person.needs?.length ?? 0) > 0).length;
  const loose = tables.length > 1 && (mayDiffer || needy > 0 || tables.some((table) => seatsOf(table) < even));
  let level = even;
  while (tables.reduce((sum, table) => sum + Math.min(seatsOf(table), level), 0) < people) level += 1;
  return {
    loose,
    tables: tables.map((table) => {
      const high = loose ? Math.min(seatsOf(table), Math.max(size.max, level)) : even;
      return {
        id: table.id,
        hallId: table.hallId,
        low: loose ? Math.min(size.min, base, high) : base,
        high,
        seats: seatsOf(table),
        offers: table.offers === undefined && table.seats === undefined ? ~0 : needBits(table.offers),
      };
    }),
  };
}

function seatsOf({ seats }: Partial<PlanTable>): number {
  return seats ?? Number.MAX_SAFE_INTEGER;
}
