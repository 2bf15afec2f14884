import { fewestAnonymous } from '../../../shared/conference/decide-show.ts';
import { type Attribution, attributionOf, type Step, waitsToBeShown } from '../../../shared/conference/programme.ts';
import { type ConferenceState, statusOf } from '../../../shared/conference/state.ts';
import type { NextMove } from '../next/next-move.ts';

/** Where a step's notes wait for the facilitator. */
export interface WaitingNotes {
  readonly step: Step;
  readonly count: number;
  readonly attribution: Attribution;
  readonly shown: boolean;
  /** Sure to be refused: so few notes cannot come from as many people as it takes. */
  readonly tooFew: boolean;
}

/** Undefined for a step whose notes are seen as they are shared, or that has not begun. */
export function waitingNotes(state: ConferenceState, step: Step): WaitingNotes | undefined {
  if (!waitsToBeShown(step) || statusOf(state, step.id).kind === 'waiting') return undefined;
  const count = state.shareCounts.get(step.id) ?? 0;
  const attribution = attributionOf(step);
  const tooFew = attribution === 'anonymous' && count < fewestAnonymous;
  return { step, count, attribution, shown: state.shown.has(step.id), tooFew };
}

/** Notes that wait in other steps than the running one, so that they are not forgotten. */
export function notesLeftWaiting(state: ConferenceState): readonly WaitingNotes[] {
  return [...state.programme, ...state.parked].flatMap((step) => {
    const waiting = step.id === state.currentStepId ? undefined : waitingNotes(state, step);
    return waiting && !waiting.shown && waiting.count > 0 ? [waiting] : [];
  });
}

/**
 * Notes that could be shown and that *Next* would leave unshown: those of the step it leaves, and at the end, after which
 * nothing can be shown, those of every step.
 */
export function notesLeftBehind(state: ConferenceState, move: NextMove): readonly WaitingNotes[] {
  if (move.kind !== 'step' && move.kind !== 'end') return [];
  const running = state.programme.find(({ id }) => id === state.currentStepId);
  const own = running && waitingNotes(state, running);
  const left = own && !own.shown && own.count > 0 ? [own] : [];
  return [...left, ...(move.kind === 'end' ? notesLeftWaiting(state) : [])].filter(({ tooFew }) => !tooFew);
}
