import { join } from 'node:path';
import type { Logger } from 'pino';
import { type DiskSpace, watchDiskSpace } from './disk-space.ts';
import { openSqliteStorage } from './sqlite/open-sqlite-storage.ts';
import type { Storage } from './storage.ts';

/** The one file of the database. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'samling.sqlite');
}

/** Where it is decided which storage keeps the data: today one SQLite file in `dataDir`. Throws `StorageOpenError`. */
export function openStorage(dataDir: string): Storage {
  return openSqliteStorage({ file: databaseFile(dataDir) });
}

/** Watches the room on the disk where that storage writes. */
export function watchDisk(dataDir: string, logger: Logger, enough?: number): DiskSpace {
  const file = databaseFile(dataDir);
  return watchDiskSpace({ directory: dataDir, file, logger, ...(enough === undefined ? {} : { enough }) });
}
