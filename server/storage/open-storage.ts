import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Backup, Restored } from './backups.ts';
import { type DiskSpace, watchDiskSpace } from './disk-space.ts';
import { backUpDatabase } from './sqlite/backup-file.ts';
import { openSqliteStorage } from './sqlite/open-sqlite-storage.ts';
import { restoreDatabase } from './sqlite/restore-file.ts';
import type { Storage } from './storage.ts';

/** The one file of the database. */
function databaseFile(dataDir: string): string {
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

/** Copies all that is stored into one file, while a server uses it or not. Throws `BackupRefused`. */
export function backUpStorage(
  dataDir: string,
  target: string,
  options: { readonly force: boolean; onProgress?(share: number): void },
): Promise<Backup> {
  return backUpDatabase(databaseFile(dataDir), target, options);
}

/**
 * Puts a backup in the place of what is stored, which is kept beside it. Throws `BackupRefused`: when a server is running,
 * say; then nothing has changed.
 * @param prepare changes what is restored before it is put there
 */
export function restoreStorage(
  dataDir: string,
  backup: string,
  now: Date,
  prepare: (storage: Storage) => Promise<void>,
): Promise<Restored> {
  return restoreDatabase(databaseFile(dataDir), backup, {
    now,
    async prepare(file) {
      const storage = openSqliteStorage({ file });
      try {
        await prepare(storage);
      } finally {
        await storage.close();
      }
    },
  });
}
