import * as Y from 'yjs';
import { type Boards, openBoards } from '../../server/boards/boards.ts';
import { createLogger } from '../../server/log.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { boardName } from '../../shared/boards/board-name.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import {
  CONFERENCE,
  groupBoard,
  keptText,
  LANE,
  ownBoard,
  PEOPLE,
  redactedId,
  redactedText,
  sharedId,
  sharedText,
  TARGET,
} from './board-kill-texts.ts';

/** Boards of a conference in which every board but the target has risen to its second epoch. */
export function openRisenBoards(storage: Storage): Boards {
  return openBoards({
    storage,
    logger: createLogger('silent'),
    now: () => 1_000,
    access: () => 'write',
    epochOf: (_, board) => (board.scope === 'plenary' ? 0 : 1),
    onActivity: () => {},
  });
}

/** Writes what the people of a round write, on the boards of the first epoch. */
export async function writeRound(storage: Storage, round: number): Promise<void> {
  for (const person of PEOPLE) {
    const notes = new Map([
      [sharedId(round, person), sharedText(round, person)],
      ['kept', keptText(round, person)],
    ]);
    await storage.appendUpdates(boardName(CONFERENCE, ownBoard(round, person), 0), CONFERENCE, updatesOf(notes));
  }
  const notes = new Map([
    [redactedId(round), redactedText(round)],
    ['kept', keptText(round, 'g1')],
  ]);
  await storage.appendUpdates(boardName(CONFERENCE, groupBoard(round), 0), CONFERENCE, updatesOf(notes));
}

function updatesOf(notes: ReadonlyMap<string, string>): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [id, text] of notes) addNote(doc, { id, lane: 'own', text, form: 'note' });
  return updates;
}

/** What a round's events ask for; doing it again changes nothing. */
export async function carryOut(boards: Boards, round: number): Promise<void> {
  const epochs = { fromEpoch: 0, toEpoch: 1 };
  const sources = PEOPLE.map((person) => {
    const noteIds = [sharedId(round, person)];
    return { board: ownBoard(round, person), ...epochs, noteIds, without: new Set(noteIds) };
  });
  await Promise.all([
    boards.showAnonymous({ conferenceId: CONFERENCE, target: TARGET, lane: LANE, sources, random: Math.random }),
    boards.replace(CONFERENCE, { board: groupBoard(round), ...epochs, without: new Set([redactedId(round)]) }),
  ]);
}
