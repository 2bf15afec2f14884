import { attributionOf, type Step, waitsToBeShown } from '../../../shared/conference/programme.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';

/**
 * What becomes of the notes that somebody shares in a step. *open*: others see them at once. *waiting*: not before the
 * facilitator shows them; until then they can be taken back. *shown*: they have been. *moved*: they have been, without
 * names, and have left their writers' own boards; no more can be shared.
 */
export type ShareState = 'open' | 'waiting' | 'shown' | 'moved';

export function shareState(state: ConferenceState, step: Step): ShareState {
  if (!waitsToBeShown(step)) return 'open';
  if (!state.shown.has(step.id)) return 'waiting';
  return attributionOf(step) === 'anonymous' ? 'moved' : 'shown';
}

/** This person's notes that have been shown without names, by id. They are on nobody's own board any more. */
export function movedNotes(state: ConferenceState, step: Step, personId: string | null): ReadonlySet<string> {
  if (shareState(state, step) !== 'moved') return new Set();
  const own = (state.shares.get(step.id) ?? []).filter((share) => share.personId === personId);
  return new Set(own.map(({ noteId }) => noteId));
}
