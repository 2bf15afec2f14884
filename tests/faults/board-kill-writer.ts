/**
 * Writes on boards, shows notes without names and erases notes, round after round, until it is killed. Run by
 * `board-kill.test.ts` as a process of its own: `node board-kill-writer.ts <file> <first round>`.
 */
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import { CONFERENCE } from './board-kill-texts.ts';
import { carryOut, openRisenBoards, writeRound } from './board-kill-work.ts';

const [, , file = '', first = '1'] = process.argv;
const storage = openSqliteStorage({ file });
if (!(await storage.conferenceById(CONFERENCE))) {
  const record = { id: CONFERENCE, joinCode: 'c', doorToken: 'd', open: true, createdAt: 1, deleteAfter: 2 };
  await storage.createConference(record, { conferenceId: CONFERENCE, expectedVersion: 0, events: [] });
}
const boards = openRisenBoards(storage);
for (let round = Number(first); ; round += 1) {
  await writeRound(storage, round);
  process.stdout.write(`written ${round}\n`);
  await carryOut(boards, round);
  process.stdout.write(`done ${round}\n`);
}
