import { largestFrame, largestUpdate, mostHeld } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { type Frame, receiptFrame } from './frames.ts';
import { inspectUpdate, rootsOf } from './inspect-update.ts';

/** An update that a client has sent, looked through and waiting for its turn. */
export interface ClientUpdate {
  readonly seat: Seat;
  readonly update: Uint8Array;
  /** Whether its sender had the right when it came. */
  readonly mayWrite: boolean;
  readonly fillsGaps: boolean;
  /** Top-level types that it writes into. */
  readonly roots: ReadonlySet<string>;
  /** Its place among the update frames of its connection, from 1. */
  readonly number: number;
}

/** What a board knows about one connection. */
export class Seat {
  readonly connection: Connection;
  /** Has been asked what it has that the board lacks. */
  greeted = false;
  /** State vector that waits for an answer. */
  asked: Uint8Array | null = null;
  /** Has got the document, so that from now on what is new suffices. */
  synced = false;
  /** Nothing of what it has sent, and is still waiting, is taken any more. */
  refused = false;
  /** Updates that build on something which has not come yet. */
  held: ClientUpdate[] = [];
  #came = 0;
  #stored = 0;
  #told = 0;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Receives an update; undefined when it costs the connection. Throws `MalformedFrame`. */
  receive({ update, fillsGaps }: Extract<Frame, { kind: 'update' }>): ClientUpdate | undefined {
    if (update.length > largestUpdate) {
      this.refuse(closeCodes.tooLarge, 'update too large');
      return undefined;
    }
    const roots = rootsOf(inspectUpdate(update));
    this.#came += 1;
    const mayWrite = this.connection.access === 'write';
    return { seat: this, update, mayWrite, fillsGaps, roots, number: this.#came };
  }

  /** Lets an update wait for what it builds on. */
  hold(update: ClientUpdate): void {
    this.held.push(update);
    const bytes = this.held.reduce((sum, one) => sum + one.update.length, 0);
    if (this.held.length > mostHeld || bytes > largestFrame) this.refuse(closeCodes.incomplete, 'updates are missing');
  }

  refuse(code: number, reason: string): void {
    this.refused = true;
    this.held = [];
    this.connection.close(code, reason);
  }

  /** The update of this number, and with it all before it that are not held, is stored. */
  stored(number: number): void {
    this.#stored = Math.max(this.#stored, number);
  }

  tellStored(): void {
    const [first] = this.held;
    const stored = first ? Math.min(this.#stored, first.number - 1) : this.#stored;
    if (stored <= this.#told) return;
    this.#told = stored;
    if (this.connection.wantsReceipts) this.connection.send(receiptFrame(stored));
  }
}
