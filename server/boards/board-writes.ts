import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';
import { ConferenceUnknown, InvalidWrite, StorageUnavailable } from '../storage/storage-errors.ts';
import type { BoardDocument } from './board-document.ts';
import { BoardJobs, isEdit, type Job, type ServerEdit } from './board-jobs.ts';
import type { BoardTiming } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { inspectUpdate } from './inspect-update.ts';
import { paced } from './paced.ts';
import type { ClientUpdate, Seat } from './seat.ts';

interface BoardWritesOptions {
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
  readonly #jobs = new BoardJobs();
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
    if (this.#jobs.areThere) this.#tick.request();
    this.#tellIdle();
  }

  addUpdate(update: ClientUpdate): void {
    if (this.#ended) return;
    if (this.#jobs.add(update)) this.#hurry();
    else update.seat.refuse(closeCodes.unavailable, 'storage does not answer');
  }

  addEdit(edit: ServerEdit): void {
    if (this.#ended) {
      edit.failed(new Error('the board is closed'));
      return;
    }
    this.#jobs.add(edit);
    this.#hurry();
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
    const edits = this.#jobs.takeAll().filter(isEdit);
    for (const edit of edits) edit.failed(error);
    this.#tellIdle();
  }

  /** While something is on its way to the disk, its end sees to what comes meanwhile: asked before, the pace would begin anew. */
  #hurry() {
    if (!this.#appending) this.#tick.request();
  }

  #isIdle(): boolean {
    return this.#ended || (this.#document !== null && !this.#appending && !this.#jobs.areThere);
  }

  #tellIdle() {
    if (!this.#isIdle()) return;
    const waiting = this.#whenIdle;
    this.#whenIdle = [];
    for (const tell of waiting) tell();
  }

  #flush() {
    const document = this.#document;
    if (!document || this.#appending || !this.#jobs.areThere) return;
    const batch = this.#jobs.takeBatch();
    const [first] = batch;
    const store = first && isEdit(first) ? first.store?.bind(first) : undefined;
    this.#writers.clear();
    let made: ReturnType<BoardDocument['change']>;
    try {
      made = this.#make(batch, document);
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

  #make(batch: readonly Job[], document: BoardDocument): ReturnType<BoardDocument['change']> {
    const work = () => {
      for (const job of batch) {
        if (isEdit(job)) this.#edit(job, document);
        else this.#take(job, document);
      }
    };
    // Whoever comes to read answers our question with nothing: no reason to build the document.
    if (batch.some((job) => isEdit(job) || !job.isEmpty)) return document.change(work);
    work();
    return null;
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
    if (isKnown || job.isEmpty) return job.fillsGaps ? seat.filled() : undefined;
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
    if (!culprit) this.#jobs.takeOneByOne(batch.length);
    else if (isEdit(culprit)) culprit.failed(error);
    else culprit.seat.refuse(closeCodes.malformed, 'malformed update');
    this.#jobs.putBack(batch.filter((job) => (isEdit(job) ? job !== culprit : !job.seat.refused)));
    this.#options.broken();
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
    if (this.#jobs.areThere) this.#tick.request();
    this.#tellIdle();
  }
}
