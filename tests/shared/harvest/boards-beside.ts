import * as Y from 'yjs';
import { type BoardKey, boardKey } from '../../../shared/boards/board-name.ts';
import { notesMap, type PlanField, planFields, readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import { addHeading, addNote, moveNote, noteText, replaceText } from '../../../shared/boards/write-notes.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { BoardContent } from '../../../shared/harvest/build-harvest.ts';
import { machine } from '../conference/house.ts';

/** The boards of a conference in real documents, with copies made as the server makes them. */
export class BoardsBeside {
  readonly read: string[] = [];
  readonly #docs = new Map<string, Y.Doc>();
  #headings = 0;

  write(key: BoardKey, note: { id: string; lane: string; text: string; plan?: Partial<Record<PlanField, string>> }) {
    const doc = this.doc(key);
    addNote(doc, { id: note.id, lane: note.lane, text: note.text, form: note.plan ? 'plan' : 'note' });
    for (const field of planFields) {
      const text = noteText(doc, note.id, field);
      if (text) replaceText(text, note.plan?.[field] ?? '');
    }
  }

  gather(key: BoardKey, noteId: string, lane: string, title: string): void {
    this.#headings += 1;
    const id = `h${this.#headings}`;
    addHeading(this.doc(key), { id, lane, title });
    moveNote(this.doc(key), noteId, { lane, headingId: id });
  }

  /** Makes the boards agree with what the state says must stand twice. */
  copy(state: ConferenceState): void {
    for (const copy of machine.copies(state)) {
      const source = readNotes(this.doc(copy.from)).find((note) => note.id === copy.noteId);
      if (!source) continue;
      const form = source.plan ? { plan: source.plan } : {};
      this.write(copy.to, { id: source.id, lane: copy.lane, text: source.text, ...form });
      const held = notesMap(this.doc(copy.to)).get(source.id);
      if (copy.table !== null && held instanceof Y.Map) held.set('table', copy.table);
    }
  }

  readonly content = (key: BoardKey): BoardContent => {
    this.read.push(boardKey(key));
    return { notes: readNotes(this.doc(key)), headings: readHeadings(this.doc(key)) };
  };

  doc(key: BoardKey): Y.Doc {
    const known = this.#docs.get(boardKey(key));
    if (known) return known;
    const doc = new Y.Doc();
    this.#docs.set(boardKey(key), doc);
    return doc;
  }
}
