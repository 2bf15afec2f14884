/**
 * Writes to a storage until it is killed, and prints a line for each thing it was told is on disk. Run by
 * `storage-kill.test.ts` as a process of its own: `node storage-kill-writer.ts <file> <life>`.
 */
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import { BOARDS, CONFERENCE, snapshotText, updateText, victimText } from './storage-kill-texts.ts';

const [, , file = '', life = ''] = process.argv;
const storage = openSqliteStorage({ file });
const bytes = (text: string) => new TextEncoder().encode(text);

/** A pipe is written synchronously on Linux and macOS: what was printed is with the parent, whatever happens next. */
function acknowledge(...fields: (string | number)[]): void {
  process.stdout.write(`${fields.join(' ')}\n`);
}

async function createIfMissing(id: string, words: ReadonlyMap<string, string>): Promise<void> {
  if (await storage.conferenceById(id)) return;
  await storage.createConference(
    { id, joinCode: id, doorToken: id, open: true, createdAt: 1, deleteAfter: 2 },
    { conferenceId: id, expectedVersion: 0, events: [], words },
  );
}

async function writeBoard(board: string): Promise<never> {
  let { lastSequence } = await storage.boardUpdates(board);
  for (let round = 1; ; round += 1) {
    const count = 1 + (round % 3);
    const updates = Array.from({ length: count }, (_, index) => bytes(updateText(board, lastSequence + 1 + index)));
    lastSequence = await storage.appendUpdates(board, CONFERENCE, updates);
    acknowledge('updates', board, lastSequence);
    if (round % 20 > 0) continue;
    const through = lastSequence - 3;
    await storage.compactBoard(board, through, bytes(snapshotText(board, through)));
    acknowledge('compacted', board, through);
  }
}

/** Deletes a conference now and then as well: seldom, since everybody's writes are held back meanwhile. */
async function writeEvents(): Promise<never> {
  let version = (await storage.events(CONFERENCE, 0)).length;
  for (;;) {
    const event = {
      version: version + 1,
      at: version,
      actor: 'system',
      commandId: null,
      body: { number: version + 1 },
    };
    const words = new Map([[`${version + 1}`, `word ${version + 1}`]]);
    await storage.append({ conferenceId: CONFERENCE, expectedVersion: version, events: [event], words });
    version += 1;
    acknowledge('event', version);
    if (version % 20 === 0) await createAndDelete(`${life}-${version}`);
  }
}

async function createAndDelete(victim: string): Promise<void> {
  await createIfMissing(victim, new Map([['secret', victimText(victim).repeat(20)]]));
  await storage.appendUpdates(`board of ${victim}`, victim, [bytes(victimText(victim).repeat(20))]);
  acknowledge('victim', victim);
  await storage.deleteConference(victim);
  acknowledge('deleted', victim);
}

await createIfMissing(CONFERENCE, new Map());
await Promise.all([...BOARDS.map(writeBoard), writeEvents()]);
