import type { AnswerBody } from '../../shared/protocol/beforehand.ts';

/** An answer as this device keeps it. Its key is the only right to change it. */
export interface KeptAnswer extends Required<AnswerBody> {
  /** `refused`: the server has said no, for good; the words stay here. `leaving`: to be taken back. */
  readonly state: 'unsent' | 'sent' | 'leaving' | 'refused';
  /** The code of the refusal, where there was one. */
  readonly code?: string;
}

export interface Kept {
  readonly answers: readonly KeptAnswer[];
  /** What is being written, of the answer with this key. */
  readonly draft: AnswerBody | null;
}

export const nothingKept: Kept = { answers: [], draft: null };

/** What this device keeps of one question; nothing where its storage is closed. */
export function readKept(conferenceId: string, questionId: string): Kept {
  try {
    const text = localStorage.getItem(place(conferenceId, questionId));
    const kept = text === null ? null : (JSON.parse(text) as Partial<Kept>);
    return { answers: Array.isArray(kept?.answers) ? kept.answers : [], draft: kept?.draft ?? null };
  } catch {
    return nothingKept;
  }
}

/** Storage may be forbidden or full: then the page remembers for as long as it is open. */
export function writeKept(conferenceId: string, questionId: string, kept: Kept): void {
  try {
    const empty = kept.answers.length === 0 && kept.draft === null;
    if (empty) localStorage.removeItem(place(conferenceId, questionId));
    else localStorage.setItem(place(conferenceId, questionId), JSON.stringify(kept));
  } catch {
    // As said above.
  }
}

/** Whether a change of the browser's storage is one of these answers: another tab has written. */
export function concernsKept(event: Pick<StorageEvent, 'key'>, conferenceId: string, questionId: string): boolean {
  return event.key === place(conferenceId, questionId);
}

function place(conferenceId: string, questionId: string): string {
  return `samling.answers.${conferenceId}.${questionId}`;
}
