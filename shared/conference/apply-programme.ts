import { withEntry, without } from './changed-maps.ts';
import type { Step } from './programme.ts';
import type { Reducers } from './reducers.ts';
import { type ConferenceState, knownStep } from './state.ts';
import { kindOf, type StepKinds } from './step-kind.ts';

function isProposed(state: ConferenceState, stepId: string): boolean {
  return state.groupings.get(stepId)?.status === 'proposed';
}

function withStepAt(kinds: StepKinds, state: ConferenceState, step: Step, after: string | null): ConferenceState {
  const at = after === null ? 0 : state.programme.findIndex(({ id }) => id === after) + 1;
  const programme = [...state.programme.slice(0, at), step, ...state.programme.slice(at)];
  const data = state.stepData.get(step.id) ?? kindOf(kinds, step).initialData;
  return { ...state, programme, stepData: withEntry(state.stepData, step.id, data) };
}

/** Changes to the programme, before and during the run. */
export const applyProgramme: Reducers<'stepAdded' | 'stepRemoved' | 'stepMoved' | 'stepChanged'> = {
  stepAdded: (state, { step, after }, kinds) => withStepAt(kinds, state, step, after),
  stepRemoved(state, { stepId }) {
    const step = state.programme.find(({ id }) => id === stepId);
    if (!step) return state;
    const { before, after } = state.undoable ?? { before: null, after: null };
    const involved = before?.stepId === stepId || after?.stepId === stepId;
    return {
      ...state,
      programme: state.programme.filter(({ id }) => id !== stepId),
      parked: [...state.parked, step],
      undoable: involved ? null : state.undoable,
    };
  },
  stepMoved(state, event, kinds) {
    const step = knownStep(state, event.stepId);
    if (!step) return state;
    const isBack = state.parked.some(({ id }) => id === step.id);
    const taken = {
      ...state,
      programme: state.programme.filter(({ id }) => id !== step.id),
      parked: state.parked.filter(({ id }) => id !== step.id),
      // Back from the parking list it is still to come, also when it was left in the middle.
      statuses: isBack ? without(state.statuses, step.id) : state.statuses,
      // A proposal from then does not know who has come since.
      groupings: isBack && isProposed(state, step.id) ? without(state.groupings, step.id) : state.groupings,
    };
    return withStepAt(kinds, taken, step, event.after);
  },
  stepChanged(state, { step }) {
    const known = state.programme.find(({ id }) => id === step.id);
    if (!known) return state;
    const reseat = isProposed(state, step.id) && JSON.stringify(known.arrangement) !== JSON.stringify(step.arrangement);
    return {
      ...state,
      programme: state.programme.map((one) => (one.id === step.id ? step : one)),
      groupings: reseat ? without(state.groupings, step.id) : state.groupings,
    };
  },
};
