import { largestUpdate, mostIncomplete } from './board-limits.ts';
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
  /** Says nothing: the answer of somebody who has nothing. */
  readonly isEmpty: boolean;
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
  /** Number of the first update that builds on what has not come yet: the client's answer to our state vector has both. */
  #gap: number | null = null;
  #incomplete = 0;
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
    const content = inspectUpdate(update);
    this.#came += 1;
    const mayWrite = this.connection.access === 'write';
    const isEmpty = content.structs.length === 0 && content.ds.clients.size === 0;
    return { seat: this, update, mayWrite, fillsGaps, isEmpty, roots: rootsOf(content), number: this.#came };
  }

  /** An update did not fit, since something that it builds on has not come. It comes again with that. */
  missing({ number }: ClientUpdate): void {
    this.#gap ??= number;
    this.#incomplete += 1;
    if (this.#incomplete > mostIncomplete) this.refuse(closeCodes.incomplete, 'updates are missing');
  }

  /** All that the client had has come. */
  filled(): void {
    this.#gap = null;
    this.#incomplete = 0;
  }

  refuse(code: number, reason: string): void {
    this.refused = true;
    this.connection.close(code, reason);
  }

  /** What there was in the update of this number is stored. */
  stored(number: number): void {
    this.#stored = Math.max(this.#stored, number);
  }

  tellStored(): void {
    const stored = this.#gap === null ? this.#stored : Math.min(this.#stored, this.#gap - 1);
    if (stored <= this.#told) return;
    this.#told = stored;
    if (this.connection.wantsReceipts) this.connection.send(receiptFrame(stored));
  }
}
