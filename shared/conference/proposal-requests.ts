import type { Plan, PlanRequest } from '../grouping/plan/request.ts';
import type { Command } from './commands.ts';
import { placeCommands, planRequest } from './plan-request.ts';
import { type Step, stepById } from './programme.ts';
import type { RejectionCode } from './rejections.ts';
import { type ConferenceState, statusOf } from './state.ts';

/**
 * What a solver is asked for a step's groups, in this order until one has a plan: together with the mixed rounds to come,
 * so that the first does not take the easy pairs and leave the last with people who have met; then by itself, since what
 * cannot be held later is no reason to have no groups now. Other rounds that are planned already stay as they are, and count
 * as if they had been held.
 * @returns why there is nothing to ask, where there is not
 */
export function proposalRequests(state: ConferenceState, stepId: string): readonly PlanRequest[] | RejectionCode {
  const step = stepById(state.programme, stepId);
  if (step?.arrangement.kind !== 'groups') return 'step_unknown';
  if (state.groupings.get(stepId)?.status === 'confirmed') return 'groups_confirmed';
  const asHeld = withPlannedHeld(state, step);
  const alone = planRequest(asHeld, [step]);
  const later = step.arrangement.composition === 'mixed' ? openRounds(state, step) : [];
  return later.length > 0 ? [planRequest(asHeld, [step, ...later]), alone] : [alone];
}

/** Mixed rounds to come of which nobody has planned anything. */
function openRounds({ programme, ...state }: ConferenceState, step: Step): readonly Step[] {
  return programme
    .slice(programme.indexOf(step) + 1)
    .filter(
      ({ id, arrangement }) =>
        arrangement.kind === 'groups' &&
        arrangement.composition === 'mixed' &&
        !state.groupings.has(id) &&
        statusOf({ programme, ...state }, id).kind === 'waiting',
    );
}

function withPlannedHeld(state: ConferenceState, step: Step): ConferenceState {
  const groupings = [...state.groupings].map(
    ([id, grouping]) => [id, id === step.id ? grouping : ({ ...grouping, status: 'confirmed' } as const)] as const,
  );
  return { ...state, groupings: new Map(groupings) };
}

/** The command that seats the first round of a plan. */
export function placeFirst({ rounds }: Plan, stepId: string): Extract<Command, { type: 'placeGroups' }> {
  const [command] = placeCommands({ rounds: rounds.slice(0, 1) });
  return command ?? { type: 'placeGroups', stepId, groups: [] };
}
