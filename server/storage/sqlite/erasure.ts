import { Worker } from 'node:worker_threads';
import { StorageUnavailable } from '../storage-errors.ts';

/**
 * Cleans the file after rows have been erased. `secure_delete` overwrites deleted rows, yet copies remain where SQLite
 * once moved rows between pages, and in the write-ahead log: only a rewritten file (VACUUM) and an emptied log are clean.
 *
 * Erasures are counted in the database, in the same transaction that deletes the rows, so that a crash before the
 * cleaning is noticed at the next start.
 */
interface Erasure {
  /** Resolves when the file is clean of the erasures counted up to `count`; `StorageUnavailable` if that fails. */
  cleanThrough(count: number): Promise<void>;
  /** Resolves when no cleaning is under way. */
  idle(): Promise<void>;
}

/**
 * `clean` cleans the file and resolves with the count of erasures that it is clean of then; `finished` is that count now.
 */
export function createErasure(clean: () => Promise<number>, finished: number): Erasure {
  let cleanedThrough = finished;
  let running: Promise<number> | undefined;

  async function cleanThrough(count: number): Promise<void> {
    // A cleaning that began before our rows were deleted does not count, so there may have to be a second one.
    while (cleanedThrough < count) {
      running ??= clean().finally(() => {
        running = undefined;
      });
      try {
        cleanedThrough = Math.max(cleanedThrough, await running);
      } catch (cause) {
        throw new StorageUnavailable('erased, but traces may remain in the file until it can be cleaned', { cause });
      }
    }
  }

  return {
    cleanThrough,
    async idle() {
      while (running) await running.catch(() => {});
    },
  };
}

/**
 * Cleans the file in a thread of its own, since it takes about 6 ms per megabyte; resolves with the count of erasures
 * that it is clean of. Nobody else may write meanwhile: SQLite gives up emptying the log when a commit gets in between.
 */
export function cleanInWorker(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./erasure-worker.ts', import.meta.url), { workerData: { file } });
    let count: number | undefined;
    worker.once('message', (message: number) => {
      count = message;
    });
    worker.once('error', reject);
    // Only after the exit: by then its connection is closed and holds no lock.
    worker.once('exit', (code) => {
      if (count === undefined) reject(new Error(`the cleaning thread ended with code ${code}`));
      else resolve(count);
    });
  });
}
