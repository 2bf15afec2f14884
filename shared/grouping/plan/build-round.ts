import { compareFigures } from '../compare.ts';
import { type Chosen, chooseTables } from './choose-tables.ts';
import type { RoleWanted } from './count-tables.ts';
import type { Locks } from './locks.ts';
import { needBits } from './need-bits.ts';
import { at, type ProblemRound, type ProblemTable, type Zone } from './problem.ts';
import { hallsAround } from './reach.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlannedRound, PlanPerson, PlanRound, PlanTable } from './request.ts';
import { compareNames, type SoundRequest } from './sound-request.ts';
import { togetherUnits } from './together.ts';
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
  /** Rounds where the search chooses among all tables. */
  readonly open: ReadonlySet<string>;
  /** Rounds where no tables have been laid: those listed are made up. */
  readonly unlaid: ReadonlySet<string>;
  /** Names not to be used. */
  readonly closed: readonly { readonly roundId: string; readonly tableId: string }[];
  readonly tableNames: Map<string, number>;
  readonly reasons: Reason[];
  readonly notes: Note[];
}

/** A round in numbers: who may sit with whom, at which tables, and who must sit where. */
export function buildRound(round: PlanRound, whole: Whole): ProblemRound {
  const { request, number, locks, reasons } = whole;
  const { people } = request;
  const planned = request.before?.rounds.find(({ id }) => id === round.id);
  const found = peopleOfRound(round, people, request.rules, companyOf(round, whole), {
    before: planned,
    laid: !whole.unlaid.has(round.id),
  });
  reasons.push(...found.reasons);
  const zones: Zone[] = [];
  const tables: ProblemTable[] = [];
  const closed = whole.closed.flatMap(({ roundId, tableId }) => (roundId === round.id ? [tableId] : []));
  const taken = new Set([...locks.namesIn(round.id), ...closed]);
  const usual = found.groups.map(({ members }) => tablesBefore(planned, new Set(members.map((one) => one.personId))));
  for (const [index, group] of found.groups.entries()) {
    const others = found.groups
      .slice(index + 1)
      .filter(({ halls }) => halls.some((hall) => group.halls.includes(hall)));
    const theirs = new Set(tables.flatMap(({ id, zone }) => (found.groups[zone]?.lockedTo === undefined ? [id] : [])));
    const kept = new Set(usual.flatMap((ids, other) => (other === index ? [] : ids)));
    const left = { taken, spare: others.length, theirs, kept };
    const chosen = tablesFor(round, group, usual[index] ?? [], left, whole);
    zones.push({
      hallId: group.hallId,
      halls: group.halls,
      label: group.label,
      people: group.members.map(({ personId }) => number.get(personId) as number),
      tables: chosen.tables.map((_, place) => tables.length + place),
      loose: chosen.loose,
      holds: chosen.holds,
      fewest: chosen.fewest,
      most: chosen.most,
    });
    for (const table of chosen.tables) tables.push({ ...table, zone: zones.length - 1, name: nameOf(table.id, whole) });
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
    idle: idleTables(round, taken, whole),
    zoneOf,
    fixed,
    before: Int32Array.from(people, ({ personId }) => placeOf(seated.get(personId))),
    meets,
    rolesCount: round.composition === 'mixed' && whole.roles.length > 0,
  };
}

function nameOf(tableId: string, { tableNames }: Whole): number {
  const name = tableNames.get(tableId) ?? tableNames.size;
  tableNames.set(tableId, name);
  return name;
}

/** Tables left over that stand somewhere, those first that nobody misses: that offer little, and have few seats. */
function idleTables(round: PlanRound, taken: ReadonlySet<string>, whole: Whole): ProblemTable[] {
  const listed = round.composition === 'everyone' ? [] : (round.tables ?? []);
  const rank = ({ offers = [], seats }: PlanTable) => [offers.length, seats];
  return listed
    .filter(({ id, virtual }) => !virtual && !taken.has(id))
    .sort((one, other) => compareFigures(rank(one), rank(other)) || compareNames(one.id, other.id))
    .map(({ id, hallId, seats, offers }) => ({
      id,
      hallId,
      virtual: false,
      zone: -1,
      name: nameOf(id, whole),
      low: 0,
      high: seats,
      mayBeEmpty: true,
      seats,
      offers: needBits(offers),
    }));
}

/** Who is to be of one group: those who must sit together, and where groups are of a kind those who are locked to one table. */
function companyOf(round: PlanRound, { request, units, locks }: Whole): readonly (readonly PlanPerson[])[] {
  const together = units.filter((unit) => unit.length > 1);
  if (round.composition !== 'sameKind' && round.composition !== 'home') return together;
  const byTable = new Map<string, string[]>();
  for (const { personId, hallId } of request.people) {
    const tableId = locks.tableOf(round.id, personId);
    if (tableId === undefined) continue;
    const key = JSON.stringify([tableId, round.halls === 'across' ? [] : hallsAround(round, hallId)]);
    byTable.set(key, [...(byTable.get(key) ?? []), personId]);
  }
  const locked = [...byTable.values()].map((personIds) => ({ kind: 'together', personIds }) as const);
  return togetherUnits(request.people, [...request.rules, ...locked]).filter((unit) => unit.length > 1);
}

/** What others of the round leave of its tables. */
interface Others {
  readonly taken: Set<string>;
  readonly spare: number;
  /** Tables that others have been given. */
  readonly theirs: ReadonlySet<string>;
  /** Tables where most are of others in the plan before. */
  readonly kept: ReadonlySet<string>;
}

function tablesFor(
  round: PlanRound,
  group: People,
  usual: readonly string[],
  { taken, spare, theirs, kept }: Others,
  { units, apart, roles, locks, count, open, reasons, notes }: Whole,
): Chosen {
  const ids = new Set(group.members.map(({ personId }) => personId));
  const named = group.lockedTo === undefined ? locks.namedFor(round.id, ids) : [group.lockedTo];
  const unreachable = reachesNot(round, group, named, theirs, locks);
  const mixed = round.composition === 'mixed';
  const asMany = count === 'asManyTables' && mixed && usual.length > 0;
  const hosts = locks.hostsAmong(round.id, ids);
  const chosen = chooseTables(asMany ? { ...round, groups: usual.length } : round, group, {
    roles,
    apart: mixes(round) ? apart.map((each) => each.filter(({ personId }) => ids.has(personId))) : [],
    named: unreachable.length > 0 ? [] : named,
    hosts,
    usual,
    kept,
    stays: count === 'asManyTables',
    taken,
    spare,
    together: Math.max(1, ...units.map((unit) => (ids.has(unit[0]?.personId ?? '') ? unit.length : 0))),
    locked: locks.countsFor(round.id, ids),
    // Kinds share the tables of a hall, so that one cannot have all of them to choose from.
    open: open.has(round.id) && group.lockedTo === undefined && (mixed || (mixes(round) && !round.tables)),
  });
  reasons.push(...unreachable, ...chosen.reasons);
  const counted = round.groups !== undefined || !asMany;
  notes.push(...chosen.notes.filter(({ kind }) => counted || (kind !== 'fewerTables' && kind !== 'moreTables')));
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

/** Tables that rules name for people who may not sit there: in another hall, or given to people of one. */
function reachesNot(
  round: PlanRound,
  group: People,
  named: readonly string[],
  theirs: ReadonlySet<string>,
  locks: Locks,
): Reason[] {
  return named.flatMap((tableId): Reason[] => {
    const table = round.tables?.find(({ id }) => id === tableId);
    const reached = table ? table.hallId === null || group.halls.includes(table.hallId) : true;
    if (reached && !theirs.has(tableId)) return [];
    const lockedThere = group.members.find((person) => locks.tableOf(round.id, person.personId) === tableId);
    const { personId } = lockedThere ?? (group.members[0] as PlanPerson);
    return [{ kind: 'lockedElsewhere', roundId: round.id, tableId, personId }];
  });
}

function overfull(roundId: string, fixed: Int32Array, tables: readonly ProblemTable[]): Reason[] {
  return tables.flatMap(({ id, seats }, table): Reason[] => {
    const people = fixed.filter((each) => each === table).length;
    return people > seats ? [{ kind: 'lockedFull', roundId, tableId: id, people, seats }] : [];
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
