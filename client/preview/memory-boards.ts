import * as Y from 'yjs';
import { boardKey, parseBoardKey, parseBoardName } from '../../shared/boards/board-name.ts';
import { hasWords, notesMap, planFields, readHeadings, readNotes } from '../../shared/boards/notes.ts';
import { addNote, noteText, removeNote, replaceText } from '../../shared/boards/write-notes.ts';
import type { BoardCopy } from '../../shared/conference/step-kind.ts';
import type { SampleNote } from '../../shared/preview/sample-run.ts';
import { type BoardDocument, createBoardDocument } from '../boards/connection/board-document.ts';
import { type BoardSnapshot, emptySnapshot } from '../boards/connection/board-handle.ts';
import type { BoardRegistry, SharedBoard } from '../boards/connection/board-registry.ts';
import type { BoardRoom } from '../boards/connection/board-room.ts';

/** The boards of a conference that nobody holds: real documents, in this page's memory and nowhere else. */
export interface MemoryBoards {
  readonly registry: BoardRegistry;
  /** Makes second boards hold what the conference wants there, as the server does. */
  copy(copies: readonly BoardCopy[]): void;
  /** Told of every change that somebody makes. */
  onChange(listener: () => void): void;
}

interface Held {
  readonly document: BoardDocument;
  readonly shared: SharedBoard;
}

export function memoryBoards(samples: ReadonlyMap<string, readonly SampleNote[]>): MemoryBoards {
  const boards = new Map<string, Held>();
  const changed: (() => void)[] = [];
  const held = (key: string): Held => {
    const known = boards.get(key);
    if (known) return known;
    const made = memoryBoard(samples.get(key) ?? [], () => {
      for (const listener of changed) listener();
    });
    boards.set(key, made);
    return made;
  };
  return {
    registry: {
      board(name) {
        const board = parseBoardName(name);
        if (!board) throw new Error('no board is called that');
        return held(boardKey(board)).shared;
      },
      replaced() {},
      keepOwn() {},
      prepare() {},
      close() {},
    },
    copy(copies) {
      const targets = new Map<string, BoardCopy[]>();
      for (const one of copies) {
        const key = boardKey(one.to);
        targets.set(key, [...(targets.get(key) ?? []), one]);
      }
      const plenary = [...boards.keys()].filter((key) => parseBoardKey(key)?.scope === 'plenary');
      for (const key of new Set([...targets.keys(), ...plenary])) {
        writeCopies(held(key).document.doc, targets.get(key) ?? [], (from) => held(boardKey(from)).document.doc, key);
      }
    },
    onChange: (listener) => void changed.push(listener),
  };
}

function writeCopies(
  doc: Y.Doc,
  copies: readonly BoardCopy[],
  source: (from: BoardCopy['from']) => Y.Doc,
  key: string,
): void {
  const there = new Set(readNotes(doc).map(({ id }) => id));
  const follows = parseBoardKey(key)?.scope === 'plenary';
  for (const { from, noteId, lane, table } of copies) {
    const note = readNotes(source(from)).find(({ id }) => id === noteId);
    if (!note || !hasWords(note)) continue;
    if (!there.has(noteId)) {
      addNote(doc, { id: noteId, lane, text: note.text, form: note.plan ? 'plan' : 'note' });
      const added = notesMap(doc).get(noteId);
      if (added instanceof Y.Map && table !== null) added.set('table', table);
    } else if (follows) {
      const text = noteText(doc, noteId);
      if (text) replaceText(text, note.text);
    }
    for (const field of note.plan ? planFields : []) {
      const text = noteText(doc, noteId, field);
      if (text && note.plan && (follows || !there.has(noteId))) replaceText(text, note.plan[field]);
    }
  }
  if (!follows) return;
  const wanted = new Set(copies.map(({ noteId }) => noteId));
  for (const id of there) if (!wanted.has(id)) removeNote(doc, id);
}

function memoryBoard(notes: readonly SampleNote[], onChange: () => void): Held {
  const document = createBoardDocument();
  const { doc } = document;
  for (const note of notes) addNote(doc, note);
  const listeners = new Set<() => void>();
  const read = (): BoardSnapshot => ({
    ...emptySnapshot,
    synced: true,
    saved: 'saved',
    notes: readNotes(doc),
    headings: readHeadings(doc),
    checked: true,
    canUndo: document.canUndo(),
  });
  let snapshot = read();
  doc.on('afterTransaction', () => {
    snapshot = read();
    for (const listener of listeners) listener();
    onChange();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const room: BoardRoom = {
    ...document,
    snapshot: () => snapshot,
    subscribe,
    writing() {},
    stopped() {},
    whenSaved: () => Promise.resolve(true),
    dismissRescued() {},
    retire: () => [],
    keepOwn() {},
    close() {},
  };
  return { document, shared: { subscribe, snapshot: () => snapshot, room: () => room } };
}
