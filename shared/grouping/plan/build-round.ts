import { type ChosenTable, chooseTables } from './choose-tables.ts';
import type { RoleWanted } from './count-tables.ts';
import type { Locks } from './locks.ts';
import { at, type ProblemRound, type ProblemTable, type Zone } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlannedRound, PlanPerson, PlanRound } from './request.ts';
import type { SoundRequest } from './sound-request.ts';
import { type People, peopleOfRound } from './zones.ts';

/** What all rounds share while a problem is built. Reasons, notes and names of tables are added to. */
export interface Whole {
  readonly request: SoundRequest;
  /** By person id. */
  readonly number: ReadonlyMap<string, number>;
  readonly units: readonly (readonly PlanPerson[])[];
  readonly apart: readonly (readonly PlanPerson[])[];
  readonly roles: readonly RoleWanted[];
  readonly locks: Locks;
  readonly count: 'asWanted' | 'asManyTables';
  readonly tableNames: Map<string, number>;
  readonly reasons: Reason[];
  readonly notes: Note[];
}

/** A round in numbers: who may sit with whom, at which tables, and who must sit where. */
export function buildRound(round: PlanRound, whole: Whole): ProblemRound {
  const { request, number, locks, reasons } = whole;
  const { people } = request;
  const pairs = whole.units.filter((unit) => unit.length > 1);
  const found = peopleOfRound(round, people, request.rules, pairs);
  reasons.push(...found.reasons);
  const planned = request.before?.rounds.find(({ id }) => id === round.id);
  const zones: Zone[] = [];
  const tables: ProblemTable[] = [];
  const taken = new Set(locks.namesIn(round.id));
  for (const [index, group] of found.groups.entries()) {
    const others = found.groups
      .slice(index + 1)
      .filter(({ halls }) => halls.some((hall) => group.halls.includes(hall)));
    const chosen = tablesFor(round, group, planned, taken, others.length, whole);
    zones.push({
      hallId: group.hallId,
      label: group.label,
      people: group.members.map(({ personId }) => number.get(personId) as number),
      tables: chosen.tables.map((_, place) => tables.length + place),
      loose: chosen.loose,
    });
    for (const table of chosen.tables) {
      const name = whole.tableNames.get(table.id) ?? whole.tableNames.size;
      whole.tableNames.set(table.id, name);
      tables.push({ ...table, zone: zones.length - 1, name });
    }
  }

  const places = new Map(tables.map(({ id }, place) => [id, place]));
  const placeOf = (tableId: string | undefined) => (tableId === undefined ? -1 : (places.get(tableId) ?? -1));
  const seated = new Map(
    planned?.tables.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)),
  );
  const fixed = Int32Array.from(people, ({ personId }) => placeOf(locks.tableOf(round.id, personId)));
  const meets = mixes(round);
  reasons.push(...overfull(round.id, fixed, tables));
  if (meets) reasons.push(...lockedApart(round.id, fixed, tables, whole));
  const zoneOf = new Int32Array(people.length).fill(-1);
  for (const [index, zone] of zones.entries()) for (const person of zone.people) zoneOf[person] = index;
  return {
    id: round.id,
    composition: round.composition,
    zones,
    tables,
    zoneOf,
    fixed,
    before: Int32Array.from(people, ({ personId }) => placeOf(seated.get(personId))),
    meets,
    rolesCount: round.composition === 'mixed' && whole.roles.length > 0,
  };
}

function tablesFor(
  round: PlanRound,
  group: People,
  planned: PlannedRound | undefined,
  taken: Set<string>,
  spare: number,
  { units, apart, roles, locks, count, reasons, notes }: Whole,
): { readonly tables: readonly ChosenTable[]; readonly loose: boolean } {
  const ids = new Set(group.members.map(({ personId }) => personId));
  const named = group.lockedTo === undefined ? locks.namedFor(round.id, ids) : [group.lockedTo];
  const unreachable = reachesNot(round, group, named, locks);
  const usual = tablesBefore(planned, ids);
  const asMany = count === 'asManyTables' && round.composition === 'mixed' && usual.length > 0;
  const chosen = chooseTables(asMany ? { ...round, groups: usual.length } : round, group, {
    roles,
    apart: mixes(round) ? apart.map((each) => each.filter(({ personId }) => ids.has(personId))) : [],
    named: unreachable.length > 0 ? [] : named,
    usual,
    taken,
    spare,
    together: Math.max(1, ...units.map((unit) => (ids.has(unit[0]?.personId ?? '') ? unit.length : 0))),
    crowded: locks.fullest(round.id, ids) > 1,
  });
  const hosts = locks.hostsAmong(round.id, ids);
  const tables = chosen.tables.length;
  reasons.push(...unreachable, ...chosen.reasons);
  if (hosts > tables && tables > 0) {
    reasons.push({ kind: 'hostsTooMany', people: hosts, tables, roundId: round.id, hallId: group.hallId });
  }
  notes.push(...chosen.notes);
  return chosen;
}

function mixes({ composition }: PlanRound): boolean {
  return composition === 'mixed' || composition === 'sameKind';
}

/** Tables where most who sat there are of these people, the fullest first: one that has emptied is the first to go. */
function tablesBefore(planned: PlannedRound | undefined, people: ReadonlySet<string>): string[] {
  return (planned?.tables ?? [])
    .map(({ id, members }) => ({ id, members, here: members.filter((personId) => people.has(personId)).length }))
    .filter(({ members, here }) => here > 0 && 2 * here >= members.length)
    .sort((left, right) => right.here - left.here)
    .map(({ id }) => id);
}

/** Tables that rules name for people who may not sit there. */
function reachesNot(round: PlanRound, group: People, named: readonly string[], locks: Locks): Reason[] {
  return named.flatMap((tableId): Reason[] => {
    const table = round.tables?.find(({ id }) => id === tableId);
    if (!table || table.hallId === null || group.halls.includes(table.hallId)) return [];
    const lockedThere = group.members.find((person) => locks.tableOf(round.id, person.personId) === tableId);
    const { personId } = lockedThere ?? (group.members[0] as PlanPerson);
    return [{ kind: 'lockedElsewhere', roundId: round.id, tableId, personId }];
  });
}

function overfull(roundId: string, fixed: Int32Array, tables: readonly ProblemTable[]): Reason[] {
  return tables.flatMap(({ id, high }, table): Reason[] => {
    const people = fixed.filter((each) => each === table).length;
    return people > high ? [{ kind: 'lockedFull', roundId, tableId: id, people, seats: high }] : [];
  });
}

function lockedApart(
  roundId: string,
  fixed: Int32Array,
  tables: readonly ProblemTable[],
  { apart, number }: Whole,
): Reason[] {
  return apart.flatMap((people) => {
    const first = new Map<number, string>();
    return people.flatMap(({ personId }): Reason[] => {
      const table = at(fixed, number.get(personId) as number);
      const other = first.get(table);
      if (other === undefined || table < 0) {
        first.set(table, personId);
        return [];
      }
      return [{ kind: 'lockedApart', roundId, tableId: tables[table]?.id ?? '', personIds: [other, personId] }];
    });
  });
}
