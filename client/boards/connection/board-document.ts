import * as Y from 'yjs';
import {
  headingsMap,
  type Note,
  notesMap,
  type PlanField,
  planFields,
  readNotes,
} from '../../../shared/boards/notes.ts';
import {
  addComment,
  addHeading,
  addNote,
  headingText,
  moveNote,
  noteText,
  removeHeading,
  removeNote,
  replaceText,
} from '../../../shared/boards/write-notes.ts';
import type { BoardActions, Rescued, TextSource } from './board-handle.ts';
import { newNoteId } from './note-id.ts';

type Writing = Omit<BoardActions, 'writing' | 'stopped' | 'whenSaved' | 'dismissRescued'>;

/** One board's document with the deeds that views need, and an undo that knows only one's own. */
export interface BoardDocument extends Writing {
  readonly doc: Y.Doc;
  canUndo(): boolean;
  destroy(): void;
}

export function createBoardDocument(): BoardDocument {
  const doc = new Y.Doc();
  // Marks what is written here: undo follows it, and text areas do not answer to it.
  const own = {};
  const undo = new Y.UndoManager([notesMap(doc), headingsMap(doc)], { trackedOrigins: new Set([own]) });

  const textSource = (noteId: string, field?: PlanField): TextSource | null => {
    const text = noteText(doc, noteId, field);
    if (!text) return null;
    return {
      read: () => text.toString(),
      write: (next) => replaceText(text, next, own),
      subscribe(listener) {
        const observe = (_: Y.YTextEvent, { origin }: Y.Transaction) => {
          if (origin !== own) listener();
        };
        text.observe(observe);
        return () => text.unobserve(observe);
      },
    };
  };

  /** A deed of its own for undo: not one with what was typed a moment ago. */
  const apart = (deed: () => void): void => {
    undo.stopCapturing();
    deed();
    undo.stopCapturing();
  };

  return {
    doc,
    add(lane, text, { id = newNoteId(), form = 'note' } = {}) {
      apart(() => addNote(doc, { id, lane, text, form }, own));
      return id;
    },
    edit(noteId, next, field) {
      const text = noteText(doc, noteId, field);
      if (text) replaceText(text, next, own);
    },
    textSource,
    move: (noteId, to) => apart(() => moveNote(doc, noteId, to, own)),
    remove: (noteId) => apart(() => removeNote(doc, noteId, own)),
    comment: (noteId, text) => apart(() => addComment(doc, noteId, { id: newNoteId(), text, at: Date.now() }, own)),
    addHeading(lane, title) {
      const id = newNoteId();
      apart(() => addHeading(doc, { id, lane, title }, own));
      return id;
    },
    renameHeading(headingId, title) {
      const text = headingText(doc, headingId);
      if (text) apart(() => replaceText(text, title, own));
    },
    removeHeading: (headingId) => apart(() => removeHeading(doc, headingId, own)),
    undo: () => {
      undo.undo();
    },
    canUndo: () => undo.undoStack.length > 0,
    destroy() {
      undo.destroy();
      doc.destroy();
    },
  };
}

/** All the words of a note, as somebody would copy them. */
export function wordsOf(note: Note): string {
  if (note.plan === null) return note.text.trim();
  const plan = note.plan;
  return [note.text, ...planFields.map((field) => plan[field])]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** A note's words, apart from the document that they were meant for. */
export function rescuedFrom(note: Note): Rescued {
  const { id: noteId, plan, lane, text } = note;
  return { noteId, text: wordsOf(note), ...(plan === null ? { lane } : { plan: { text, fields: plan } }) };
}

/** What somebody has written on, by id. */
export interface Touched {
  readonly notes: ReadonlySet<string>;
  readonly comments: ReadonlySet<string>;
}

/** @param places names from the notes down, as `[noteId, 'comments', commentId, …]` */
export function mergeTouched(places: readonly (readonly unknown[])[]): Touched {
  const names = (of: readonly unknown[]) => of.filter((one) => typeof one === 'string');
  return {
    notes: new Set(names(places.map(([noteId]) => noteId))),
    comments: new Set(names(places.map(([, part, id]) => (part === 'comments' ? id : undefined)))),
  };
}

/** What a change in the document touches. */
export function touchedBy(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Touched {
  return mergeTouched(
    events.flatMap(({ path, changes }) => [path, ...[...changes.keys.keys()].map((key) => [...path, key])]),
  );
}

/** The words of these notes and comments, apart from the document that they were meant for. */
export function wordsOn(doc: Y.Doc, { notes, comments }: Touched): readonly Rescued[] {
  const all = readNotes(doc);
  const said = all.flatMap((note) =>
    note.comments
      .filter(({ id }) => comments.has(id))
      .map(({ id, text }): Rescued => ({ noteId: id, text, ...(note.plan === null ? { lane: note.lane } : {}) })),
  );
  return [...all.filter(({ id }) => notes.has(id)).map(rescuedFrom), ...said].filter(({ text }) => text !== '');
}

/** The words of every note and comment by its id. */
export function everyWord(doc: Y.Doc): ReadonlyMap<string, string> {
  return new Map(
    readNotes(doc).flatMap((note) => [
      [note.id, wordsOf(note)] as const,
      ...note.comments.map(({ id, text }) => [id, text] as const),
    ]),
  );
}
