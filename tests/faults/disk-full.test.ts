import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { createLogger } from '../../server/log.ts';
import { watchDiskSpace } from '../../server/storage/disk-space.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { addNote, noteText } from '../../shared/boards/write-notes.ts';
import { openBoardWorld, sameContent, untilDoc } from '../server/boards/board-world.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const MB = 1024 * 1024;
const group = 'talk/group/g1';

let disk: SmallDisk | undefined;
beforeAll(() => {
  disk = mountSmallDisk(8);
});
afterAll(() => disk?.remove());

const add = (doc: Y.Doc, id: string, text = id) => addNote(doc, { id, lane: 'a', text, form: 'note' });
const has = (id: string) => (doc: Y.Doc) => noteText(doc, id) !== undefined;

test('on a full disk nothing is told and nothing is lost: all of it is stored when there is room again', async (context) => {
  if (!disk) return context.skip();
  const world = await openBoardWorld({ parent: disk.directory, timing: { idleMs: 20 } });
  onTestFinished(async () => {
    disk?.clear();
    await world.close();
  });
  const ada = world.peer('ada', group, { params: { receipts: '1' } });
  const bo = world.peer('bo', group);
  let receipted = 0;
  ada.provider.messageHandlers[100] = (_encoder, decoder) => {
    receipted = decoder.arr[1] ?? 0;
  };
  await Promise.all([ada.synced(), bo.synced()]);
  add(ada.doc, 'before');
  await untilDoc(bo.doc, has('before'));
  await expect.poll(() => receipted).toBe(2);

  disk.fill();
  // More than SQLite finds room for in what it holds already.
  for (let at = 0; at < 30; at++) add(ada.doc, `n${at}`, 'ord '.repeat(5_000));
  await expect.poll(() => world.boards.trouble(), { timeout: 10_000 }).toBe(true);
  const toldBefore = readNotes(bo.doc).length;
  const receiptedBefore = receipted;
  await pause(200);
  expect(readNotes(bo.doc)).toHaveLength(toldBefore);
  expect(receipted).toBe(receiptedBefore);
  expect(toldBefore).toBeLessThan(31);
  // What was told is what a crash at this moment would leave.
  expect(sameContent(bo.doc, await world.stored(group))).toBe(true);
  ada.close();
  bo.close();
  await pause(100);
  expect(world.boards.loaded()).toBe(1);

  disk.clear();
  await expect.poll(() => world.boards.trouble(), { timeout: 10_000 }).toBe(false);
  const cy = world.peer('cy', group);
  await cy.synced();
  expect(readNotes(cy.doc)).toHaveLength(31);
  expect(readNotes(await world.stored(group))).toHaveLength(31);
}, 40_000);

test('too little room is noticed before the disk is full, and told again when there is room', async (context) => {
  if (!disk) return context.skip();
  const { directory } = disk;
  const logger = createLogger('silent');
  const space = watchDiskSpace({ directory, file: `${directory}/none`, logger, everyMs: 5, enough: 2 * MB });
  onTestFinished(() => {
    space.stop();
    disk?.clear();
  });
  await space.look();
  expect({ low: space.isLow(), free: space.free() }).toEqual({ low: false, free: disk.free() });
  disk.fill(MB);
  await expect.poll(() => space.isLow(), { interval: 5 }).toBe(true);
  expect(space.free()).toBeGreaterThan(0);
  disk.clear();
  await expect.poll(() => space.isLow(), { interval: 5 }).toBe(false);
});

test('where the room cannot be known nobody is warned', async () => {
  const logger = createLogger('silent');
  const space = watchDiskSpace({ directory: '/nowhere/at/all', file: '/nowhere/at/all/x', logger });
  onTestFinished(() => space.stop());
  await space.look();
  expect({ low: space.isLow(), free: space.free() }).toEqual({ low: false, free: undefined });
});
