import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { directoryKeeps } from '../support/directory-keeps.ts';
import { describeStorage } from './storage.contract.ts';
import { describeStorageOfBoards } from './storage-boards.contract.ts';
import { describeStorageErasure } from './storage-erasure.contract.ts';
import type { StoragePlace } from './storage-examples.ts';
import { describeStorageOfMeetings } from './storage-meetings.contract.ts';
import { describeStorageOfNetworks } from './storage-networks.contract.ts';

function sqliteOnFile(): StoragePlace {
  const directory = mkdtempSync(join(tmpdir(), 'samling-storage-'));
  const opened: Storage[] = [];
  return {
    open() {
      const storage = openSqliteStorage({ file: join(directory, 'samling.db') });
      opened.push(storage);
      return storage;
    },
    keeps: (text) => directoryKeeps(directory, text),
    async dispose() {
      for (const storage of opened) await storage.close();
      rmSync(directory, { recursive: true });
    },
  };
}

describeStorage('SQLite on a file', sqliteOnFile);
describeStorageOfBoards('SQLite on a file', sqliteOnFile);
describeStorageErasure('SQLite on a file', sqliteOnFile);
describeStorageOfNetworks('SQLite on a file', sqliteOnFile);
describeStorageOfMeetings('SQLite on a file', sqliteOnFile);
