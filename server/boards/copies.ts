import * as Y from 'yjs';
import { type BoardKey, boardKey } from '../../shared/boards/board-name.ts';
import { hasWords, isLive, type Note, notesMap, planFields, readNote } from '../../shared/boards/notes.ts';
import { addNote, noteText, replaceText, withdraw } from '../../shared/boards/write-notes.ts';
import type { BoardCopy } from '../../shared/conference/step-kind.ts';
import { staysByItself } from './fresh-document.ts';

/** A note as it stands on the board where it was written. `never`: it has not come there, or has been erased. */
type Source =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'never' };

interface SourcedCopy {
  readonly copy: BoardCopy;
  readonly source: Source;
}

function readSource(doc: Y.Doc, noteId: string): Source {
  const held = notesMap(doc).get(noteId);
  const note = readNote(noteId, held);
  if (note) return { kind: 'note', note };
  return { kind: held instanceof Y.Map && held.get('deleted') === true ? 'deleted' : 'never' };
}

/**
 * Finds the source of each copy. Reads each board once, by `look`; rejects when one cannot be read.
 */
export async function findSources(
  copies: readonly BoardCopy[],
  look: (board: BoardKey, read: (doc: Y.Doc) => Map<string, Source>) => Promise<Map<string, Source>>,
): Promise<SourcedCopy[]> {
  const boards = new Map(copies.map(({ from }) => [boardKey(from), from]));
  const found = new Map<string, Map<string, Source>>();
  for (const [key, board] of boards) {
    const noteIds = copies.filter(({ from }) => boardKey(from) === key).map(({ noteId }) => noteId);
    found.set(key, await look(board, (doc) => new Map(noteIds.map((id) => [id, readSource(doc, id)]))));
  }
  return copies.map((copy) => ({
    copy,
    source: found.get(boardKey(copy.from))?.get(copy.noteId) ?? { kind: 'never' },
  }));
}

/** Whether there is anything to copy now. */
export function isReady({ source }: SourcedCopy): boolean {
  return source.kind === 'note' && hasWords(source.note);
}

/**
 * Makes the board `scope` hold these copies. A group gets each note once: afterwards it is the group's, also to delete.
 * A plenary board follows: text as at its source, and gone, words and all, when no longer listed; what stands there by
 * itself stays. Two of one id: the first counts, so that nobody takes the place of another's note by giving theirs its id.
 */
export function writeCopies(doc: Y.Doc, scope: BoardKey['scope'], copies: readonly SourcedCopy[]): void {
  const first = new Map<string, SourcedCopy>();
  for (const one of copies) if (!first.has(one.copy.noteId)) first.set(one.copy.noteId, one);
  for (const [noteId, one] of first) {
    const held = notesMap(doc).get(noteId);
    if (held === undefined) add(doc, one);
    else if (scope === 'plenary' && held instanceof Y.Map) follow(doc, held, one);
  }
  if (scope !== 'plenary') return;
  for (const [noteId, held] of notesMap(doc)) {
    if (!first.has(noteId) && isLive(held) && !staysByItself(held)) withdraw(held);
  }
}

function add(doc: Y.Doc, { copy, source }: SourcedCopy): void {
  if (source.kind !== 'note' || !hasWords(source.note)) return;
  const { note } = source;
  addNote(doc, { id: note.id, lane: copy.lane, text: note.text, form: note.plan ? 'plan' : 'note' });
  const held = notesMap(doc).get(note.id);
  if (held instanceof Y.Map && copy.table !== null) held.set('table', copy.table);
  writePlan(doc, note);
}

function follow(doc: Y.Doc, held: Y.Map<unknown>, { copy, source }: SourcedCopy): void {
  // What was erased at its source, on purpose, lives on in the copy.
  if (source.kind === 'never') return;
  if (source.kind === 'deleted') {
    if (held.get('deleted') !== true) withdraw(held);
    return;
  }
  if (held.get('deleted') === true) held.set('deleted', false);
  if (held.get('lane') !== copy.lane) held.set('lane', copy.lane);
  if (copy.table !== null && held.get('table') !== copy.table) held.set('table', copy.table);
  const text = noteText(doc, source.note.id);
  if (text) replaceText(text, source.note.text);
  writePlan(doc, source.note);
}

function writePlan(doc: Y.Doc, { id, plan }: Note): void {
  if (!plan) return;
  for (const field of planFields) {
    const text = noteText(doc, id, field);
    if (text) replaceText(text, plan[field]);
  }
}
