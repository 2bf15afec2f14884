import type { Logger } from 'pino';
import type * as Y from 'yjs';
import { hasWords, readNotes } from '../../shared/boards/notes.ts';
import type { Storage } from '../storage/storage.ts';
import { BoardDocument } from './board-document.ts';
import type { BoardTiming } from './board-limits.ts';
import { BoardWrites, type ServerEdit, type StoredEdit } from './board-writes.ts';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { type Frame, syncStep1Frame, syncStep2Frame, updateFrame } from './frames.ts';
import { type Paced, paced } from './paced.ts';
import { PresenceRelay } from './presence-relay.ts';
import { Seat } from './seat.ts';

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

export interface BoardStats {
  /** How many notes hold any words. */
  readonly notes: number;
  readonly lastActivityAt: number;
}

export interface BoardOptions {
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

/** A log longer than this is replaced by a snapshot when the board is unloaded. */
const longLog = 100;

/** One board, its document and everybody on it. */
export class Board {
  readonly #options: BoardOptions;
  readonly #writes: BoardWrites;
  readonly #seats = new Map<Connection, Seat>();
  /** Those who wait for the document to be what is stored. */
  readonly #waiting = new Set<Seat>();
  readonly #presence: PresenceRelay;
  readonly #activity: Paced;
  #phase: Phase = { kind: 'loading' };
  /** Edits and readings of the server itself that are under way. */
  #errands = 0;
  #closing = false;
  #logLength = 0;
  #lastActivityAt = 0;

  constructor(options: BoardOptions) {
    const { name, conferenceId, storage, logger, timing } = options;
    this.#options = options;
    this.#presence = new PresenceRelay(this.#seats, options.isShared, timing.presenceMs);
    this.#activity = paced(() => this.#tellActivity(), timing.activityMs);
    this.#writes = new BoardWrites({
      name,
      conferenceId,
      storage,
      logger,
      timing,
      stored: (update, from) => this.#broadcast(update, from),
      settled: () => this.#serveWaiting(),
      broken: () => this.#reload(),
      lost: (error) => this.#giveUp(error, closeCodes.notFound, 'the conference is gone'),
    });
    void this.#load();
  }

  get isFailing(): boolean {
    return this.#writes.isFailing;
  }

  join(connection: Connection): void {
    if (!connection.isOpen) return;
    const seat = new Seat(connection);
    this.#seats.set(connection, seat);
    this.#checkUse();
    this.#waiting.add(seat);
    this.#serveWaiting();
    connection.start((frame) => this.#receive(seat, frame));
  }

  leave(connection: Connection): void {
    const seat = this.#seats.get(connection);
    if (!seat) return;
    this.#seats.delete(connection);
    this.#waiting.delete(seat);
    this.#presence.leave(connection);
    this.#checkUse();
  }

  /** The connection's right has changed between reading and writing. */
  accessChanged(connection: Connection): void {
    this.#presence.accessChanged(connection);
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
    this.#giveUp(new Error('the conference is erased'), closeCodes.notFound, 'the conference is gone');
  }

  async #load(): Promise<void> {
    const { storage, name, logger } = this.#options;
    try {
      const { updates, lastSequence } = await storage.boardUpdates(name);
      if (this.#phase.kind !== 'loading') return;
      const document = new BoardDocument(updates);
      if (!document.sound) logger.error({ board: name }, 'stored updates of a board do not fit together');
      this.#logLength = updates.length;
      this.#writes.lastSequence = lastSequence;
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
    const inUse = this.#seats.size > 0 || this.#errands > 0;
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
    if (this.#phase === draining) await this.#compact(draining.document);
    // Whoever came meanwhile has made it live again.
    if (this.#phase === draining) this.#giveUp(new Error('the board is unloaded'), closeCodes.restart, '');
  }

  async #compact(document: BoardDocument): Promise<void> {
    const { storage, name, logger } = this.#options;
    if (this.#logLength <= longLog || !document.sound) return;
    try {
      await storage.compactBoard(name, this.#writes.lastSequence, document.snapshot());
      this.#logLength = 1;
    } catch (error) {
      logger.warn({ err: error, board: name }, 'a board could not be compacted');
    }
  }

  #giveUp(error: unknown, code: number, reason: string) {
    if (this.#phase.kind === 'unloaded') return;
    this.#presence.end();
    this.#activity.flush();
    this.#leavePhase();
    this.#phase = { kind: 'unloaded' };
    this.#options.onUnloaded();
    this.#writes.end(error);
    for (const connection of this.#seats.keys()) connection.close(code, reason);
  }

  async #errand<T>(edit: (done: (value: T) => void, failed: (error: unknown) => void) => ServerEdit): Promise<T> {
    this.#errands += 1;
    this.#checkUse();
    try {
      return await new Promise<T>((done, failed) => this.#writes.addEdit(edit(done, failed)));
    } finally {
      this.#errands -= 1;
      this.#checkUse();
    }
  }

  #receive(seat: Seat, frame: Frame) {
    if (this.#closing) return;
    switch (frame.kind) {
      case 'syncStep1':
        seat.asked = frame.stateVector;
        this.#waiting.add(seat);
        return this.#serveWaiting();
      case 'update': {
        const update = seat.receive(frame);
        if (update) this.#writes.addUpdate(update);
        return;
      }
      case 'awareness':
        return this.#presence.hear(seat.connection, frame.states);
      case 'queryAwareness':
        return this.#presence.introduce(seat.connection);
    }
  }

  /** The rule for all that is shown of the document: only while it holds nothing that is not stored. */
  #serveWaiting() {
    if (!('document' in this.#phase) || !this.#writes.isSettled) return;
    const { document } = this.#phase;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const seat of waiting) {
      const { connection, asked } = seat;
      if (!seat.greeted) {
        seat.greeted = true;
        connection.send(syncStep1Frame(document.stateVector()));
        this.#presence.introduce(connection);
      }
      if (!asked) continue;
      seat.asked = null;
      try {
        connection.send(syncStep2Frame(document.lackedBy(asked)));
        seat.synced = true;
      } catch {
        connection.close(closeCodes.malformed, 'malformed state vector');
      }
    }
  }

  #broadcast(update: Uint8Array, from: Seat | null) {
    this.#logLength += 1;
    const frame = updateFrame(update);
    for (const seat of this.#seats.values()) if (seat.synced && seat !== from) seat.connection.send(frame);
    this.#lastActivityAt = this.#options.now();
    this.#activity.request();
  }

  #tellActivity() {
    if (!('document' in this.#phase)) return;
    try {
      const notes = readNotes(this.#phase.document.doc).filter(hasWords).length;
      this.#options.onActivity({ notes, lastActivityAt: this.#lastActivityAt });
    } catch (error) {
      this.#options.logger.error({ err: error, board: this.#options.name }, 'telling about a board failed');
    }
  }
}
