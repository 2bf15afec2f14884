import type { EarlierRound } from '../grouping/grouper.ts';
import type { HallRule, Plan, PlannedTable, PlanPerson, PlanRequest, PlanRound } from '../grouping/plan/request.ts';
import type { HardRule } from '../grouping/plan/rules.ts';
import type { Command, PlacedGroup } from './commands.ts';
import { peopleToSeat, seatable } from './decide-groups.ts';
import { metHere } from './met-here.ts';
import { hasTables, planTables } from './plan-tables.ts';
import type { Arrangement, Step } from './programme.ts';
import type { SeatRule } from './room.ts';
import {
  type ConferenceState,
  type ExpectedPerson,
  type Group,
  type Grouping,
  type Person,
  statusOf,
} from './state.ts';

/** A step whose people are dealt over several tables. */
export function isRound(step: Step): boolean {
  return step.arrangement.kind === 'groups' && step.arrangement.composition !== 'everyone';
}

/** The rounds of the programme that can still be planned: their groups have not been told to anybody. */
export function roundsToPlan(state: ConferenceState): readonly Step[] {
  return state.programme.filter(
    (step) =>
      isRound(step) &&
      statusOf(state, step.id).kind === 'waiting' &&
      state.groupings.get(step.id)?.status !== 'confirmed',
  );
}

/** All rounds that have been planned or held, for what is said of them together. */
export function knownRounds(state: ConferenceState): readonly Step[] {
  return state.programme.filter((step) => isRound(step) && state.groupings.has(step.id));
}

/**
 * What a solver is asked for `steps`: who is to be seated, what stands in the room, what has been held, whom people met at
 * earlier gatherings, what is ruled and what is locked.
 * @param before the seats to begin with, of which as many as can be are kept; none: all anew but for what is locked
 */
export function planRequest(state: ConferenceState, steps: readonly Step[], before?: Plan): PlanRequest {
  const planned = new Set(steps.map(({ id }) => id));
  const earlier = state.programme.flatMap((step) => {
    const grouping = state.groupings.get(step.id);
    return !planned.has(step.id) && grouping?.status === 'confirmed' ? [{ groups: heldGroups(step, grouping) }] : [];
  });
  const people = peopleToSeat(state).map((person) => planPerson(state, person));
  return {
    people,
    rounds: steps.flatMap((step) => planRound(state, step, people)),
    rules: [
      ...state.seatRules.map((rule) => hardRule(state, rule)),
      ...steps.flatMap(({ id }) => lockRules(state, id)),
    ],
    earlier,
    met: metHere(state),
    ...(before ? { before } : {}),
  };
}

/** Groups as they sat; tables of mixed rounds by name, since people go on to others and hosts stay. */
function heldGroups({ arrangement }: Step, { groups }: Pick<Grouping, 'groups'>): EarlierRound['groups'] {
  const mixed = arrangement.kind === 'groups' && arrangement.composition === 'mixed';
  return mixed ? groups.map((group) => ({ ...group, tableId: tableIdOf(group.id) })) : groups;
}

/** Those who are here and those who are waited for. */
export function comingPeople({
  people,
  expected,
}: Pick<ConferenceState, 'people' | 'expected'>): readonly (Person | ExpectedPerson)[] {
  return [...people.values(), ...expected.values()];
}

function planPerson(state: ConferenceState, person: Person | ExpectedPerson): PlanPerson {
  // Where there is but one hall, whoever is expected comes to it.
  const hallId = person.hallId ?? (state.halls.length === 1 ? state.halls[0]?.id : undefined) ?? null;
  const needs = state.seatNeeds.get(person.id);
  const tables = hasTables(state, hallId) || (hallId === null && state.tables.length > 0);
  return {
    ...seatable(state, person),
    hallId,
    // Where nobody has said which tables stand, a table can be had for everybody.
    ...(needs && tables ? { needs } : {}),
    ...(person.role === undefined ? {} : { roles: [person.role] }),
  };
}

function planRound(
  state: ConferenceState,
  { id, arrangement }: Step,
  people: readonly PlanPerson[],
): readonly PlanRound[] {
  if (arrangement.kind !== 'groups') return [];
  const { composition, sameKindBy, size, tables: groups } = arrangement;
  const round = { id, composition, sameKindBy, size, halls: hallRule(state, arrangement) };
  const tables = planTables(state, round, people);
  return [{ ...round, ...(groups === undefined ? {} : { groups }), ...(tables ? { tables } : {}) }];
}

/** Which halls may share a group in a step; halls in no pair sit by themselves where the step says *paired*. */
export function hallRule(
  { halls, hallPairs }: Pick<ConferenceState, 'halls' | 'hallPairs'>,
  arrangement: Arrangement,
): HallRule {
  if (halls.length === 0 || arrangement.kind !== 'groups') return 'across';
  return arrangement.halls === 'paired' ? { pairs: hallPairs } : (arrangement.halls ?? 'across');
}

/** A table that a host was given and that stands there no more is not theirs to keep: they get another. */
function hardRule({ tables }: ConferenceState, { id: _, ...rule }: SeatRule): HardRule {
  if (rule.kind !== 'host') return rule;
  const { personId, table } = rule;
  const stands = tables.some(({ number, out }) => number === table && !out);
  return { kind: 'host', personId, tableId: stands ? `t${table}` : null };
}

function lockRules(state: ConferenceState, roundId: string): readonly HardRule[] {
  const groups = state.groupings.get(roundId)?.groups ?? [];
  const seats = state.lockedSeats.get(roundId);
  const tables = state.lockedTables.get(roundId);
  return groups.flatMap(({ id, members }): readonly HardRule[] => {
    const tableId = tableIdOf(id);
    if (tables?.has(id)) return [{ kind: 'lockedTable', roundId, tableId, personIds: members }];
    const locked = members.filter((personId) => seats?.has(personId));
    return locked.map((personId) => ({ kind: 'lockedSeat', roundId, personId, tableId }));
  });
}

/** The seats as they are, for a solver: to begin with, to repair, to explain. */
export function planOf(state: ConferenceState, steps: readonly Step[]): Plan {
  return {
    rounds: steps.flatMap(({ id }) => {
      const groups = state.groupings.get(id)?.groups ?? [];
      const seated = groups.filter(({ members }) => members.length > 0);
      return seated.length > 0 ? [{ id, tables: seated.map((group) => plannedTable(group)) }] : [];
    }),
  };
}

function plannedTable({ id, hallId, label, members, duties }: Group): PlannedTable {
  return { id: tableIdOf(id), hallId: hallId ?? null, label, members, duties };
}

/** What sends a plan to the conference: a command a round. */
export function placeCommands(plan: Plan): readonly Extract<Command, { type: 'placeGroups' }>[] {
  return plan.rounds.map(({ id, tables }) => {
    const groups = tables
      .filter(({ members }) => members.length > 0)
      .map(
        (table): PlacedGroup => ({
          id: groupIdOf(table.id),
          label: table.label,
          members: table.members,
          duties: table.duties,
        }),
      );
    return { type: 'placeGroups', stepId: id, groups };
  });
}

/** A solver calls tables `t1`, `t2` …; equal names in two rounds are one table. */
export function tableIdOf(groupId: string): string {
  return `t${groupId.slice(1)}`;
}

export function groupIdOf(tableId: string): string {
  return `g${tableId.slice(1)}`;
}
