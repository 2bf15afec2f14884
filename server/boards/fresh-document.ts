import * as Y from 'yjs';
import {
  headingsMap,
  isLive,
  type Note,
  notesMap,
  planFields,
  readHeadings,
  readNote,
} from '../../shared/boards/notes.ts';

/**
 * A document that says what another one says, built anew: without its history, the texts that were deleted from it and
 * the ids of those who wrote them. Notes in `without` are left out.
 *
 * Of a note that was deleted its id stays, unless the board is plenary, so that it is not copied there once more; and so
 * that what was copied from it goes as well.
 *
 * @param onto what the new document holds already; of a note that is in both, this one's stays
 * @returns one update that adds the rest, or null when there is none
 */
export function freshUpdate(
  old: Y.Doc,
  options: { readonly without: ReadonlySet<string>; readonly isPlenary: boolean; readonly onto: readonly Uint8Array[] },
): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    for (const update of options.onto) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    let added = false;
    doc.transact(() => {
      for (const [id, held] of notesMap(old)) {
        if (options.without.has(id) || notesMap(doc).has(id) || !(held instanceof Y.Map)) continue;
        const note = readNote(id, held);
        const isGone = held.get('deleted') === true;
        if (!note && (!isGone || options.isPlenary)) continue;
        notesMap(doc).set(id, note ? noteOf(note, { stays: staysByItself(held) }) : new Y.Map([['deleted', true]]));
        added = true;
      }
      for (const { id, title, lane, order } of readHeadings(old)) {
        if (isLive(headingsMap(doc).get(id))) continue;
        headingsMap(doc).set(
          id,
          new Y.Map<unknown>([
            ['title', new Y.Text(title)],
            ['lane', lane],
            ['order', order],
          ]),
        );
        added = true;
      }
    });
    return added ? Y.encodeStateAsUpdate(doc, before) : null;
  } finally {
    doc.destroy();
  }
}

/** Whether a note on a plenary board has no source that it follows: it was shown without saying whose it is. */
export function staysByItself(held: Y.Map<unknown>): boolean {
  return held.get('stays') === true;
}

export function markAsStaying(held: unknown): void {
  if (held instanceof Y.Map) held.set('stays', true);
}

/** A note as it goes into a document. */
export function noteOf(note: Note, { stays = false }: { readonly stays?: boolean } = {}): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('body', new Y.Text(note.text));
  map.set('lane', note.lane);
  map.set('order', note.order);
  if (note.headingId !== null) map.set('heading', note.headingId);
  if (note.table !== null) map.set('table', note.table);
  if (stays) map.set('stays', true);
  if (note.plan) {
    const plan = new Y.Map<unknown>();
    for (const field of planFields) plan.set(field, new Y.Text(note.plan[field]));
    map.set('plan', plan);
  }
  const comments = new Y.Map<unknown>();
  for (const { id, text, at } of note.comments) {
    comments.set(
      id,
      new Y.Map<unknown>([
        ['body', new Y.Text(text)],
        ['at', at],
      ]),
    );
  }
  map.set('comments', comments);
  return map;
}
