import * as Y from 'yjs';
import { type BoardName, parseBoardName } from '../../../shared/boards/board-name.ts';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { wordsOf } from '../connection/board-document.ts';
import { draftsOf, draftWords } from '../writing/use-draft.ts';
import { lettersIn } from './letters.ts';
import { readRescued, rescuedPrefix } from './rescued-store.ts';
import { fromText, type KeyValue, keysOf, unsentPrefix } from './unsent-store.ts';

/** Words that lie in this browser and nowhere else. `waiting` goes out by itself once there is a network; a `draft` does not. */
export interface UnsavedWords {
  readonly id: string;
  readonly kind: 'waiting' | 'draft';
  /** Empty where no more is known than that something was changed. */
  readonly text: string;
}

export interface Unsaved {
  readonly words: readonly UnsavedWords[];
  /** The boards that have something waiting: it goes out while they are open. */
  readonly boards: readonly BoardName[];
}

/** All that this browser holds of a conference and the server does not. */
export function readUnsaved(storage: KeyValue | null, conferenceId: string): Unsaved {
  const drafts: UnsavedWords[] = [];
  const waiting = new Map<string, Change[]>();
  for (const key of storedKeys(storage)) {
    const kept = storage?.getItem(key) ?? '';
    if (key.startsWith(`${unsentPrefix}${conferenceId}/`)) {
      const [name, clientId] = splitLast(key.slice(unsentPrefix.length));
      waiting.set(name, [...(waiting.get(name) ?? []), { kept, clientId: Number(clientId) }]);
    } else if (key.startsWith(`${rescuedPrefix}${conferenceId}/`)) {
      for (const { noteId, text } of readRescued(storage, key.slice(rescuedPrefix.length))) {
        if (text.trim() !== '') drafts.push({ id: `${key}#${noteId}`, kind: 'draft', text });
      }
    } else if (key.startsWith(draftsOf(conferenceId))) {
      const text = draftWords(kept);
      if (text !== '') drafts.push({ id: key, kind: 'draft', text });
    }
  }
  return {
    words: [...[...waiting].flatMap(([name, changes]) => waitingWords(name, changes)), ...drafts],
    boards: [...waiting.keys()].map(parseBoardName).filter((board) => board !== undefined),
  };
}

interface Change {
  readonly kept: string;
  /** Of the document that it was made in. */
  readonly clientId: number;
}

function storedKeys(storage: KeyValue | null): readonly string[] {
  try {
    return keysOf(storage);
  } catch {
    return [];
  }
}

/** What others wrote meanwhile lies in a change too: only the notes that were begun here are named. */
function waitingWords(name: string, changes: readonly Change[]): readonly UnsavedWords[] {
  const doc = new Y.Doc();
  for (const { kept } of changes) {
    try {
      Y.applyUpdate(doc, fromText(kept));
    } catch {
      // Kept badly: that there is something is all that can be said.
    }
  }
  const clients = new Set<number | undefined>(changes.map(({ clientId }) => clientId));
  const words = readNotes(doc)
    .filter((note) => clients.has(notesMap(doc)._map.get(note.id)?.id.client))
    .map((note) => ({ id: `${name}#${note.id}`, kind: 'waiting' as const, text: wordsOf(note) }))
    .filter(({ text }) => text !== '');
  doc.destroy();
  if (words.length > 0) return words;
  const letters = changes.flatMap(({ kept, clientId }) => lettersOf(kept, clientId));
  return letters.length > 0
    ? letters.map((text, at) => ({ id: `${name}#${at}`, kind: 'waiting' as const, text }))
    : [{ id: name, kind: 'waiting', text: '' }];
}

function lettersOf(kept: string, clientId: number): readonly string[] {
  try {
    return lettersIn(fromText(kept), new Set([clientId]));
  } catch {
    return [];
  }
}

function splitLast(text: string): readonly [before: string, last: string] {
  const at = text.lastIndexOf('/');
  return [text.slice(0, at), text.slice(at + 1)];
}
