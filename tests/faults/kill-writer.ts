import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createReceipts, listenedSocket, receiptMessage } from '../../client/boards/connection/receipts.ts';
import { addNote, noteText } from '../../shared/boards/write-notes.ts';

// Each provider listens for the end of the process.
process.setMaxListeners(0);

/** How long somebody thinks between two words; milliseconds. */
const thinkMs = { least: 20, most: 300 } as const;

/**
 * Somebody who writes word after word into a note of their own, each when the one before is receipted, and who keeps
 * their copy of the board whatever becomes of the server, as a phone does.
 */
export class KillWriter {
  readonly noteId: string;
  readonly doc = new Y.Doc();
  /** So many words have been written; the first so many are known to be stored. */
  written = 0;
  receipted = 0;
  readonly #provider: WebsocketProvider;
  readonly #receipts = createReceipts();
  readonly #random: () => number;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #onStored: () => void = () => {};

  constructor(options: { url: string; board: string; token: string; noteId: string; random: () => number }) {
    this.noteId = options.noteId;
    this.#random = options.random;
    // Before the provider listens: a change is counted before the frame that carries it.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider) this.#receipts.changed();
    });
    this.#provider = new WebsocketProvider(`${options.url.replace('http', 'ws')}/boards`, options.board, this.doc, {
      disableBc: true,
      maxBackoffTime: 200,
      params: { token: options.token, receipts: '1' },
      WebSocketPolyfill: listenedSocket(this.#receipts),
    });
    this.#provider.messageHandlers[receiptMessage] = (_encoder, decoder) => {
      this.#receipts.stored(decoding.readVarUint(decoder));
      if (this.#receipts.unsaved()) return;
      this.receipted = this.written;
      this.#onStored();
      this.#writeSoon();
    };
    addNote(this.doc, { id: this.noteId, lane: 'manage', text: '', form: 'note' });
    this.#writeSoon();
  }

  /** The server is somewhere else now; whoever is without it tries there next. */
  moveTo(url: string): void {
    this.#provider.serverUrl = `${url.replace('http', 'ws')}/boards`;
    this.#provider.disconnect();
    this.#provider.connect();
  }

  /** Writes no more; resolves when all that was written is receipted. */
  async finish(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await new Promise<void>((stored) => {
      this.#onStored = stored;
      if (!this.#receipts.unsaved()) stored();
    });
  }

  close(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#provider.destroy();
    this.doc.destroy();
  }

  #writeSoon(): void {
    if (this.#stopped || this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        const text = noteText(this.doc, this.noteId);
        this.written += 1;
        text?.insert(text.length, `<${this.written}>`);
      },
      thinkMs.least + this.#random() * (thinkMs.most - thinkMs.least),
    );
  }
}

/** What of their words a board holds: 1, 2, 3 … up to how many, or what is wrong with them. */
export function wordsIn(text: string): number | string {
  const words = text.match(/<\d+>/g) ?? [];
  const inOrder = words.every((word, at) => word === `<${at + 1}>`) && words.join('') === text;
  return inOrder ? words.length : text.slice(0, 2_000);
}
