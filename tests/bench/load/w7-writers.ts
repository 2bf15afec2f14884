/** Two hundred people who write, and a reader who looks what is left of it: a process of its own, for `workloads/w7-kills.ts`. */
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { orderBetween } from '../../../shared/boards/order.ts';
import { BoardClient, type Place, updatesIn } from './board-client.ts';
import { groupLane } from './conference.ts';
import { serveErrands } from './errands.ts';

const everyMs = 400;
const coldMs = 1_000;
const atOnce = 25;
/** How long a board may take to be read from the disk: the y-websocket server answers before it has. */
const loadMs = 3_000;

/** Where somebody writes. */
export interface WriterPlace extends Place {
  /** The server sends each update back to its writer, and says nothing else of it. */
  readonly isEchoed: boolean;
}

/** What one life of the server has left its clients believing. */
export interface Life {
  readonly written: number;
  /** Notes of which the server has said that it has them, board by board. */
  readonly acknowledged: readonly (readonly string[])[];
  /** From sending to that word; milliseconds. Of notes of the first second, while the server's code is still cold. */
  readonly coldWaits: readonly number[];
  /** The same for those that came later. */
  readonly waits: readonly number[];
}

/** What a fresh reader finds. */
export interface Found {
  readonly lost: readonly string[];
  readonly doubled: number;
}

const order = orderBetween(null, null);

/** One person: a document of their own, of which every change is sent as one update. */
class Writer {
  readonly #doc = new Y.Doc();
  readonly #client: BoardClient;
  /** `number` is that of its frame, as receipts count them. */
  readonly #sent: { readonly noteId: string; readonly at: number; readonly number: number }[] = [];
  #known = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly acknowledged: string[] = [];
  readonly coldWaits: number[] = [];
  readonly waits: number[] = [];
  #began = 0;

  constructor(client: BoardClient, isEchoed: boolean) {
    this.#client = client;
    this.#doc.on('update', (update: Uint8Array) => client.send(client.frame(update)));
    client.onReceipt = (stored) => this.#acknowledge(this.#sent.findLastIndex(({ number }) => number <= stored) + 1);
    // The y-websocket server sends each update to everybody, the writer too. That is all a client of it can hear.
    client.onUpdates = (received) => {
      if (!isEchoed || this.#known === this.#sent.length) return;
      const text = received.toString('latin1');
      const at = this.#sent.findLastIndex(({ noteId }, at) => at >= this.#known && text.includes(noteId));
      if (at >= 0) this.#acknowledge(at + 1);
    };
  }

  get written(): number {
    return this.#sent.length;
  }

  begin(name: string): void {
    this.#began = performance.now();
    const write = () => {
      const noteId = `${name}-${String(this.#sent.length).padStart(5, '0')}`;
      this.#sent.push({ noteId, at: performance.now(), number: this.#client.sent + 1 });
      this.#doc.transact(() => {
        const note = new Y.Map<unknown>();
        note.set('body', new Y.Text(`Vi prøvde dette hos oss: ${noteId}`));
        note.set('lane', groupLane);
        note.set('order', order);
        notesMap(this.#doc).set(noteId, note);
      });
      this.#timer = setTimeout(write, everyMs * (0.5 + Math.random()));
    };
    this.#timer = setTimeout(write, everyMs * Math.random());
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#client.close();
    this.#doc.destroy();
  }

  #acknowledge(upTo: number) {
    const now = performance.now();
    for (; this.#known < Math.min(upTo, this.#sent.length); this.#known += 1) {
      const one = this.#sent[this.#known];
      if (!one) return;
      this.acknowledged.push(one.noteId);
      (one.at - this.#began < coldMs ? this.coldWaits : this.waits).push(now - one.at);
    }
  }
}

/** Of the life under way, board by board. */
let writers: Writer[][] = [];
let over: Promise<void> = Promise.resolve();
let lives = 0;

async function look(place: Place, expected: readonly string[]): Promise<Found> {
  const doc = new Y.Doc();
  const until = performance.now() + loadMs;
  let client: BoardClient | undefined;
  try {
    client = await BoardClient.open(place, (received) => {
      for (const update of updatesIn(received)) Y.applyUpdate(doc, update);
    });
    Y.applyUpdate(doc, client.whole);
    const lost = () => expected.filter((noteId) => !notesMap(doc).has(noteId));
    while (lost().length > 0 && performance.now() < until) await pause(50);
    const texts = readNotes(doc).map(({ text }) => text);
    const doubled = readNotes(doc).filter(({ id, text }) => text !== `Vi prøvde dette hos oss: ${id}`).length;
    return { lost: lost(), doubled: doubled + texts.length - new Set(texts).size };
  } finally {
    client?.close();
    doc.destroy();
  }
}

const errands = {
  /** One writer at each of `places[board]`, who all begin to write. */
  async begin({ places }: { places: readonly (readonly WriterPlace[])[] }): Promise<void> {
    lives += 1;
    const came: { readonly board: number; readonly client: BoardClient; readonly isEchoed: boolean }[] = [];
    const all = places.flatMap((ofBoard, board) => ofBoard.map((place) => ({ board, place })));
    for (let at = 0; at < all.length; at += atOnce) {
      const next = all.slice(at, at + atOnce).map(async ({ board, place }) => ({
        ...{ board, isEchoed: place.isEchoed },
        client: await BoardClient.open(place),
      }));
      came.push(...(await Promise.all(next)));
    }
    writers = places.map(() => []);
    const closed: Promise<void>[] = [];
    for (const [number, { board, client, isEchoed }] of came.entries()) {
      const writer = new Writer(client, isEchoed);
      closed.push(
        new Promise((gone) => {
          client.onClosed = () => {
            writer.end();
            gone();
          };
        }),
      );
      writers[board]?.push(writer);
      writer.begin(`n${String(lives).padStart(3, '0')}x${String(number).padStart(4, '0')}`);
    }
    over = Promise.all(closed).then(() => {});
  },
  /** Once the server is gone. */
  async over(_: null): Promise<Life> {
    await over;
    const all = writers.flat();
    return {
      written: all.reduce((sum, { written }) => sum + written, 0),
      acknowledged: writers.map((ofBoard) => ofBoard.flatMap(({ acknowledged }) => acknowledged)),
      coldWaits: all.flatMap(({ coldWaits }) => coldWaits),
      waits: all.flatMap(({ waits }) => waits),
    };
  },
  /** A reader at each of `places`, who expects these notes. */
  async look({ places, expected }: { places: readonly Place[]; expected: readonly (readonly string[])[] }) {
    const found = await Promise.all(places.map((place, board) => look(place, expected[board] ?? [])));
    return {
      lost: found.flatMap(({ lost }) => lost),
      doubled: found.reduce((sum, { doubled }) => sum + doubled, 0),
    } satisfies Found;
  },
};

export type W7Errands = typeof errands;
serveErrands(errands);
