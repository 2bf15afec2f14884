import { soundSize } from '../group-count.ts';
import { meetingsOf } from '../meetings.ts';
import { buildRound, type Whole } from './build-round.ts';
import { hasRole, rolesWanted } from './count-tables.ts';
import type { HostOrder } from './hosts.ts';
import { fixedSeats } from './locks.ts';
import { needBits } from './need-bits.ts';
import { pairCosts } from './pair-costs.ts';
import type { Problem } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlanPerson } from './request.ts';
import type { SoundRequest } from './sound-request.ts';
import { togetherUnits } from './together.ts';
import { weightsOf } from './wishes.ts';

export type Built =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly notes: readonly Note[] }
  | { readonly kind: 'infeasible'; readonly reasons: readonly Reason[]; readonly notes: readonly Note[] };

/** How tables are found. */
export interface Ways {
  /** Whether there are to be as many tables as in the plan before, where mixed groups sat. */
  readonly count?: Whole['count'];
  /** Rounds where the search is to find out which tables are used, of all there are. */
  readonly open?: ReadonlySet<string>;
  readonly unlaid?: Whole['unlaid'];
  readonly hosts?: HostOrder;
  /** Names that stand for no table any more, where tables are not listed. */
  readonly closed?: readonly { readonly roundId: string; readonly tableId: string }[];
}

/** The request in numbers; or why no seats can satisfy its rules, as far as counting can tell. */
export function buildProblem(
  request: SoundRequest,
  { count = 'asWanted', open = new Set(), unlaid = new Set(), hosts = 'plain', closed = [] }: Ways = {},
): Built {
  const { people, rules } = request;
  const number = new Map(people.map(({ personId }, index) => [personId, index]));
  const units = togetherUnits(people, rules);
  const locks = fixedSeats(request, units, hosts);
  const roles = rolesWanted(rules);
  const apart = rules.flatMap((rule) =>
    rule.kind === 'apart' ? [rule.personIds.map((id) => people[number.get(id) as number] as PlanPerson)] : [],
  );
  const reasons = [...togetherAndApart(units, apart), ...locks.reasons];
  const notes = [...request.notes, ...locks.notes];
  const tableNames = new Map<string, number>();
  const whole: Whole = {
    request,
    number,
    units,
    apart,
    roles,
    locks,
    count,
    open,
    unlaid,
    closed,
    tableNames,
    reasons,
    notes,
  };
  const rounds = request.rounds.map((round) => buildRound(round, whole));
  if (reasons.length > 0) return { kind: 'infeasible', reasons: distinct(reasons), notes: distinct(notes) };

  const weights = weightsOf(request.wishes);
  const numbered = units.map((unit) => unit.map(({ personId }) => number.get(personId) as number));
  const unitOf = new Int32Array(people.length);
  for (const [index, unit] of numbered.entries()) for (const person of unit) unitOf[person] = index;
  const problem: Problem = {
    ids: people.map(({ personId }) => personId),
    people: people.length,
    rounds,
    weights,
    ...pairCosts(request, weights),
    metBefore: metBefore(request, number),
    satBefore: satBefore(request, number, whole.tableNames),
    units: numbered,
    unitOf,
    needs: Uint8Array.from(people, (person) => needBits(person.needs)),
    hallOf: people.map(({ hallId }) => hallId),
    roles,
    roleBits: Int32Array.from(people, (person) =>
      roles.reduce((bits, { role }, bit) => (hasRole(person, role) ? bits | (1 << bit) : bits), 0),
    ),
    tableNames: Math.max(1, whole.tableNames.size),
  };
  return { kind: 'problem', notes: distinct(notes), problem };
}

function togetherAndApart(
  units: readonly (readonly PlanPerson[])[],
  apart: readonly (readonly PlanPerson[])[],
): Reason[] {
  return apart.flatMap((people) =>
    units.flatMap((unit): Reason[] => {
      const [one, other] = unit.length > 1 ? unit.filter((person) => people.includes(person)) : [];
      return one && other ? [{ kind: 'togetherAndApart', personIds: [one.personId, other.personId] }] : [];
    }),
  );
}

function metBefore({ people, rounds, earlier = [] }: SoundRequest, number: ReadonlyMap<string, number>): Uint8Array {
  const meetings = meetingsOf(earlier, soundSize(rounds[0]?.size ?? { min: 2, max: 8 }));
  const met = new Uint8Array(people.length ** 2);
  for (const [person, { personId }] of people.entries()) {
    for (const [otherId, times] of meetings.of(personId)) {
      const other = number.get(otherId);
      if (other !== undefined) met[person * people.length + other] = Math.min(100, times);
    }
  }
  return met;
}

function satBefore(
  { people, earlier = [] }: SoundRequest,
  number: ReadonlyMap<string, number>,
  tableNames: ReadonlyMap<string, number>,
): Uint8Array {
  const width = Math.max(1, tableNames.size);
  const sat = new Uint8Array(people.length * width);
  for (const { tableId = '', members } of earlier.flatMap(({ groups }) => groups)) {
    const name = tableNames.get(tableId);
    if (name === undefined) continue;
    for (const id of members) {
      const person = number.get(id);
      if (person !== undefined) sat[person * width + name] = 1;
    }
  }
  return sat;
}

function distinct<T>(some: readonly T[]): T[] {
  return [...new Map(some.map((one) => [JSON.stringify(one), one])).values()];
}
