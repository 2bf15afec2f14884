import type { SavedState } from '../../ui/save-state.tsx';

/** Words that have no receipt after this long are called not saved, in milliseconds. */
export const patienceMs = 8_000;

export interface SaveFacts {
  readonly connected: boolean;
  /** Since when something is unsaved, or null. */
  readonly unsavedSince: number | null;
  readonly now: number;
}

/** What may be said about one's own words. *Saved* is a fact; while the connection is away nothing is called so. */
export function savedState({ connected, unsavedSince, now }: SaveFacts): SavedState {
  if (unsavedSince === null) return connected ? 'saved' : 'reconnecting';
  if (now - unsavedSince >= patienceMs) return 'notSaved';
  return connected ? 'saving' : 'reconnecting';
}
