import type { Logger } from 'pino';
import type * as Y from 'yjs';
import type { Storage } from '../storage/storage.ts';
import { Audience } from './audience.ts';
import { BoardActivity, type BoardStats } from './board-activity.ts';
import { BoardDocument } from './board-document.ts';
import type { ServerEdit, StoredEdit } from './board-jobs.ts';
import type { BoardTiming } from './board-limits.ts';
import { BoardLog } from './board-log.ts';
import { BoardWrites } from './board-writes.ts';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';
import type { Frame } from './frames.ts';
import type { Seat } from './seat.ts';

/**
 * *loading*: the document is being read; what comes waits. *live*: in use, or left so lately that somebody may be back.
 * *draining*: without anybody; what was written is stored, then it is given up, unless somebody comes. *unloaded*: over;
 * the next who comes gets another board.
 */
type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'live'; readonly document: BoardDocument; idle: NodeJS.Timeout | undefined }
  | { readonly kind: 'draining'; readonly document: BoardDocument }
  | { readonly kind: 'unloaded' };

interface BoardOptions {
  readonly name: string;
  readonly conferenceId: string;
  /** Whether several may write on it, and are shown to each other. */
  readonly isShared: boolean;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly timing: BoardTiming;
  now(): number;
  onActivity(stats: BoardStats): void;
  /** It is over; nobody may be let in any more. */
  onUnloaded(): void;
}

/** One board, its document and everybody on it. */
export class Board {
  readonly #options: BoardOptions;
  readonly #writes: BoardWrites;
  readonly #audience: Audience;
  readonly #log: BoardLog;
  readonly #activity: BoardActivity;
  #phase: Phase = { kind: 'loading' };
  /** Edits and readings of the server itself that are under way. */
  #errands = 0;
  #closing = false;

  constructor(options: BoardOptions) {
    const { name, conferenceId, storage, logger, timing } = options;
    this.#options = options;
    this.#audience = new Audience(options.isShared, timing.presenceMs);
    this.#log = new BoardLog(name, storage, logger);
    this.#activity = new BoardActivity({
      name,
      logger,
      everyMs: timing.activityMs,
      now: () => options.now(),
      document: () => ('document' in this.#phase ? this.#phase.document.doc : undefined),
      tell: (stats) => options.onActivity(stats),
    });
    this.#writes = new BoardWrites({
      name,
      conferenceId,
      storage,
      logger,
      timing,
      stored: (update, from) => this.#broadcast(update, from),
      settled: () => this.#settled(),
      broken: () => this.#reload(),
      lost: (error) => this.#giveUp(error, closeCodes.gone, 'the conference is gone'),
    });
    void this.#load();
  }

  get isFailing(): boolean {
    return this.#writes.isFailing;
  }

  /** Whether it is held as a document, and not as the bytes that are stored. */
  get isBuilt(): boolean {
    return 'document' in this.#phase && this.#phase.document.isBuilt;
  }

  join(connection: Connection): void {
    if (!connection.isOpen) return;
    const seat = this.#audience.join(connection);
    this.#checkUse();
    this.#serve();
    connection.start((frame) => this.#receive(seat, frame));
  }

  leave(connection: Connection): void {
    if (this.#audience.leave(connection)) this.#checkUse();
  }

  /** The connection's right has changed between reading and writing. */
  accessChanged(connection: Connection): void {
    this.#audience.presence.accessChanged(connection);
  }

  /**
   * Changes the document as the server. Resolves when that is stored, or waiting in memory for a storage that does not
   * answer; rejects when the board cannot be loaded or the change throws. `change` may run again on a fresh document.
   */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    return this.#errand((done, failed) => ({ change, done, late: done, failed }));
  }

  /**
   * As `edit`, but stored by its `store`, together with something else. Resolves when that is done, however long the storage
   * does not answer; rejects with what else `store` rejects with, and then nothing has changed.
   */
  rewrite(edit: StoredEdit): Promise<void> {
    return this.#errand((done, failed) => ({ ...edit, done, failed }));
  }

  /** Looks at the document when all that had come before is stored. Rejects when it cannot be loaded or stored. */
  read<T>(look: (doc: Y.Doc) => T): Promise<T> {
    let doc: Y.Doc;
    return this.#errand<T>((done, failed) => ({
      change: (now) => {
        doc = now;
      },
      done: () => {
        try {
          done(look(doc));
        } catch (error) {
          failed(error);
        }
      },
      late: failed,
      failed,
    }));
  }

  /**
   * The step is over and hardly anybody will write here again: replaces the log by a snapshot, and the document by bytes.
   * Whoever does write has it built anew.
   */
  async rest(): Promise<void> {
    await this.#inUse(() => this.#writes.whenIdle());
    if (!('document' in this.#phase) || !this.#writes.isSettled) return;
    const { document } = this.#phase;
    if (!this.#log.isEmpty) await this.#log.compact(document, this.#writes.lastSequence);
    const isSame = 'document' in this.#phase && this.#phase.document === document;
    if (!isSame || !document.isBuilt || !this.#writes.isSettled) return;
    // It reads the document, and would have it built again.
    this.#activity.flush();
    document.fold();
  }

  /** Stores what has come, then sends everybody away. Takes at most `closeMs`. */
  close(): Promise<void> {
    return this.retire(closeCodes.restart, 'the server goes away');
  }

  /** As `close`, and says why. What comes from now on is not taken any more; nor is it receipted. */
  async retire(code: number, reason: string): Promise<void> {
    this.#closing = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((over) => {
      timer = setTimeout(over, this.#options.timing.closeMs);
    });
    await Promise.race([this.#writes.whenIdle(), patience]);
    clearTimeout(timer);
    this.#giveUp(new Error('the board is closed'), code, reason);
  }

  /** Lets go of what is not stored yet and sends everybody away: the conference is being erased. */
  dismiss(): void {
    this.#giveUp(new Error('the conference is erased'), closeCodes.gone, 'the conference is gone');
  }

  async #load(): Promise<void> {
    const { storage, name, logger } = this.#options;
    try {
      const stored = await storage.boardUpdates(name);
      if (this.#phase.kind !== 'loading') return;
      const document = new BoardDocument(stored.updates, () =>
        logger.error({ board: name }, 'stored updates of a board do not fit together'),
      );
      this.#log.loaded(stored);
      this.#writes.lastSequence = stored.lastSequence;
      this.#phase = { kind: 'live', document, idle: undefined };
      this.#writes.start(document);
      this.#checkUse();
    } catch (error) {
      logger.error({ err: error, board: name }, 'a board could not be loaded');
      this.#giveUp(error, closeCodes.unavailable, 'storage does not answer');
    }
  }

  #reload() {
    this.#leavePhase();
    this.#phase = { kind: 'loading' };
    void this.#load();
  }

  #leavePhase() {
    if (this.#phase.kind === 'live') clearTimeout(this.#phase.idle);
    if ('document' in this.#phase) this.#phase.document.destroy();
  }

  #checkUse() {
    const inUse = !this.#audience.isEmpty || this.#errands > 0;
    if (this.#phase.kind === 'draining' && inUse) {
      this.#phase = { kind: 'live', document: this.#phase.document, idle: undefined };
    } else if (this.#phase.kind === 'live') {
      clearTimeout(this.#phase.idle);
      this.#phase.idle = inUse ? undefined : setTimeout(() => this.#drain(), this.#options.timing.idleMs).unref();
    }
  }

  async #drain(): Promise<void> {
    if (this.#phase.kind !== 'live') return;
    const draining: Phase = { kind: 'draining', document: this.#phase.document };
    this.#phase = draining;
    await this.#writes.whenIdle();
    if (this.#phase === draining && this.#log.isWorthReplacing) {
      await this.#log.compact(draining.document, this.#writes.lastSequence);
    }
    // Whoever came meanwhile has made it live again.
    if (this.#phase === draining) this.#giveUp(new Error('the board is unloaded'), closeCodes.restart, '');
  }

  #giveUp(error: unknown, code: number, reason: string) {
    if (this.#phase.kind === 'unloaded') return;
    this.#audience.presence.end();
    this.#activity.flush();
    this.#leavePhase();
    this.#phase = { kind: 'unloaded' };
    this.#options.onUnloaded();
    this.#writes.end(error);
    this.#audience.sendAway(code, reason);
  }

  #errand<T>(edit: (done: (value: T) => void, failed: (error: unknown) => void) => ServerEdit): Promise<T> {
    return this.#inUse(() => new Promise<T>((done, failed) => this.#writes.addEdit(edit(done, failed))));
  }

  async #inUse<T>(work: () => Promise<T>): Promise<T> {
    this.#errands += 1;
    this.#checkUse();
    try {
      return await work();
    } finally {
      this.#errands -= 1;
      this.#checkUse();
    }
  }

  #receive(seat: Seat, frame: Frame) {
    if (this.#closing) return;
    switch (frame.kind) {
      case 'syncStep1':
        this.#audience.asks(seat, frame.stateVector);
        return this.#serve();
      case 'update': {
        const update = seat.receive(frame);
        if (update) this.#writes.addUpdate(update);
        return;
      }
      case 'awareness':
        return this.#audience.presence.hear(seat.connection, frame.states);
      case 'queryAwareness':
        return this.#audience.presence.introduce(seat.connection);
    }
  }

  #settled() {
    this.#serve();
    if (this.#log.isLong && this.#writes.isSettled && 'document' in this.#phase) {
      void this.#log.compact(this.#phase.document, this.#writes.lastSequence);
    }
  }

  /** The rule for all that is shown of the document: only while it holds nothing that is not stored. */
  #serve() {
    if ('document' in this.#phase && this.#writes.isSettled) this.#audience.serve(this.#phase.document);
  }

  #broadcast(update: Uint8Array, from: Seat | null) {
    this.#log.grows(update);
    this.#audience.tell(update, from);
    this.#activity.stored();
  }
}
