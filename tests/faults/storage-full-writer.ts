/**
 * Fills the disk it is allowed, says so, waits until there is room again, and goes on. Run by `storage-full.test.ts` as
 * a process of its own, with a limit on the size of files: `node storage-full-writer.ts <file>`.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import { StorageUnavailable } from '../../server/storage/storage-errors.ts';

const storage = openSqliteStorage({ file: process.argv[2] ?? '' });
await storage.createConference(
  { id: 'a', joinCode: 'a', doorToken: 'a', open: true, createdAt: 1, deleteAfter: 2 },
  { conferenceId: 'a', expectedVersion: 0, events: [] },
);

/** Writes numbered updates until `enough`, or until the storage refuses; the sequence of the last that was accepted. */
async function write(from: number, enough: number): Promise<number> {
  let sequence = from;
  try {
    while (sequence < enough) {
      sequence = await storage.appendUpdates('board', 'a', [new Uint8Array(20_000).fill((sequence + 1) % 256)]);
    }
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
  }
  return sequence;
}

const accepted = await write(0, 10_000);
console.log(JSON.stringify({ accepted, ready: storage.ready() }));

await once(process.stdin, 'data');
process.stdin.destroy();
while (!storage.ready()) await wait(5);
console.log(JSON.stringify({ accepted: await write(accepted, accepted + 10), ready: storage.ready() }));
await storage.close();
