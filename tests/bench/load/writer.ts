import * as Y from 'yjs';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';

/** Characters of one update: what is typed within a fifth of a second. */
const letters = 'ab';

/** Somebody who types at the end of a note of their own. Updates are made ahead, so that sending them costs little. */
export class Writer {
  readonly clientId: number;
  readonly #doc = new Y.Doc();
  readonly #text: Y.Text;
  /** Clock of the first letter of update 0. */
  readonly #base: number;
  /** The note, empty: to be sent before anything else. */
  readonly note: Uint8Array;
  #made: Uint8Array | undefined;

  constructor(number: number, lane: string) {
    this.clientId = 1_000 + number;
    this.#doc.clientID = this.clientId;
    const id = `note${number}`.padEnd(12, 'x');
    addNote(this.#doc, { id, lane, text: 'En ting vi har erfart: ', form: 'note' });
    const text = noteText(this.#doc, id);
    if (!text) throw new Error('the note is not there');
    this.#text = text;
    this.note = Y.encodeStateAsUpdate(this.#doc);
    this.#base = Y.getState(this.#doc.store, this.clientId);
    this.#doc.on('update', (update: Uint8Array) => {
      this.#made = update;
    });
  }

  next(): Uint8Array {
    this.#text.insert(this.#text.length, letters);
    if (!this.#made) throw new Error('nothing was written');
    return this.#made;
  }

  /** Which updates, from 0, lie between two clocks of this writer: the first, and the one behind the last. */
  updatesBetween(from: number, to: number): readonly [number, number] {
    return [
      Math.max(0, Math.ceil((from - this.#base) / letters.length)),
      Math.floor((to - this.#base) / letters.length),
    ];
  }
}
