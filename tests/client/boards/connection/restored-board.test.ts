import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  type BoardRegistry,
  createBoardRegistry,
  type SharedBoard,
} from '../../../../client/boards/connection/board-registry.ts';
import { boardName, isBeforeRestoring } from '../../../../shared/boards/board-name.ts';
import { addNote } from '../../../../shared/boards/write-notes.ts';
import { type BoardWorld, openBoardWorld, until } from '../../../server/boards/board-world.ts';

const group = 'talk/group/g1';
const restored = 1_790_000_000;
let world: BoardWorld;
let registry: BoardRegistry;

beforeEach(async () => {
  world = await openBoardWorld();
  registry = createBoardRegistry({ server: world.url, role: 'participant', storage: null });
});

afterEach(async () => {
  registry.close();
  await world.close();
});

const nameAt = (epoch: number) => boardName('conf', world.board(group), epoch);

async function opened(epoch: number): Promise<SharedBoard> {
  const board = registry.board(nameAt(epoch));
  await until(
    () => board.snapshot().synced,
    (tell) => board.subscribe(tell),
  );
  return board;
}

/** Two notes of one's own that are stored; another document, which holds the first alone, takes the place of the board. */
async function afterReplacing(epoch: number): Promise<SharedBoard> {
  const board = await opened(0);
  const room = board.room();
  const kept = room?.add('a', 'kept') ?? '';
  room?.add('a', 'newer');
  expect(await room?.whenSaved()).toBe(true);
  const doc = new Y.Doc();
  addNote(doc, { id: kept, lane: 'a', text: 'kept', form: 'note' });
  await world.storage.appendUpdates(nameAt(epoch), 'conf', [Y.encodeStateAsUpdate(doc)]);
  world.epochs.set(group, epoch);
  world.boards.rightsChanged('conf');
  return opened(epoch);
}

test('after a backup was restored one’s own words that it does not hold are offered again, stored or not; nothing comes by itself', async () => {
  const board = await afterReplacing(restored);
  expect(board.snapshot().notes.map(({ text }) => text)).toEqual(['kept']);
  expect(board.snapshot().rescued.map(({ text }) => text)).toEqual(['newer']);
  const [stored] = (await world.storage.boardUpdates(nameAt(restored))).updates;
  expect(Buffer.from(stored ?? []).toString('latin1')).not.toContain('newer');
});

test('words that were stored and then erased from a board are not offered again', async () => {
  const board = await afterReplacing(1);
  expect(board.snapshot().notes.map(({ text }) => text)).toEqual(['kept']);
  expect(board.snapshot().rescued).toEqual([]);
});

test('restoring is told from replacing by how far the epoch has moved', () => {
  const at = (epoch: number, owner = 'g1') => `conf/talk/group/${owner}/${epoch}`;
  expect(isBeforeRestoring(at(3), at(restored))).toBe(true);
  expect(isBeforeRestoring(at(restored), at(restored + 4_000))).toBe(true);
  expect(isBeforeRestoring(at(restored), at(restored + 1))).toBe(false);
  expect(isBeforeRestoring(at(0), at(7))).toBe(false);
  expect(isBeforeRestoring(at(restored), at(0))).toBe(false);
  expect(isBeforeRestoring(at(0), at(restored, 'g2'))).toBe(false);
});
