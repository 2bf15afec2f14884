import { needsGroups, type Step, stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, type Group, seatOf } from '../../shared/conference/state.ts';

/** The step whose tables matter now: the running one's, else those of the next step that has confirmed groups. */
export function seatedStep(state: ConferenceState): Step | undefined {
  const confirmed = (step: Step) => needsGroups(step) && state.groupings.get(step.id)?.status === 'confirmed';
  const current = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  if (current && confirmed(current)) return current;
  const at = state.programme.findIndex(({ id }) => id === state.currentStepId);
  return state.programme.slice(at + 1).find(confirmed);
}

/** A person's table in that step. */
export function tableOf(state: ConferenceState, step: Step | undefined, personId: string): Group | undefined {
  return step && seatOf(state, step.id, personId);
}
