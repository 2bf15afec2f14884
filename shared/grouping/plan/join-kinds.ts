import { groupCount, middlingCount, soundSize } from '../group-count.ts';
import type { GroupLabel } from '../grouper.ts';
import { fold } from '../pool.ts';
import { needBits } from './need-bits.ts';
import type { PlannedRound, PlanPerson, PlanRound, PlanTable } from './request.ts';
import type { HardRule } from './rules.ts';
import type { People } from './zones.ts';

/** What is told of a round besides its people. */
interface Room {
  readonly round: PlanRound;
  readonly rules: readonly HardRule[];
  /** The plan there was; then nobody joins others but those who sat with them. */
  readonly before: PlannedRound | undefined;
  /** Tables that can be used, those of the fewest seats last. */
  readonly tables: readonly PlanTable[];
  readonly groups: readonly People[];
}

/**
 * Lets the smallest groups that may join others do so where there are more groups than tables that stand, until there are
 * enough or none can: an odd company at a table is better than a group that has none. Nothing changes where a hall has no
 * tables: its people sit nowhere in particular.
 * @param before the plan there was for this round: whoever sat by themselves then is left there
 */
export function joinKinds(
  round: PlanRound,
  groups: readonly People[],
  rules: readonly HardRule[],
  before?: PlannedRound,
): readonly People[] {
  if (!groups.some(({ joins }) => joins)) return groups;
  const closed = new Set(rules.flatMap((rule) => (isLock(rule, round) ? [rule.tableId] : [])));
  const standing = (round.tables ?? [])
    .filter(({ id, virtual, seats }) => !virtual && seats > 0 && !closed.has(id))
    .sort((one, other) => other.seats - one.seats);
  const planned = before && before.tables.length > 0 ? before : undefined;
  let shared = standing.filter(({ hallId }) => hallId === null).length;
  const joined: People[] = [];
  for (const here of byHalls(groups)) {
    const halls = here[0]?.halls ?? [];
    const own = standing.filter(({ hallId }) => hallId !== null && halls.includes(hallId));
    const tables = standing.filter((table) => table.hallId === null || own.includes(table));
    const room: Room = { round, rules, before: planned, tables, groups: here };
    const laid = here.every(({ members }) =>
      members.every(({ hallId }) => hallId === null || own.some((table) => table.hallId === hallId)),
    );
    const after = laid && tables.length > 0 ? joinUntil(room, own.length + shared) : here;
    shared = Math.max(0, shared - Math.max(0, tablesTaken({ ...room, groups: after }) - own.length));
    joined.push(...after);
  }
  return joined;
}

function isLock(rule: HardRule, { id }: PlanRound): rule is Extract<HardRule, { kind: 'lockedTable' }> {
  return rule.kind === 'lockedTable' && rule.roundId === id;
}

function byHalls(groups: readonly People[]): People[][] {
  const found = new Map<string, People[]>();
  for (const group of groups) {
    const key = JSON.stringify(group.halls);
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, some]) => some);
}

function joinUntil(room: Room, enough: number): readonly People[] {
  let groups = room.groups;
  for (;;) {
    const here = { ...room, groups };
    const pair = tablesTaken(here) > enough ? smallestPair(here) : undefined;
    if (!pair) return groups;
    groups = [...groups.filter((group) => !pair.includes(group)), bothOf(room.round, ...pair)];
  }
}

/** Those below the smallest size before others, then two of one workplace type, then the fewest people. */
function smallestPair(room: Room): readonly [People, People] | undefined {
  const { min, max } = soundSize(room.round.size);
  const known = room.groups
    .filter(({ joins, lockedTo }) => joins && lockedTo === undefined)
    .map((group) => ({ group, type: typeOf(group), sat: satAt(group, room.before), count: group.members.length }))
    // Whatever order people stand in, groups stand in one.
    .sort((one, other) => one.count - other.count || (firstOf(one.group) < firstOf(other.group) ? -1 : 1));
  let best: readonly [People, People] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(at + 1)) {
      const people = one.count + other.count;
      if (people > max) break;
      const satApart = room.before && (one.sat === undefined || one.sat !== other.sat);
      const alike = one.type !== null && one.type === other.type;
      const cost = ((other.count < min ? 0 : 2) + (alike ? 0 : 1)) * 1e6 + people * 1e3 + other.count;
      if (satApart || cost >= least || !mayShare(room, one.group, other.group)) continue;
      best = [one.group, other.group];
      least = cost;
    }
  }
  return best;
}

/** Whether rules let them sit together, and a table takes all of them that larger groups leave. */
function mayShare(room: Room, one: People, other: People): boolean {
  const members = [...one.members, ...other.members];
  const ids = new Set(members.map(({ personId }) => personId));
  const apart = room.rules.some(
    (rule) => rule.kind === 'apart' && rule.personIds.filter((personId) => ids.has(personId)).length > 1,
  );
  const named = namedFor(room, ids);
  if (apart || named.size > 1) return false;
  const needed = bitsOf(members);
  const others = namedFor(room, new Set(room.groups.flatMap(idsOf).filter((id) => !ids.has(id))));
  const suits = ({ id, seats, offers }: PlanTable) =>
    seats >= members.length && (needed & ~needBits(offers)) === 0 && (named.has(id) || !others.has(id));
  if (named.size > 0) return room.tables.some((table) => named.has(table.id) && suits(table));
  const fitting = room.tables.filter(suits).length;
  if (fitting === room.tables.length) return true;
  // Who needs a certain table finds one first, then the most people.
  const sooner = room.groups.filter(
    (group) =>
      group !== one &&
      group !== other &&
      (bitsOf(group.members) > 0 || (needed === 0 && group.members.length >= members.length)),
  );
  return fitting > tablesTaken({ ...room, groups: sooner });
}

/** How many tables groups take, besides those that are locked. */
function tablesTaken({ groups, ...room }: Room): number {
  const size = soundSize(room.round.size);
  return groups.reduce((sum, group) => {
    const people = group.members.length;
    if (group.lockedTo !== undefined) return sum;
    const ids = new Set(idsOf(group));
    let count = groupCount(people, size, group.preferred ?? middlingCount(people, size));
    for (const rule of room.round.composition === 'sameKind' ? room.rules : []) {
      if (rule.kind === 'apart') count = Math.max(count, rule.personIds.filter((id) => ids.has(id)).length);
    }
    count = Math.max(count, namedFor({ ...room, groups }, ids).size);
    let seats = 0;
    let needed = 0;
    for (const table of room.tables) {
      if (seats >= people) break;
      seats += table.seats;
      needed += 1;
    }
    return sum + Math.max(count, needed);
  }, 0);
}

/** Tables that people are locked to, seat by seat. */
function namedFor({ rules, round, tables }: Room, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) =>
      rule.kind === 'lockedSeat' &&
      rule.roundId === round.id &&
      ids.has(rule.personId) &&
      tables.some(({ id }) => id === rule.tableId)
        ? [rule.tableId]
        : [],
    ),
  );
}

function bothOf({ composition }: PlanRound, one: People, other: People): People {
  const members = [...one.members, ...other.members].sort((left, right) => (left.personId < right.personId ? -1 : 1));
  const type = typeOf(one);
  const word = members[0]?.workplaceType?.trim();
  const label: GroupLabel =
    composition === 'sameKind' && type !== null && type === typeOf(other) && word !== undefined
      ? { kind: 'workplaceType', workplaceType: word }
      : { kind: 'table' };
  return { ...one, label, members, preferred: 1 };
}

/** The workplace type that all of them are of; null: there is none. */
function typeOf({ members }: People): string | null {
  const types = new Set(members.map(({ workplaceType }) => fold(workplaceType)));
  const [type = null] = types;
  return types.size === 1 ? type : null;
}

/** The table where the most of them sat. */
function satAt(group: People, before: PlannedRound | undefined): string | undefined {
  const ids = new Set(idsOf(group));
  const sat = (before?.tables ?? []).map((table) => ({
    id: table.id,
    count: table.members.filter((personId) => ids.has(personId)).length,
  }));
  return sat.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)[0]?.id;
}

function bitsOf(members: readonly PlanPerson[]): number {
  return members.reduce((bits, person) => bits | needBits(person.needs), 0);
}

function idsOf({ members }: People): string[] {
  return members.map(({ personId }) => personId);
}

function firstOf({ members }: People): string {
  return members[0]?.personId ?? '';
}
