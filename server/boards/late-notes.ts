import type * as Y from 'yjs';
import { type BoardKey, boardKey } from '../../shared/boards/board-name.ts';
import { notesMap, planFields } from '../../shared/boards/notes.ts';
import { addNote, noteText, replaceText } from '../../shared/boards/write-notes.ts';
import type { LateNote } from '../../shared/conference/late-note.ts';
import { type ConferenceState, knownStep } from '../../shared/conference/state.ts';
import { boardSpecs, type StepKinds } from '../../shared/conference/step-kind.ts';
import { markAsStaying } from './fresh-document.ts';

/** A note that the server adds to a board by itself, as it shall stand there: one that came late, or before the day. */
export interface PutNote {
  readonly board: BoardKey;
  readonly id: string;
  readonly lane: string;
  readonly form: 'note' | 'plan';
  readonly text: string;
  readonly plan: ReadonlyMap<(typeof planFields)[number], string>;
  /** On a plenary board: it follows no note elsewhere. */
  readonly stays: boolean;
}

/** Those that have been put on a board and not been erased since. */
export function putNotes(
  kinds: StepKinds,
  state: ConferenceState,
  words: ReadonlyMap<string, string>,
): readonly PutNote[] {
  return [...state.lateNotes.values()].flatMap((late) => {
    const note = late.outcome === 'put' ? putNote(kinds, state, words, late) : undefined;
    return note ? [note] : [];
  });
}

function putNote(
  kinds: StepKinds,
  state: ConferenceState,
  words: ReadonlyMap<string, string>,
  { id, stepId, groupId, lane, textId, planIds }: LateNote,
): PutNote | undefined {
  const step = knownStep(state, stepId);
  const spec = step && boardSpecs(kinds, step).find(({ scope }) => scope === 'group');
  const board: BoardKey = { stepId, scope: 'group', owner: groupId };
  if (!spec || state.redacted.get(boardKey(board))?.has(id)) return undefined;
  const text = words.get(textId) ?? '';
  const plan = new Map(planFields.map((field) => [field, words.get(planIds[field] ?? '') ?? ''] as const));
  if (text === '' && [...plan.values()].every((one) => one === '')) return undefined;
  return { board, id, lane, form: spec.form, text, plan, stays: false };
}

/** Adds each of them once: afterwards it is the group's, also to delete. */
export function writePutNotes(doc: Y.Doc, notes: readonly PutNote[]): void {
  for (const { id, lane, text, form, plan, stays } of notes) {
    if (notesMap(doc).has(id)) continue;
    addNote(doc, { id, lane, text, form });
    if (stays) markAsStaying(notesMap(doc).get(id));
    for (const [field, words] of plan) {
      const held = noteText(doc, id, field);
      if (held && words !== '') replaceText(held, words);
    }
  }
}
