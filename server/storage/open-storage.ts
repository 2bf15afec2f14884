import { join } from 'node:path';
import { openSqliteStorage } from './sqlite/open-sqlite-storage.ts';
import type { Storage } from './storage.ts';

/** Where it is decided which storage keeps the data: today one SQLite file in `dataDir`. Throws `StorageOpenError`. */
export function openStorage(dataDir: string): Storage {
  return openSqliteStorage({ file: join(dataDir, 'samling.sqlite') });
}
