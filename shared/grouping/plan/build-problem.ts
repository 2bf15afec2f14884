import { soundSize } from '../group-count.ts';
import { meetingsOf } from '../meetings.ts';
import { chooseTables, needBits } from './choose-tables.ts';
import { hasRole, rolesWanted } from './count-tables.ts';
import { fixedSeats, type Locks } from './locks.ts';
import { pairCosts } from './pair-costs.ts';
import type { Problem, ProblemRound, ProblemTable, Zone } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlannedRound, PlanPerson, PlanRound } from './request.ts';
import type { SoundRequest } from './sound-request.ts';
import { togetherUnits } from './together.ts';
import { weightsOf } from './wishes.ts';
import { type People, peopleOfRound } from './zones.ts';

export type Built =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly notes: readonly Note[] }
  | { readonly kind: 'infeasible'; readonly reasons: readonly Reason[]; readonly notes: readonly Note[] };

/**
 * The request in numbers; or why no seats can satisfy its rules, as far as counting can tell.
 * @param count whether there are to be as many tables as in the plan before, where mixed groups sat
 */
export function buildProblem(request: SoundRequest, count: 'asWanted' | 'asManyTables' = 'asWanted'): Built {
  const { people, rules } = request;
  const reasons: Reason[] = [];
  const notes: Note[] = [...request.notes];
  const number = new Map(people.map(({ personId }, index) => [personId, index]));
  const units = togetherUnits(people, rules);
  const apart = rules.flatMap((rule) =>
    rule.kind === 'apart' ? [rule.personIds.map((id) => people[number.get(id) as number] as PlanPerson)] : [],
  );
  for (const rule of rules) {
    if (rule.kind !== 'apart') continue;
    const clash = units.find((unit) => unit.filter(({ personId }) => rule.personIds.includes(personId)).length > 1);
    const [one, other] = (clash ?? []).filter(({ personId }) => rule.personIds.includes(personId));
    if (one && other) reasons.push({ kind: 'togetherAndApart', personIds: [one.personId, other.personId] });
  }
  const roles = rolesWanted(rules);
  const locks = fixedSeats(request, units);
  reasons.push(...locks.reasons);
  notes.push(...locks.notes);

  const tableNames = new Map<string, number>();
  const rounds = request.rounds.map((round): ProblemRound => {
    const found = peopleOfRound(
      round,
      people,
      rules,
      units.filter((unit) => unit.length > 1),
    );
    reasons.push(...found.reasons);
    const zones: Zone[] = [];
    const tables: ProblemTable[] = [];
    const mixes = round.composition === 'mixed' || round.composition === 'sameKind';
    const taken = new Set(locks.namesIn(round.id));
    const planned = request.before?.rounds.find(({ id }) => id === round.id);
    for (const [index, group] of found.groups.entries()) {
      const inGroup = new Set(group.members.map(({ personId }) => personId));
      const named = group.lockedTo === undefined ? locks.namedFor(round.id, inGroup) : [group.lockedTo];
      const unreachable = reachesNot(round, group, named, locks);
      reasons.push(...unreachable);
      const bounds = {
        roles,
        apart: mixes ? apart.map((each) => each.filter(({ personId }) => inGroup.has(personId))) : [],
      };
      const spare = found.groups
        .slice(index + 1)
        .filter(({ halls }) => halls.some((hall) => group.halls.includes(hall)));
      const together = Math.max(1, ...units.map((unit) => (inGroup.has(unit[0]?.personId ?? '') ? unit.length : 0)));
      const crowded = locks.fullest(round.id, inGroup) > 1;
      const usual = tablesBefore(planned, inGroup);
      const wanted = unreachable.length > 0 ? [] : named;
      const as =
        count === 'asManyTables' && round.composition === 'mixed' && usual.length > 0
          ? { ...round, groups: usual.length }
          : round;
      const chosen = chooseTables(as, group, bounds, wanted, usual, taken, spare.length, together, crowded);
      reasons.push(...chosen.reasons);
      notes.push(...chosen.notes);
      const hosts = locks.hostsAmong(round.id, inGroup);
      if (hosts > chosen.tables.length && chosen.tables.length > 0) {
        const where = { roundId: round.id, hallId: group.hallId };
        reasons.push({ kind: 'hostsTooMany', people: hosts, tables: chosen.tables.length, ...where });
      }
      zones.push({
        hallId: group.hallId,
        label: group.label,
        people: group.members.map(({ personId }) => number.get(personId) as number),
        tables: chosen.tables.map((_, at) => tables.length + at),
        loose: chosen.loose,
      });
      for (const table of chosen.tables) {
        const name = tableNames.get(table.id) ?? tableNames.size;
        tableNames.set(table.id, name);
        tables.push({ ...table, zone: zones.length - 1, name });
      }
    }
    const places = new Map(tables.map(({ id }, at) => [id, at]));
    const before = new Int32Array(people.length).fill(-1);
    for (const { id, members } of planned?.tables ?? []) {
      for (const personId of members) {
        const person = number.get(personId);
        if (person !== undefined) before[person] = places.get(id) ?? -1;
      }
    }
    const fixed = Int32Array.from(people, ({ personId }) => places.get(locks.tableOf(round.id, personId) ?? '') ?? -1);
    for (const lock of overfull(round.id, fixed, tables)) reasons.push(lock);
    for (const each of apart) {
      if (!mixes) continue;
      const seen = new Map<number, string>();
      for (const { personId } of each) {
        const table = fixed[number.get(personId) as number] as number;
        const other = seen.get(table);
        if (table >= 0 && other !== undefined) {
          const tableId = tables[table]?.id ?? '';
          reasons.push({ kind: 'lockedApart', roundId: round.id, tableId, personIds: [other, personId] });
        }
        seen.set(table, personId);
      }
    }
    const zoneOf = new Int32Array(people.length).fill(-1);
    for (const [index, zone] of zones.entries()) for (const person of zone.people) zoneOf[person] = index;
    return {
      id: round.id,
      composition: round.composition,
      zones,
      tables,
      zoneOf,
      fixed,
      before,
      meets: mixes,
      rolesCount: round.composition === 'mixed' && roles.length > 0,
    };
  });
  if (reasons.length > 0) return { kind: 'infeasible', reasons: distinct(reasons), notes: distinct(notes) };

  const weights = weightsOf(request.wishes);
  const size = request.rounds[0]?.size ?? { min: 2, max: 8 };
  const met = meetingsOf(request.earlier ?? [], soundSize(size));
  const metBefore = new Uint8Array(people.length ** 2);
  for (const [person, { personId }] of people.entries()) {
    for (const [otherId, times] of met.of(personId)) {
      const other = number.get(otherId);
      if (other !== undefined) metBefore[person * people.length + other] = Math.min(100, times);
    }
  }
  const unitOf = new Int32Array(people.length);
  const numbered = units.map((unit) => unit.map(({ personId }) => number.get(personId) as number));
  for (const [index, unit] of numbered.entries()) for (const person of unit) unitOf[person] = index;
  return {
    kind: 'problem',
    notes: distinct(notes),
    problem: {
      ids: people.map(({ personId }) => personId),
      people: people.length,
      rounds,
      weights,
      ...pairCosts(request, weights),
      metBefore,
      units: numbered,
      unitOf,
      needs: Uint8Array.from(people, (person) => needBits(person.needs)),
      roles,
      roleBits: Int32Array.from(people, (person) =>
        roles.reduce((bits, { role }, bit) => (hasRole(person, role) ? bits | (1 << bit) : bits), 0),
      ),
      tableNames: Math.max(1, tableNames.size),
    },
  };
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
  if (round.tables === undefined) return [];
  return named.flatMap((tableId): Reason[] => {
    const table = round.tables?.find(({ id }) => id === tableId);
    if (!table || table.hallId === null || group.halls.includes(table.hallId)) return [];
    const personId =
      group.members.find((person) => locks.tableOf(round.id, person.personId) === tableId)?.personId ??
      group.members[0]?.personId ??
      '';
    return [{ kind: 'lockedElsewhere', roundId: round.id, tableId, personId }];
  });
}

function overfull(roundId: string, fixed: Int32Array, tables: readonly ProblemTable[]): Reason[] {
  return tables.flatMap(({ id, high }, table): Reason[] => {
    const people = fixed.filter((each) => each === table).length;
    return people > high ? [{ kind: 'lockedFull', roundId, tableId: id, people, seats: high }] : [];
  });
}

function distinct<T>(some: readonly T[]): T[] {
  return [...new Map(some.map((one) => [JSON.stringify(one), one])).values()];
}
