import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Puts SQLite's write-ahead log on disk. */
export interface LogSync {
  /** Resolves when all that had been committed at the call survives a power cut. */
  sync(): Promise<void>;
  /** Closing twice is once. */
  close(): void;
}

/**
 * Does what SQLite's `synchronous = FULL` does after each commit, in a thread of Node's pool instead of on the event
 * loop, where it would stop every room for as long as the disk takes. In `NORMAL` a commit is written to the log and not
 * synced (https://sqlite.org/pragma.html#pragma_synchronous); a recovery takes each commit that is whole in the log.
 *
 * The log keeps its file while the database is open. SQLite holds no locks on it, so that closing it here drops none.
 * @param file the database, which is open
 */
export function openLogSync(file: string): LogSync {
  const log = openSync(`${file}-wal`, 'r+');
  const dataSync = promisify(fdatasync);
  let isOpen = true;
  return {
    sync: () => dataSync(log),
    close() {
      if (isOpen) closeSync(log);
      isOpen = false;
    },
  };
}
