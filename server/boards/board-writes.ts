import type { Logger } from 'pino';
import type * as Y from 'yjs';
import type { Storage } from '../storage/storage.ts';
import { ConferenceUnknown, InvalidWrite, StorageUnavailable } from '../storage/storage-errors.ts';
import type { BoardDocument } from './board-document.ts';
import { type BoardTiming, mostQueued } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { inspectUpdate } from './inspect-update.ts';
import { paced } from './paced.ts';
import type { ClientUpdate, Seat } from './seat.ts';

/** A change that the server itself makes. */
export interface ServerEdit {
  change(doc: Y.Doc): void;
  /**
   * Stores what came of the change, null for nothing, in place of the usual append: together with something else. The
   * change then waits for nothing and nobody's is stored with it. Resolves with the board's last sequence.
   */
  store?(update: Uint8Array | null): Promise<number | null>;
  /** It is stored. */
  done(): void;
  /** It is made, but the storage did not answer; it is tried again. */
  late(error: unknown): void;
  /** It never will be. */
  failed(error: unknown): void;
}

/** An edit that is stored together with something else. */
export type StoredEdit = Required<Pick<ServerEdit, 'change' | 'store'>> & {
  /** The storage does not answer; it is tried again. */
  late(): void;
};

export interface BoardWritesOptions {
  readonly name: string;
  readonly conferenceId: string;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly timing: BoardTiming;
  /** This has been stored. `from`: the only one who has it already. */
  stored(update: Uint8Array, from: Seat | null): void;
  /** The document now holds what is stored, and nothing else. */
  settled(): void;
  /** An update went wrong inside the document: it must be loaded anew and given to `start`. */
  broken(): void;
  /** The storage will never take what is written here. */
  lost(error: unknown): void;
}

type Job = ClientUpdate | ServerEdit;

interface Append {
  readonly update: Uint8Array | null;
  append(): Promise<number | null>;
  /** By an edit that stores itself; when that fails, the document is what it was before. */
  readonly isOwn: boolean;
}

class BrokenBy extends Error {
  readonly job: ClientUpdate;

  constructor(job: ClientUpdate, cause: unknown) {
    super('an update broke the document', { cause });
    this.job = job;
  }
}

const isEdit = (job: Job): job is ServerEdit => 'change' in job;
const slowestRetryMs = 2_000;

/**
 * The way of every change on one board: it waits for the tick, goes into the document, is appended to storage, and only
 * then is told to anybody. One append at a time; what comes meanwhile waits outside the document. So whenever no append
 * is under way the document holds exactly what is stored, and may be shown.
 */
export class BoardWrites {
  readonly #options: BoardWritesOptions;
  readonly #tick;
  #document: BoardDocument | null = null;
  #queue: Job[] = [];
  #queuedBytes = 0;
  /** After a broken document: how many are taken one by one, so that only the one at fault pays. */
  #cautious = 0;
  /** Who has changed the document in the batch under way; null is the server. */
  readonly #writers = new Set<Seat | null>();
  #appending = false;
  #failing = false;
  #ended = false;
  #wake: () => void = () => {};
  #whenIdle: (() => void)[] = [];
  /** Of what the storage holds. */
  lastSequence = 0;

  constructor(options: BoardWritesOptions) {
    this.#options = options;
    this.#tick = paced(() => this.#flush(), options.timing.tickMs);
  }

  /** Whether the document holds what is stored, and nothing else. */
  get isSettled(): boolean {
    return this.#document !== null && !this.#appending;
  }

  /** Whether what people write cannot be stored at present. */
  get isFailing(): boolean {
    return this.#failing;
  }

  start(document: BoardDocument): void {
    this.#document = document;
    this.#options.settled();
    if (this.#queue.length > 0) this.#tick.request();
    this.#tellIdle();
  }

  addUpdate(update: ClientUpdate): void {
    if (this.#ended) return;
    if (this.#queuedBytes + update.update.length > mostQueued) {
      update.seat.refuse(closeCodes.unavailable, 'storage does not answer');
      return;
    }
    this.#queuedBytes += update.update.length;
    this.#queue.push(update);
    this.#tick.request();
  }

  addEdit(edit: ServerEdit): void {
    if (this.#ended) {
      edit.failed(new Error('the board is closed'));
      return;
    }
    this.#queue.push(edit);
    this.#tick.request();
  }

  /** Resolves when nothing waits and nothing is under way, or when all is given up. */
  async whenIdle(): Promise<void> {
    this.#tick.flush();
    if (!this.#isIdle()) await new Promise<void>((idle) => this.#whenIdle.push(idle));
  }

  /** Gives up what is not stored: nobody has been told that it was. */
  end(error: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#document = null;
    this.#tick.cancel();
    this.#wake();
    const edits = this.#takeQueue().filter(isEdit);
    for (const edit of edits) edit.failed(error);
    this.#tellIdle();
  }

  #isIdle(): boolean {
    return this.#ended || (this.#document !== null && !this.#appending && this.#queue.length === 0);
  }

  #tellIdle() {
    if (!this.#isIdle()) return;
    const waiting = this.#whenIdle;
    this.#whenIdle = [];
    for (const tell of waiting) tell();
  }

  #takeQueue(): Job[] {
    const queue = this.#queue;
    this.#queue = [];
    this.#queuedBytes = 0;
    return queue;
  }

  #flush() {
    const document = this.#document;
    if (!document || this.#appending || this.#queue.length === 0) return;
    const batch = this.#takeBatch();
    const [first] = batch;
    const store = first && isEdit(first) ? first.store?.bind(first) : undefined;
    this.#writers.clear();
    let made: ReturnType<BoardDocument['change']>;
    try {
      made = document.change(() => {
        for (const job of batch) {
          if (isEdit(job)) this.#edit(job, document);
          else this.#take(job, document);
        }
      });
    } catch (error) {
      return this.#rebuild(batch, error);
    }
    if (!made && !store) return this.#finish(batch);
    const [only = null] = this.#writers;
    const from = this.#writers.size === 1 && !made?.byYjs ? only : null;
    this.#appending = true;
    const { logger, name, conferenceId, storage } = this.#options;
    const update = made?.update ?? null;
    const append = () =>
      store ? store(update) : storage.appendUpdates(name, conferenceId, update === null ? [] : [update]);
    this.#append({ update, append, isOwn: store !== undefined }, batch, from).catch((error) =>
      logger.error(error, 'telling about a board'),
    );
  }

  /** What is stored next, together. */
  #takeBatch(): Job[] {
    const queue = this.#takeQueue();
    const alone = queue.findIndex((job) => isEdit(job) && job.store !== undefined);
    let most = queue.length;
    if (alone >= 0) most = Math.max(alone, 1);
    if (this.#cautious > 0) {
      this.#cautious -= 1;
      most = 1;
    }
    this.#putBack(queue.slice(most));
    return queue.slice(0, most);
  }

  #edit(edit: ServerEdit, document: BoardDocument) {
    this.#writers.add(null);
    try {
      edit.change(document.doc);
    } catch (error) {
      edit.failed(error);
    }
  }

  #take(job: ClientUpdate, document: BoardDocument) {
    const { seat, update } = job;
    if (seat.refused) return;
    const content = () => inspectUpdate(update);
    // The answer to a state vector tells all deletions again, and often nothing else.
    const isKnown = (job.fillsGaps || !job.mayWrite) && document.knows(content());
    if (isKnown) return job.fillsGaps ? seat.filled() : undefined;
    if (!job.mayWrite) return seat.refuse(closeCodes.noRight, 'no right to write');
    if (!document.hasRoomFor(update, content)) return seat.refuse(closeCodes.tooLarge, 'the board is full');
    if (!document.hasRootsFor(job.roots)) return seat.refuse(closeCodes.malformed, 'too many types');
    this.#writers.add(seat);
    try {
      if (!document.take(update)) seat.missing(job);
      else if (job.fillsGaps) seat.filled();
    } catch (error) {
      throw new BrokenBy(job, error);
    }
  }

  /** The document is half changed. All that it held beyond this batch is stored, so the batch waits for a new one. */
  #rebuild(batch: readonly Job[], error: unknown) {
    this.#options.logger.warn({ err: error, board: this.#options.name }, 'an update broke a board');
    this.#document = null;
    const culprit = error instanceof BrokenBy ? error.job : batch.length === 1 ? batch[0] : undefined;
    if (!culprit) this.#cautious = batch.length;
    else if (isEdit(culprit)) culprit.failed(error);
    else culprit.seat.refuse(closeCodes.malformed, 'malformed update');
    this.#putBack(batch.filter((job) => (isEdit(job) ? job !== culprit : !job.seat.refused)));
    this.#options.broken();
  }

  #putBack(jobs: readonly Job[]) {
    this.#queue = [...jobs, ...this.#queue];
    this.#queuedBytes = this.#queue.reduce((sum, job) => sum + (isEdit(job) ? 0 : job.update.length), 0);
  }

  async #append({ update, append, isOwn }: Append, batch: readonly Job[], from: Seat | null): Promise<void> {
    const { name, logger, timing } = this.#options;
    for (let failures = 0; ; failures++) {
      try {
        this.lastSequence = (await append()) ?? this.lastSequence;
        if (failures > 0) logger.info({ board: name, failures }, 'a board is stored again');
        break;
      } catch (error) {
        if (isOwn && !(error instanceof StorageUnavailable)) {
          this.#appending = false;
          this.#failing = false;
          if (this.#ended) return;
          return this.#rebuild(batch, error);
        }
        if (error instanceof ConferenceUnknown || error instanceof InvalidWrite) {
          for (const job of batch) if (isEdit(job)) job.failed(error);
          return this.#options.lost(error);
        }
        if (failures === 0) {
          logger.error({ err: error, board: name }, 'a board could not be stored; trying again');
          for (const job of batch) if (isEdit(job)) job.late(error);
        }
        this.#failing = true;
        await this.#pause(Math.min(slowestRetryMs, timing.retryMs * 2 ** Math.min(failures, 10)));
        if (this.#ended) return;
      }
    }
    this.#failing = false;
    this.#appending = false;
    if (this.#ended) return;
    if (update) this.#options.stored(update, from);
    this.#finish(batch);
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** All of this batch is stored. */
  #finish(batch: readonly Job[]) {
    for (const job of batch) {
      if (isEdit(job)) job.done();
      else if (!job.seat.refused) job.seat.stored(job.number);
    }
    for (const seat of new Set(batch.flatMap((job) => (isEdit(job) ? [] : [job.seat])))) seat.tellStored();
    this.#options.settled();
    if (this.#queue.length > 0) this.#tick.request();
    this.#tellIdle();
  }
}
