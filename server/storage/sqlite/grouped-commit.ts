import Database from 'better-sqlite3';
import { InvalidWrite, StorageUnavailable } from '../storage-errors.ts';

const RETRY_AFTER_MS = 10;

/** How long a lock of another process, an operator's command say, is waited for. */
const PATIENCE_MS = 5_000;

/** Collects writes and commits together what has come while the disk was busy with those before. */
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
  /** False from a failed commit to the next one that succeeds, after a failed sync for good, and after `close`. */
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
 *
 * `sync` puts what has been committed on disk, beside the event loop, and nobody is told before. One group at a time: no
 * read sees what might still be lost. When a sync fails nobody knows what the disk holds, and asking again would only
 * forget the fault (Rebello et al., Can Applications Recover from fsync Failures?, USENIX ATC 2020): from then on nothing
 * is taken any more, until the process is started anew and SQLite reads its log as it really is.
 */
export function createGroupedCommit(database: Database.Database, sync: () => Promise<void>): GroupedCommit {
  const inSavepoint = database.transaction((operation: Operation) => operation.apply());
  const inTransaction = database.transaction((group: readonly Operation[]) => group.map(attempt));

  let waiting: Operation[] = [];
  let afterGroup: (() => void)[] = [];
  /** Until when the group before is on its way to the disk. */
  let syncing: Promise<void> | undefined;
  let syncFault: unknown;
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
    if (heldBack || syncing || waiting.length === 0) return;
    let outcomes: Outcome[];
    let isCommitted = false;
    try {
      if (syncFault !== undefined) throw syncFault;
      // Left over only if a rollback failed; our BEGIN would then be a mere savepoint and its end no commit.
      if (database.inTransaction) database.exec('ROLLBACK');
      outcomes = inTransaction.immediate(waiting);
      isCommitted = true;
    } catch (error) {
      busySince ??= performance.now();
      if (isBusy(error) && performance.now() - busySince < PATIENCE_MS) {
        setTimeout(commitGroup, RETRY_AFTER_MS);
        return;
      }
      outcomes = allFailed(waiting, error);
    }
    busySince = undefined;
    const group = waiting;
    const listeners = afterGroup;
    waiting = [];
    afterGroup = [];
    const finish = (results: readonly Outcome[], isStored: boolean) => {
      healthy = isStored;
      settle(group, results);
      for (const listener of listeners) listener();
    };
    if (!isCommitted) {
      finish(outcomes, false);
      return;
    }
    syncing = sync()
      .then(
        () => finish(outcomes, true),
        (error) => {
          syncFault = error;
          finish(allFailed(group, error), false);
        },
      )
      .then(() => {
        syncing = undefined;
        // After those who were just told have had their turn: reads that waited come before the next group.
        if (waiting.length > 0) setImmediate(commitGroup);
      });
  }

  /** Resolves when all that was requested until now is on disk, or has failed. */
  async function groupDone(): Promise<void> {
    if (waiting.length > 0) await new Promise<void>((resolve) => afterGroup.push(resolve));
    else await syncing;
  }

  return {
    write<T>(apply: () => T): Promise<T> {
      if (closed) return Promise.reject(new StorageUnavailable('the storage is closed'));
      return new Promise<T>((resolve, reject) => {
        if (waiting.length === 0 && !syncing) setImmediate(commitGroup);
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

function settle(group: readonly Operation[], outcomes: readonly Outcome[]): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const outcome = outcomes[index] as Outcome;
    if (outcome.ok) resolve(outcome.value);
    else reject(outcome.error);
  }
}

function allFailed(group: readonly Operation[], error: unknown): Outcome[] {
  return group.map(() => ({ ok: false, error: unavailable(error) }));
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
  const detail = cause instanceof Error && 'code' in cause ? cause.code : String(cause);
  return new StorageUnavailable(`the database does not answer (${detail})`, { cause });
}
