import * as Y from 'yjs';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { rescuedFrom } from '../connection/board-document.ts';
import type { Rescued } from '../connection/board-handle.ts';
import { olderKeys } from './older-keys.ts';
import { keepRescued, readRescued } from './rescued-store.ts';
import { fromText, type KeyValue } from './unsent-store.ts';

/**
 * Another document has taken the place of a board's: what this browser keeps of those before it is deleted. Of that,
 * only the words that were written here and not stored stay, as words that their writer may take up again: they are
 * never merged into the new document.
 */
export function carryOver(storage: KeyValue | null, name: string): void {
  const words = new Map<string, Rescued>();
  for (const { key, kind, name: old, clientId } of olderKeys(storage, name)) {
    const kept = storage?.getItem(key) ?? '';
    const found = kind === 'rescued' ? readRescued(storage, old) : ownWords(kept, clientId);
    for (const one of found) words.set(one.noteId, one);
    storage?.removeItem(key);
  }
  if (words.size === 0) return;
  for (const one of readRescued(storage, name)) words.set(one.noteId, one);
  keepRescued(storage, name, [...words.values()]);
}

/**
 * The words in an unsent change that were written in the document of this client id. What others had written meanwhile
 * lies in it too, and is not for taking up again.
 */
export function ownWords(kept: string, clientId: number): readonly Rescued[] {
  const doc = new Y.Doc();
  try {
    const update = fromText(kept);
    Y.applyUpdate(doc, update);
    const begunHere = readNotes(doc)
      .filter(({ id }) => notesMap(doc)._map.get(id)?.id.client === clientId)
      .map(rescuedFrom);
    const whole = new Set(begunHere.map(({ noteId }) => noteId));
    // Of what was written into others' notes, one's own letters alone.
    const pieces = Y.decodeUpdate(update).structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [];
      const isMine = struct.id.client === clientId && !whole.has(noteIdOf(doc, struct.id));
      return isMine ? [struct.content.str] : [];
    });
    const rest = { noteId: `written-${clientId}`, text: pieces.join('\n').trim() };
    return [...begunHere, rest].filter(({ text }) => text !== '');
  } catch {
    // What a browser has kept badly is lost already.
    return [];
  } finally {
    doc.destroy();
  }
}

/** In which note a part of the document lies; empty where what it builds on is not here. */
function noteIdOf(doc: Y.Doc, id: Y.ID): string {
  return placeOf(doc, id)[0] ?? '';
}

/** The names from the notes down to a part of the document; empty where what it builds on is not here. */
export function placeOf(doc: Y.Doc, id: Y.ID): readonly string[] {
  if (id.clock >= Y.getState(doc.store, id.client)) return [];
  const names: string[] = [];
  for (let at: Y.Item | null = Y.getItem(doc.store, id); at; ) {
    if (at.parentSub !== null) names.unshift(at.parentSub);
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  }
  return names;
}
