import { compareFigures } from '../compare.ts';
import { soundSize } from '../group-count.ts';
import type { GroupSize } from '../grouper.ts';
import { countTables, type RoleWanted, type TableCount } from './count-tables.ts';
import { needBits } from './need-bits.ts';
import type { Note, Reason } from './reasons.ts';
import { type Need, needs, type PlanPerson, type PlanRound, type PlanTable } from './request.ts';
import { compareNames } from './sound-request.ts';
import type { People } from './zones.ts';

/** A table that people of a zone get, with how many may sit there. */
export interface ChosenTable {
  readonly id: string;
  readonly hallId: string | null;
  readonly virtual: boolean;
  readonly low: number;
  readonly high: number;
  readonly seats: number;
  readonly offers: number;
  readonly mayBeEmpty: boolean;
}

export interface Chosen {
  readonly tables: readonly ChosenTable[];
  readonly loose: boolean;
  readonly holds: boolean;
  /** How many of the tables are to be used. */
  readonly fewest: number;
  readonly most: number;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
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
  /** Tables where others sat; taken when nothing else will do. */
  readonly kept: ReadonlySet<string>;
  /** They keep their tables, whatever else would be wished for. */
  readonly stays: boolean;
  /** Tables of others; those chosen here are added. */
  readonly taken: Set<string>;
  /** How many to leave for others who share the hall. */
  readonly spare: number;
  /** How many must sit together, at most. */
  readonly together: number;
  /** By table, how many are locked to it. */
  readonly locked: ReadonlyMap<string, number>;
  readonly hosts: { readonly tables: number; readonly without: number };
  /** All tables there are, and some may stay empty. */
  readonly open: boolean;
}

/** The tables that some people get in a round. */
export function chooseTables(round: PlanRound, group: People, wanted: Wanted): Chosen {
  const { roles, apart, named, usual, kept, stays, taken, spare, open, hosts } = wanted;
  const { members, hallId, lockedTo } = group;
  const where = { roundId: round.id, hallId };
  const listed = round.composition === 'everyone' ? undefined : round.tables;
  const free = listed && candidates(listed, group, taken, named);
  const available = free ? Math.min(free.length, Math.max(1, free.length - spare)) : members.length;
  const asBefore = usual.length > 0 ? { ...group, preferred: usual.length } : group;
  const counted: TableCount =
    lockedTo === undefined
      ? countTables(round, asBefore, { roles, apart, named: named.length }, available)
      : { count: 1, fewest: 1, greatest: 1, holds: false, reasons: [], notes: [] };
  const { reasons } = counted;
  const count = stays && round.composition !== 'mixed' ? Math.max(counted.count, usual.length) : counted.count;
  const notes = [...counted.notes];
  const nothing = { tables: [], loose: false, holds: false, fewest: 0, most: 0, notes };
  if (count === 0) return { ...nothing, reasons };

  const found = free
    ? amongListed(free, open ? free.length : count, group, wanted)
    : freeNames(open ? counted.greatest : count, named, usual, kept, taken).map((id) => ({ id, hallId }));
  if ('kind' in found) return { ...nothing, reasons: [...reasons, lackOf(found, group, where)] };
  const size = soundSize(round.size);
  const divided =
    counted.holds || members.length < 2 || lockedTo !== undefined || sizesHold(members.length, found.length, size);
  if (round.composition === 'mixed' && !divided) {
    notes.push({ kind: 'sizeOutside', people: members.length, ...size, ...where });
  }
  if (!open && round.composition === 'mixed' && lockedTo === undefined && round.groups !== undefined) {
    const asked = round.groups;
    if (found.length > asked)
      notes.push({ kind: 'moreTables', asked, tables: found.length, people: members.length, ...where });
  }
  const hostless = hosts.tables > found.length || hosts.without > 0;
  return {
    ...sized(round, group, found, counted, wanted),
    reasons: [
      ...reasons,
      ...tooLarge(round, group, free ?? found, counted, wanted),
      ...(hostless
        ? [{ kind: 'hostsTooMany', people: hosts.tables, tables: free?.length ?? found.length, ...where } as const]
        : []),
    ],
    notes,
  };
}

function sizesHold(people: number, tables: number, { min, max }: GroupSize): boolean {
  return Math.floor(people / tables) >= min && Math.ceil(people / tables) <= max;
}

type Where = { readonly roundId: string; readonly hallId: string | null };

function lackOf(short: SeatsShort, { lockedTo, members }: People, where: Where): Reason {
  if (lockedTo === undefined || short.kind !== 'tooFewSeats') return { ...short, ...where };
  const { roundId } = where;
  return { kind: 'lockedFull', roundId, tableId: lockedTo, people: members.length, seats: short.seats };
}

/** More who must sit together than any table, or group, takes. */
function tooLarge(
  round: PlanRound,
  { lockedTo, hallId }: People,
  tables: readonly Partial<PlanTable>[],
  { holds }: TableCount,
  { together }: Wanted,
): Reason[] {
  if (round.composition !== 'mixed' || lockedTo !== undefined) return [];
  const largest = Math.max(...tables.map(seatsOf));
  const group = holds ? soundSize(round.size).max : Number.MAX_SAFE_INTEGER;
  const seats = Math.min(largest, group);
  const few = largest <= group ? 'tables' : 'groups';
  return together > seats ? [{ kind: 'togetherTooMany', people: together, seats, few, roundId: round.id, hallId }] : [];
}

type SeatsShort =
  | { readonly kind: 'needTooMany'; readonly need: Need; readonly people: number; readonly seats: number }
  | { readonly kind: 'tooFewSeats'; readonly people: number; readonly seats: number };

/** So many of the tables that stand there, or more where seats would not do; or what they lack. */
function amongListed(
  free: readonly PlanTable[],
  count: number,
  { members }: People,
  wanted: Wanted,
): readonly PlanTable[] | SeatsShort {
  const { named, taken } = wanted;
  const short = shortOfNeeds(members, free);
  if (short) return { kind: 'needTooMany', ...short };
  const chosen: PlanTable[] = [];
  let seats = 0;
  for (const table of inOrder(free, members, Math.ceil(members.length / count), wanted)) {
    if (chosen.length >= Math.max(count, named.length) && seats >= members.length) break;
    chosen.push(table);
    seats += table.seats;
  }
  if (seats < members.length) return { kind: 'tooFewSeats', people: members.length, seats };
  const tables = chosen.sort((left, right) => compareNames(left.id, right.id));
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
 * one for the largest party and those of the wanted size; what others may need comes last.
 */
function* inOrder(
  free: readonly PlanTable[],
  members: readonly PlanPerson[],
  wanted: number,
  { named, usual, kept, stays, together }: Wanted,
): Generator<PlanTable> {
  const missing = new Map(needs.map((need) => [need, members.filter((person) => person.needs?.includes(need)).length]));
  const from = new Map<string | null, number>();
  for (const { hallId } of members) from.set(hallId, (from.get(hallId) ?? 0) + 1);
  const seatsIn = new Map<string | null, number>();
  let enough = Math.max(wanted, together);
  const rank = ({ id, hallId, seats, virtual, offers = [] }: PlanTable, place: number) => {
    const useful = offers.filter((need) => (missing.get(need) ?? 0) > 0).length;
    const here = from.get(hallId) ?? 0;
    const before = usual.includes(id) ? usual.indexOf(id) - usual.length : kept.has(id) ? 1 : 0;
    return [
      named.includes(id) ? 0 : 1,
      ...(stays ? [before, -useful] : [-useful, before]),
      virtual ? 1 : 0,
      here === 0 ? Number.MAX_VALUE : ((seatsIn.get(hallId) ?? 0) + wanted) / here,
      seats >= enough ? 0 : 1,
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
    if (next.seats >= together) enough = wanted;
    yield next;
  }
}

/** `t1`, `t2` … that nobody else has; the named ones are among them. */
function freeNames(
  count: number,
  named: readonly string[],
  usual: readonly string[],
  kept: ReadonlySet<string>,
  taken: Set<string>,
): string[] {
  const ids = [...new Set(named)];
  for (const id of usual) if (ids.length < count && !taken.has(id) && !ids.includes(id)) ids.push(id);
  for (let number = 1; ids.length < count; number += 1) {
    const id = `t${number}`;
    if (!taken.has(id) && !kept.has(id) && !ids.includes(id)) ids.push(id);
  }
  for (const id of ids) taken.add(id);
  return ids.sort(compareNames);
}

/** How many may sit at each: as evenly as can be, and looser where seats or people who belong together forbid it. */
function sized(
  round: PlanRound,
  { members, lockedTo }: People,
  tables: readonly (Pick<PlanTable, 'id' | 'hallId'> & Partial<PlanTable>)[],
  { fewest, greatest, holds }: TableCount,
  { locked, together, open }: Wanted,
): Omit<Chosen, 'reasons' | 'notes'> {
  const people = members.length;
  const size = soundSize(round.size);
  const base = Math.floor(people / tables.length);
  const even = Math.ceil(people / tables.length);
  const needy = members.some((person) => (person.needs?.length ?? 0) > 0);
  const crowded = [...locked.values()].some((count) => count > 1);
  const differ = together > 1 || crowded || needy || open || tables.some((table) => seatsOf(table) < even);
  const loose = tables.length > 1 && differ;
  // Groups of a kind are as large as those who belong together; where a number is asked, sizes are what comes of it.
  const party = round.composition === 'mixed' ? 1 : together;
  const usual = Math.max(open && !holds ? people : size.max, party);
  let level = even;
  while (tables.reduce((sum, table) => sum + Math.min(seatsOf(table), Math.max(usual, level)), 0) < people) level += 1;
  if (open && holds && level <= even) level = usual;
  const most = Math.max(usual, level);
  const overfull = tables.filter(({ id }) => (locked.get(id) ?? 0) > most);
  const others = people - overfull.reduce((sum, { id }) => sum + (locked.get(id) ?? 0), 0);
  // Where rules fill one table beyond the size, the others have what is left.
  const rest = overfull.length > 0 ? Math.floor(others / Math.max(1, tables.length - overfull.length)) : people;
  const low = open ? (holds ? size.min : Math.min(2, people)) : Math.min(size.min, base);
  const bounds = ({ id, ...table }: (typeof tables)[number]) => {
    if (!loose) return { low: base, high: lockedTo === undefined ? even : people };
    const high = Math.min(seatsOf(table), Math.max(most, locked.get(id) ?? 0));
    return { low: Math.max(open ? 1 : 0, Math.min(low, high, rest)), high };
  };
  return {
    loose,
    holds,
    fewest,
    most: greatest,
    tables: tables.map((table) => ({
      id: table.id,
      hallId: table.hallId,
      virtual: table.virtual ?? false,
      ...bounds(table),
      seats: seatsOf(table),
      offers: table.offers === undefined && table.seats === undefined ? ~0 : needBits(table.offers),
      mayBeEmpty: open && loose,
    })),
  };
}

function seatsOf({ seats }: Partial<PlanTable>): number {
  return seats ?? Number.MAX_SAFE_INTEGER;
}
