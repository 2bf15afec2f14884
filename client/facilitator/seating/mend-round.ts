import { isRound, planOf, planRequest } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, statusOf } from '../../../shared/conference/state.ts';
import type { EarlierRound } from '../../../shared/grouping/grouper.ts';
import { type Repair, repairPlan } from '../../../shared/grouping/plan/repair.ts';
import type { PlanRequest } from '../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../shared/grouping/plan/rules.ts';

/** What is asked of one round besides that all rules hold. */
export interface RoundMending {
  /** Tables that are not to be used, by the solver's names. */
  readonly closed: readonly string[];
  /** This table is to have so many people at least. */
  readonly atLeast?: { readonly tableId: string; readonly people: number };
  readonly rules?: readonly HardRule[];
  /** Groups may have so many people, if that is more than the step says. */
  readonly most?: number;
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
  const closed = new Set(asked.closed);
  // Nobody is held at a table that is not there: a lock on it would open it again.
  const held = request.rules.filter(
    (rule) => !('tableId' in rule && rule.tableId !== null && closed.has(rule.tableId)),
  );
  const rounds = request.rounds.map((round): PlanRequest['rounds'][number] => ({
    ...round,
    size: { ...round.size, max: Math.max(round.size.max, asked.most ?? 0) },
  }));
  return repairPlan(
    planOf(here, [step]),
    {
      ...request,
      rounds,
      rules: [...held, ...(asked.rules ?? [])],
      earlier: [...(request.earlier ?? []), ...(asked.planned ?? [])],
    },
    random,
    asked.closed.map((tableId) => ({ roundId: step.id, tableId })),
    asked.atLeast ? [{ roundId: step.id, ...asked.atLeast }] : [],
  );
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
