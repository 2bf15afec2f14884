import Database from 'better-sqlite3';
import { InvalidWrite, StorageUnavailable } from '../storage-errors.ts';

const RETRY_AFTER_MS = 10;

/** How long a lock of another process, an operator's command say, is waited for. */
const PATIENCE_MS = 5_000;

/** Collects writes and commits those of one turn of the event loop together. */
export interface GroupedCommit {
  /**
   * Runs `apply` in its turn and resolves with its result when that is on disk. An error thrown by `apply` undoes that
   * write alone. `apply` may run more than once, and never outside a transaction.
   */
  write<T>(apply: () => T): Promise<T>;
  /** Runs `query` when all writes requested before it are done. */
  read<T>(query: () => T): Promise<T>;
  /** Holds all writes back, and reads requested after them, until `work` has settled; one at a time. */
  whileHeldBack<T>(work: () => Promise<T>): Promise<T>;
  /** False from a failed commit to the next one that succeeds, and after `close`. */
  healthy(): boolean;
  /** Takes nothing new and resolves when nothing is waiting. */
  close(): Promise<void>;
}

interface Operation {
  apply(): unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown };

/**
 * The group is committed right after the sockets of this turn have been read (`setImmediate`): a lone write waits for
 * nothing, and under load one sync to disk serves everything that came in meanwhile.
 */
export function createGroupedCommit(database: Database.Database): GroupedCommit {
  const inSavepoint = database.transaction((operation: Operation) => operation.apply());
  const inTransaction = database.transaction((group: readonly Operation[]) => group.map(attempt));

  let waiting: Operation[] = [];
  let afterGroup: (() => void)[] = [];
  let busySince: number | undefined;
  let heldBack = false;
  let healthy = true;
  let closed = false;

  function attempt(operation: Operation): Outcome {
    try {
      return { ok: true, value: inSavepoint(operation) };
    } catch (error) {
      if (isFaultOfDatabase(error)) throw error;
      return { ok: false, error: error instanceof Database.SqliteError ? new InvalidWrite(error.message) : error };
    }
  }

  function commitGroup(): void {
    if (heldBack || waiting.length === 0) return;
    let outcomes: Outcome[];
    try {
      // Left over only if a rollback failed; our BEGIN would then be a mere savepoint and its end no commit.
      if (database.inTransaction) database.exec('ROLLBACK');
      outcomes = inTransaction.immediate(waiting);
      healthy = true;
    } catch (error) {
      busySince ??= performance.now();
      if (isBusy(error) && performance.now() - busySince < PATIENCE_MS) {
        setTimeout(commitGroup, RETRY_AFTER_MS);
        return;
      }
      healthy = false;
      outcomes = waiting.map(() => ({ ok: false, error: unavailable(error) }));
    }
    busySince = undefined;
    const group = waiting;
    const listeners = afterGroup;
    waiting = [];
    afterGroup = [];
    group.forEach((operation, index) => {
      const outcome = outcomes[index] as Outcome;
      if (outcome.ok) operation.resolve(outcome.value);
      else operation.reject(outcome.error);
    });
    for (const listener of listeners) listener();
  }

  async function groupDone(): Promise<void> {
    if (waiting.length > 0) await new Promise<void>((resolve) => afterGroup.push(resolve));
  }

  return {
    write<T>(apply: () => T): Promise<T> {
      if (closed) return Promise.reject(new StorageUnavailable('the storage is closed'));
      return new Promise<T>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commitGroup);
        waiting.push({ apply, resolve: (value) => resolve(value as T), reject });
      });
    },

    async read<T>(query: () => T): Promise<T> {
      if (closed) throw new StorageUnavailable('the storage is closed');
      await groupDone();
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        try {
          return query();
        } catch (error) {
          if (!isBusy(error) || performance.now() > deadline) throw unavailable(error);
          await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
        }
      }
    },

    async whileHeldBack(work) {
      heldBack = true;
      try {
        return await work();
      } finally {
        heldBack = false;
        commitGroup();
      }
    },

    healthy: () => healthy && !closed,

    async close() {
      closed = true;
      await groupDone();
      // Reads that waited for the same group come first.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** What a write itself can be blamed for; everything else (full disk, I/O error, lock) concerns the whole group. */
const faultsOfWrite = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH)/;

function isFaultOfDatabase(error: unknown): boolean {
  return error instanceof Database.SqliteError && !faultsOfWrite.test(error.code);
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function unavailable(cause: unknown): StorageUnavailable {
  const detail = cause instanceof Database.SqliteError ? cause.code : String(cause);
  return new StorageUnavailable(`the database does not answer (${detail})`, { cause });
}
