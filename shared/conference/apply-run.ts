import { withEntry } from './changed-maps.ts';
import { defaultTimeZone } from './empty-state.ts';
import type { Reducers } from './reducers.ts';
import { type ConferenceState, knownStep, type StepStatus } from './state.ts';
import { kindOf } from './step-kind.ts';

type Running =
  | 'conferenceCreated'
  | 'titleChanged'
  | 'startPlanned'
  | 'conferenceEnded'
  | 'stepStarted'
  | 'partStarted'
  | 'stepEnded'
  | 'nextUndone'
  | 'clockChanged'
  | 'stepActed';

function withStatus(state: ConferenceState, stepId: string, status: StepStatus): ConferenceState {
  return { ...state, statuses: withEntry(state.statuses, stepId, status) };
}

/** The course of the day: beginning, steps and their clocks, what step kinds decide, the end. */
export const applyRun: Reducers<Running> = {
  conferenceCreated(state, event) {
    // Field by field, so that nothing else that a stored event carries gets into the state.
    const { id, title, language, createdAt, retentionDays, jobRoles, programme } = event;
    const workplaces = new Map(event.workplaces.map((one) => [one.id, one]));
    const { halls = [], timeZone = defaultTimeZone, rehearsal = false, remembered = false } = event;
    const expected = new Map((event.expected ?? []).map((one) => [one.id, one]));
    const { preparing = false, plannedStart = null, plannedMinutes = null } = event;
    const run = { halls, timeZone, rehearsal, remembered, expected, preparing, doorLocked: preparing };
    const plan = { plannedStart, plannedMinutes, keptFrom: plannedStart ?? 0 };
    const who = { jobRoles, workplaces, met: event.met ?? [], tables: event.tables ?? [] };
    return { ...state, id, title, language, createdAt, retentionDays, programme, ...who, ...run, ...plan };
  },
  titleChanged: (state, { title }) => ({ ...state, title }),
  startPlanned: (state, { at, minutes }) => ({
    ...state,
    plannedStart: at,
    plannedMinutes: minutes,
    // Once people may have come they have been told a date, which stands.
    keptFrom: state.preparing ? (at ?? 0) : state.keptFrom,
  }),
  conferenceEnded: (state, { at }) => ({ ...state, phase: { kind: 'ended', at }, currentStepId: null, undoable: null }),
  stepStarted: (state, { stepId, status, undoable }) => ({
    ...withStatus(state, stepId, status),
    phase: { kind: 'live' },
    preparing: false,
    currentStepId: stepId,
    undoable,
  }),
  partStarted: (state, { stepId, status, undoable }) => ({ ...withStatus(state, stepId, status), undoable }),
  stepEnded: (state, { stepId, status }) => withStatus(state, stepId, status),
  nextUndone(state, { left, restored }) {
    const sameStep = restored?.stepId === left;
    const waiting = sameStep ? state : withStatus(state, left, { kind: 'waiting' });
    if (!restored) return { ...waiting, phase: { kind: 'lobby' }, currentStepId: null, undoable: null };
    const { stepId, status } = restored;
    return { ...withStatus(waiting, stepId, status), currentStepId: stepId, undoable: null };
  },
  clockChanged: (state, { stepId, status }) => withStatus(state, stepId, status),
  stepActed(state, { stepId, body }, kinds) {
    const step = knownStep(state, stepId);
    if (!step) return state;
    const kind = kindOf(kinds, step);
    const data = kind.apply(state.stepData.get(stepId) ?? kind.initialData, body);
    return { ...state, stepData: withEntry(state.stepData, stepId, data) };
  },
};
