import type { Logger } from 'pino';
import type { Storage, StoredBoard } from '../storage/storage.ts';
import type { BoardDocument } from './board-document.ts';

/** While people write: so many updates, or bytes, after the last snapshot. Replaying them takes a few milliseconds. */
const longLog = { updates: 1_000, bytes: 256 * 1024 };

/** When nobody is left. */
const restingLog = 20;

/** How long a board's log has become since its last snapshot, and its replacing by a new one. */
export class BoardLog {
  readonly #name: string;
  readonly #storage: Storage;
  readonly #logger: Logger;
  #updates = 0;
  #bytes = 0;
  /** After a compaction that failed: not again before the log is as long. */
  #notBefore = 0;
  #compacting: Promise<boolean> | null = null;

  constructor(name: string, storage: Storage, logger: Logger) {
    this.#name = name;
    this.#storage = storage;
    this.#logger = logger;
  }

  loaded({ updates }: StoredBoard): void {
    // The first is the snapshot, or what might as well be one.
    const log = updates.slice(1);
    this.#updates = log.length;
    this.#bytes = log.reduce((sum, { length }) => sum + length, 0);
  }

  grows(update: Uint8Array): void {
    this.#updates += 1;
    this.#bytes += update.length;
  }

  /** Whether the log is worth replacing while people write. */
  get isLong(): boolean {
    if (this.#compacting || this.#updates < this.#notBefore) return false;
    return this.#updates > longLog.updates || this.#bytes > longLog.bytes;
  }

  /** Whether it is worth replacing before a rest. */
  get isWorthReplacing(): boolean {
    return this.#updates > restingLog;
  }

  get isEmpty(): boolean {
    return this.#updates === 0;
  }

  /**
   * Replaces what is stored up to `lastSequence` by one snapshot of `document`, which must hold exactly that. A crash leaves
   * the old or the new. Resolves with whether it is done; never rejects, since nothing is lost without it.
   */
  compact(document: BoardDocument, lastSequence: number): Promise<boolean> {
    this.#compacting ??= this.#replace(document, lastSequence).finally(() => {
      this.#compacting = null;
    });
    return this.#compacting;
  }

  async #replace(document: BoardDocument, lastSequence: number): Promise<boolean> {
    const [updates, bytes] = [this.#updates, this.#bytes];
    try {
      const snapshot = document.snapshot();
      if (!snapshot) throw new Error('what is stored does not fit together');
      await this.#storage.compactBoard(this.#name, lastSequence, snapshot);
      this.#updates = Math.max(0, this.#updates - updates);
      this.#bytes = Math.max(0, this.#bytes - bytes);
      this.#notBefore = 0;
      return true;
    } catch (error) {
      this.#notBefore = updates + longLog.updates;
      this.#logger.warn({ err: error, board: this.#name }, 'a board could not be compacted');
      return false;
    }
  }
}
