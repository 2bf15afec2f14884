import type * as Y from 'yjs';
import { hasWords, type Note, notesMap, planFields, readNote, readNotes } from '../../shared/boards/notes.ts';
import { orderBetween } from '../../shared/boards/order.ts';
import { shuffled } from '../../shared/random.ts';
import { newId } from '../identity/tokens.ts';
import { noteOf } from './fresh-document.ts';

/** The words of these notes, and nothing else of them. Those that are gone or empty are left out. */
export function shownTexts(doc: Y.Doc, noteIds: readonly string[]): string[] {
  return [...new Set(noteIds)].flatMap((id) => {
    const note = readNote(id, notesMap(doc).get(id));
    return note && hasWords(note) ? [plainText(note)] : [];
  });
}

/**
 * Adds notes that nothing joins to where they come from: ids of their own, in an order drawn by `random`. They stand by
 * themselves, so that the board goes on holding them though no list of copies names them.
 */
export function addShown(doc: Y.Doc, lane: string, texts: readonly string[], random: () => number): void {
  let order = readNotes(doc).findLast((note) => note.lane === lane)?.order ?? null;
  for (const text of shuffled(texts, random)) {
    order = orderBetween(order, null);
    const id = newId();
    const note = { id, text, plan: null, lane, headingId: null, order, comments: [], table: null };
    notesMap(doc).set(id, noteOf(note, { stays: true }));
  }
}

function plainText({ text, plan }: Note): string {
  const parts = plan ? [text, ...planFields.map((field) => plan[field])] : [text];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
