import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Boards } from '../../server/boards/boards.ts';
import { eraseConference } from '../../server/erase-conference.ts';
import type { Conferences } from '../../server/live/conferences.ts';
import type { LivePlane } from '../../server/live/live-plane.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { StorageUnavailable } from '../../server/storage/storage-errors.ts';

let dataDir: string;
let storage: Storage;
let told: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samling-erase-'));
  storage = openStorage(dataDir);
  const record = { id: 'conf', joinCode: 'abcdef', doorToken: 'door', open: false, createdAt: 1, deleteAfter: 2 };
  await storage.createConference(record, { conferenceId: 'conf', expectedVersion: 0, events: [] });
  told = [];
});

afterEach(async () => {
  await storage.close();
  await rm(dataDir, { recursive: true });
});

/** Erases it by hand, and notes who is told what. */
function erase(from: Storage): Promise<void> {
  const plane = { dismiss: (_id: string, farewell?: string) => told.push(`all: ${farewell}`) };
  const boards = { dismiss: () => told.push('boards') };
  const conferences = { forget: () => {} };
  const parts = { plane, boards, conferences } as unknown as {
    plane: LivePlane;
    boards: Boards;
    conferences: Conferences;
  };
  return eraseConference({ ...parts, storage: from }, 'conf', 'byHand');
}

test('nobody is sent away while it is still there, and it can be tried again', async () => {
  const full: Storage = { ...storage, deleteConference: () => Promise.reject(new StorageUnavailable('full')) };
  await expect(erase(full)).rejects.toThrow(StorageUnavailable);
  expect(told).toEqual([]);
  await erase(storage);
  expect(told.slice(0, 2)).toEqual(['boards', 'all: deleted']);
});

test('everybody is told as soon as it has gone, though the file cannot be cleaned yet', async () => {
  const read: Storage = {
    ...storage,
    async deleteConference(id) {
      await storage.deleteConference(id);
      throw new StorageUnavailable('another process is reading the file');
    },
  };
  await expect(erase(read)).rejects.toThrow(StorageUnavailable);
  expect(told).toEqual(['boards', 'all: deleted']);
});
