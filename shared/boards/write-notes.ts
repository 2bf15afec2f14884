import * as Y from 'yjs';
import { headingsMap, isLive, notesMap, type PlanField, planFields, readHeadings, readNotes } from './notes.ts';
import { orderBetween } from './order.ts';

interface NewNote {
  readonly id: string;
  readonly lane: string;
  readonly text: string;
  readonly form: 'note' | 'plan';
}

function noteAt(doc: Y.Doc, noteId: string): Y.Map<unknown> | undefined {
  const note = notesMap(doc).get(noteId);
  return isLive(note) ? note : undefined;
}

function lastOrder(doc: Y.Doc, lane: string): string | null {
  const inLane = readNotes(doc).filter((note) => note.lane === lane);
  return inLane.at(-1)?.order ?? null;
}

function shape(note: NewNote, order: string): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('body', new Y.Text(note.text));
  map.set('lane', note.lane);
  map.set('order', order);
  // From the start, so that two who comment first at the same moment write into one map and neither is lost.
  map.set('comments', new Y.Map<unknown>());
  if (note.form === 'plan') {
    const plan = new Y.Map<unknown>();
    for (const field of planFields) plan.set(field, new Y.Text(''));
    map.set('plan', plan);
  }
  return map;
}

/** Adds a note at the end of its lane. An id that is there already is left as it is. `origin` marks it for undo. */
export function addNote(doc: Y.Doc, note: NewNote, origin: unknown = null): void {
  doc.transact(() => {
    if (notesMap(doc).has(note.id)) return;
    notesMap(doc).set(note.id, shape(note, orderBetween(lastOrder(doc, note.lane), null)));
  }, origin);
}

export function noteText(doc: Y.Doc, noteId: string, field?: PlanField): Y.Text | undefined {
  const note = noteAt(doc, noteId);
  const holder = field === undefined ? note : note?.get('plan');
  const text = holder instanceof Y.Map ? holder.get(field ?? 'body') : undefined;
  return text instanceof Y.Text ? text : undefined;
}

/** Makes `text` read `next` with the smallest edit in the middle, so that others' edits elsewhere in it survive. */
export function replaceText(text: Y.Text, next: string, origin: unknown = null): void {
  const now = text.toString();
  if (now === next) return;
  let start = 0;
  while (start < now.length && start < next.length && now[start] === next[start]) start++;
  let end = 0;
  while (end < now.length - start && end < next.length - start && now.at(-1 - end) === next.at(-1 - end)) end++;
  // Never cut a character that is written as two code units, such as an emoji.
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  if (start > 0 && (isLow(now.charCodeAt(start)) || isLow(next.charCodeAt(start)))) start--;
  if (end > 0 && (isLow(now.charCodeAt(now.length - end)) || isLow(next.charCodeAt(next.length - end)))) end--;
  const change = () => {
    const gone = now.length - start - end;
    if (gone > 0) text.delete(start, gone);
    const added = next.slice(start, next.length - end);
    if (added !== '') text.insert(start, added);
  };
  if (text.doc) text.doc.transact(change, origin);
  else change();
}

/** Moves a note to `lane`, ahead of `beforeId` or to the end, and out of or under a heading. */
export function moveNote(
  doc: Y.Doc,
  noteId: string,
  to: { readonly lane: string; readonly headingId?: string | null; readonly beforeId?: string | null },
  origin: unknown = null,
): void {
  doc.transact(() => {
    const note = noteAt(doc, noteId);
    if (!note) return;
    const others = readNotes(doc).filter((one) => one.lane === to.lane && one.id !== noteId);
    const at = to.beforeId ? others.findIndex((one) => one.id === to.beforeId) : -1;
    const before = at < 0 ? others.at(-1) : others[at - 1];
    const after = at < 0 ? undefined : others[at];
    note.set('lane', to.lane);
    note.set('order', orderBetween(before?.order ?? null, after?.order ?? null));
    if (to.headingId !== undefined) note.set('heading', to.headingId);
  }, origin);
}

/**
 * Deletion is a flag, so that it can be undone and so that a late edit of the note is not lost. Its words go as well: the
 * document is sent whole to everybody who may read it later. Undo brings them back.
 */
export function removeNote(doc: Y.Doc, noteId: string, origin: unknown = null): void {
  doc.transact(() => {
    const note = noteAt(doc, noteId);
    if (note) withdraw(note);
  }, origin);
}

/** Within a transaction: marks a note or heading as deleted and takes out all that stands in it. */
export function withdraw(one: Y.Map<unknown>): void {
  one.set('deleted', true);
  const parts = ['plan', 'comments'].map((key) => one.get(key));
  const held = [one, ...parts].flatMap((map) => (map instanceof Y.Map ? [...map.values()] : []));
  const inner = held.flatMap((value) => (value instanceof Y.Map ? [...value.values()] : [value]));
  for (const text of inner) if (text instanceof Y.Text && text.length > 0) text.delete(0, text.length);
}

export function addComment(
  doc: Y.Doc,
  noteId: string,
  comment: { id: string; text: string; at: number },
  origin: unknown = null,
): void {
  doc.transact(() => {
    const note = noteAt(doc, noteId);
    if (!note) return;
    const held = note.get('comments');
    const comments = held instanceof Y.Map ? (held as Y.Map<unknown>) : new Y.Map<unknown>();
    if (comments !== held) note.set('comments', comments);
    const map = new Y.Map<unknown>();
    map.set('body', new Y.Text(comment.text));
    map.set('at', comment.at);
    comments.set(comment.id, map);
  }, origin);
}

export function addHeading(
  doc: Y.Doc,
  heading: { id: string; lane: string; title: string },
  origin: unknown = null,
): void {
  doc.transact(() => {
    const last = readHeadings(doc)
      .filter((one) => one.lane === heading.lane)
      .at(-1);
    const map = new Y.Map<unknown>();
    map.set('title', new Y.Text(heading.title));
    map.set('lane', heading.lane);
    map.set('order', orderBetween(last?.order ?? null, null));
    headingsMap(doc).set(heading.id, map);
  }, origin);
}

export function headingText(doc: Y.Doc, headingId: string): Y.Text | undefined {
  const heading = headingsMap(doc).get(headingId);
  const title = isLive(heading) ? heading.get('title') : undefined;
  return title instanceof Y.Text ? title : undefined;
}

/** Removes a heading; the notes under it stay in their lane. */
export function removeHeading(doc: Y.Doc, headingId: string, origin: unknown = null): void {
  doc.transact(() => {
    const heading = headingsMap(doc).get(headingId);
    if (isLive(heading)) withdraw(heading);
    for (const note of readNotes(doc)) {
      if (note.headingId === headingId) noteAt(doc, note.id)?.set('heading', null);
    }
  }, origin);
}
