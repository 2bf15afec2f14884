import { isRound, planOf, planRequest, tableIdOf } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, statusOf } from '../../../shared/conference/state.ts';
import type { EarlierRound } from '../../../shared/grouping/grouper.ts';
import { mergeTables } from '../../../shared/grouping/plan/merge-tables.ts';
import { type Repair, repairPlan } from '../../../shared/grouping/plan/repair.ts';

/** What is asked of one round besides that all rules hold. */
export interface RoundMending {
  /** Tables that are not to be used, by the solver's names. */
  readonly closed: readonly string[];
  /** This table is to have so many people at least. */
  readonly atLeast?: { readonly tableId: string; readonly people: number };
  /** Rounds that have been planned, and that nobody has held: whom people meet there. */
  readonly planned?: readonly EarlierRound[];
}

/** The rounds that have groups and are not over: told, or only proposed. */
export function roundsToMend(state: ConferenceState): readonly Step[] {
  return state.programme.filter(
    (step) => isRound(step) && state.groupings.has(step.id) && statusOf(state, step.id).kind !== 'done',
  );
}

/** The fewest people change tables so that the round is as it is asked to be. Nothing is done yet. */
export function mendRound(state: ConferenceState, step: Step, asked: RoundMending, random: () => number): Repair {
  const here = ofRound(state, step);
  const request = planRequest(here, [step]);
  return repairPlan(
    planOf(here, [step]),
    { ...request, earlier: [...(request.earlier ?? []), ...(asked.planned ?? [])] },
    random,
    asked.closed.map((tableId) => ({ roundId: step.id, tableId })),
    asked.atLeast ? [{ roundId: step.id, ...asked.atLeast }] : [],
  );
}

/** The smaller of two groups goes to the other's table; or the other way round, where only that table takes all of them. */
export function mergeGroups(state: ConferenceState, step: Step, one: string, other: string): Repair {
  const here = ofRound(state, step);
  const { reasons, ...merged } = mergeTables(
    planOf(here, [step]),
    step.id,
    tableIdOf(one),
    tableIdOf(other),
    planRequest(here, [step]),
  );
  return reasons.length > 0 ? { kind: 'infeasible', reasons, notes: [] } : { kind: 'repaired', ...merged, notes: [] };
}

/**
 * The conference as one round sees it: everybody who is here, and in a proposal whoever is expected and has a seat there.
 * Those who have not come sit at no table that has been told.
 */
function ofRound(state: ConferenceState, { id }: Step): ConferenceState {
  const grouping = state.groupings.get(id);
  const people = new Map(state.people);
  if (grouping?.status === 'proposed') {
    const seated = new Set(grouping.groups.flatMap(({ members }) => members));
    for (const [personId, one] of state.expected)
      if (seated.has(personId)) people.set(personId, { ...one, joinedAt: 0 });
  }
  return { ...state, people, expected: new Map() };
}
