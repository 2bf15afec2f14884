import { useCallback, useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { newNoteId } from '../connection/note-id.ts';
import { browserStorage } from '../kept/unsent-store.ts';

export interface Draft {
  readonly text: string;
  /** The id that the note gets when it is sent: the same words sent twice, after a lost answer, are one note. */
  readonly noteId: string;
}

export interface KeptDraft extends Draft {
  write(text: string): void;
  /** What was sent is no draft any more. */
  clear(): void;
}

/**
 * Words that somebody has typed and not sent: kept in this browser, so that no reload and no dead battery loses them. They
 * lie under the conference's id, by which they are found when the device is left.
 */
export function useDraft(place: string): KeptDraft {
  const { state } = useLive();
  const key = `${draftsOf(state.id)}${place}`;
  const [held, setHeld] = useState(() => ({ key, draft: readDraft(key) }));
  const draft = held.key === key ? held.draft : readDraft(key);
  const keep = useCallback(
    (next: Draft) => {
      setHeld({ key, draft: next });
      keepDraft(key, next);
    },
    [key],
  );
  return {
    ...draft,
    write: (text) => keep({ ...draft, text }),
    clear: () => keep({ text: '', noteId: newNoteId() }),
  };
}

export function draftsOf(conferenceId: string): string {
  return `samling.draft/${conferenceId}/`;
}

/** The words of a draft as it is kept; empty for anything else. */
export function draftWords(kept: string): string {
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft.text.trim() : '';
  } catch {
    return '';
  }
}

function readDraft(key: string): Draft {
  try {
    const kept: unknown = JSON.parse(browserStorage()?.getItem(key) ?? 'null');
    if (isDraft(kept)) return kept;
  } catch {
    // Something else stands there, or nothing may be read.
  }
  return { text: '', noteId: newNoteId() };
}

function keepDraft(key: string, draft: Draft): void {
  try {
    if (draft.text === '') browserStorage()?.removeItem(key);
    else browserStorage()?.setItem(key, JSON.stringify(draft));
  } catch {
    // It still stands in the field.
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, noteId } = value as Partial<Draft>;
  return typeof text === 'string' && typeof noteId === 'string';
}
