import * as Y from 'yjs';
import { updatesIn } from './board-client.ts';

/** What one writer has written, from one clock up to another. */
export interface Span {
  readonly writer: number;
  readonly from: number;
  readonly to: number;
}

/** So many messages are remembered. */
const mostKnown = 4_000;
/** Above this, to find a message among those that are known costs less than to read it. */
const long = 256;

/** Content of a `Writer`'s updates: letters behind others. As Yjs marks them: a string that has a left neighbour. */
const lettersBehind = 0x84;

/** Reads who has written what in updates, as quickly as those of a `Writer` allow. */
export class WrittenReader {
  readonly #known = new Map<string, readonly Span[]>();
  #at = 0;

  /** @param received messages with updates, as they come to a `BoardClient` */
  read(received: Buffer): readonly Span[] {
    if (received.length < long) return this.#readAll(received);
    // The same bytes come to all who read a board.
    const key = received.toString('latin1');
    const known = this.#known.get(key);
    if (known) return known;
    const spans = this.#readAll(received);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, spans);
    return spans;
  }

  #readAll(received: Buffer): readonly Span[] {
    return updatesIn(received).flatMap((update) => this.#readLetters(update) ?? readAnything(update));
  }

  /** Undefined where something else is in it than letters, in the encoding of Yjs' update V1. */
  #readLetters(update: Buffer): readonly Span[] | undefined {
    this.#at = 0;
    const spans: Span[] = [];
    for (let writers = this.#number(update); writers > 0; writers -= 1) {
      const structs = this.#number(update);
      const writer = this.#number(update);
      const from = this.#number(update);
      let to = from;
      for (let struct = 0; struct < structs; struct += 1) {
        if (update[this.#at] !== lettersBehind) return undefined;
        this.#at += 1;
        this.#number(update);
        this.#number(update);
        const letters = this.#number(update);
        for (const end = this.#at + letters; this.#at < end; this.#at += 1) {
          // One byte, one letter; else clocks count otherwise.
          if ((update[this.#at] ?? 0x80) >= 0x80) return undefined;
        }
        to += letters;
      }
      spans.push({ writer, from, to });
    }
    // Nothing is deleted.
    return update[this.#at] === 0 && this.#at + 1 === update.length ? spans : undefined;
  }

  /** A number of variable length, up to 2^32. */
  #number(update: Buffer): number {
    let [value, weight] = [0, 1];
    for (;;) {
      const byte = update[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
      weight *= 128;
    }
  }
}

function readAnything(update: Buffer): readonly Span[] {
  const { structs } = Y.decodeUpdate(update);
  return structs.map(({ id, length }) => ({ writer: id.client, from: id.clock, to: id.clock + length }));
}
