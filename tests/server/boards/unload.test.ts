import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { readNotes } from '../../../shared/boards/notes.ts';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';
import { type BoardWorld, openBoardWorld, sameContent, untilDoc } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

const group = 'talk/group/g1';
const name = 'conf/talk/group/g1/0';
let slow: SlowStorage;
let world: BoardWorld;

beforeEach(async () => {
  slow = new SlowStorage();
  world = await openBoardWorld({ wrap: slow.wrap, timing: { idleMs: 5, tickMs: 1 } });
});

afterEach(async () => {
  slow.release();
  await world.close();
});

const add = (doc: Y.Doc, id: string) => addNote(doc, { id, lane: 'a', text: id, form: 'note' });
const has = (id: string) => (doc: Y.Doc) => noteText(doc, id) !== undefined;
const unloaded = () => expect.poll(() => world.boards.loaded(), { interval: 2 }).toBe(0);

test('memory comes back: no board stays when everybody has left', async () => {
  const peers = Array.from({ length: 20 }, (_, at) => world.peer('ada', `talk/group/g${at}`));
  await Promise.all(peers.map((peer) => peer.synced()));
  expect(world.boards.loaded()).toBe(20);
  for (const peer of peers) peer.close();
  await unloaded();
});

test('a board does not unload while an append is under way, and whoever comes meanwhile finds the same board', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  slow.hold();
  add(ada.doc, 'n1');
  await slow.until(({ waiting }) => waiting === 1);
  ada.close();
  // Beyond the idle time: the board wants to unload, and must not.
  await pause(40);
  expect(world.boards.loaded()).toBe(1);
  const bo = world.peer('bo', group);
  const statuses: string[] = [];
  bo.provider.on('status', ({ status }) => statuses.push(status));
  add(bo.doc, 'n2');
  await pause(20);
  expect(bo.provider.synced).toBe(false);
  slow.release();
  await untilDoc(bo.doc, (doc) => has('n1')(doc) && has('n2')(doc));
  const cy = world.peer('cy', group);
  await untilDoc(cy.doc, has('n2'));
  expect(statuses).toEqual(['connected']);
  expect(sameContent(cy.doc, await world.stored(group))).toBe(true);
});

test('coming and going around the moment of unloading never loses a word', async () => {
  const written: string[] = [];
  for (let round = 0; round < 60; round++) {
    const peer = world.peer('ada', group);
    await peer.synced();
    expect(
      readNotes(peer.doc)
        .map((note) => note.id)
        .sort(),
    ).toEqual([...written].sort());
    const id = `n${round}`;
    add(peer.doc, id);
    written.push(id);
    // Sent, though not yet answered; then away, for a time around that after which boards are unloaded.
    const socket = peer.provider.ws as unknown as { ping(): void; once(event: 'pong', go: () => void): void };
    const heard = new Promise<void>((go) => socket.once('pong', go));
    socket.ping();
    await heard;
    peer.close();
    await pause(round % 12);
  }
  await unloaded();
  expect(readNotes(await world.stored(group))).toHaveLength(60);
});

test('a long log becomes a snapshot when the board is unloaded, and reads the same', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  const bo = world.peer('bo', group);
  for (let at = 0; at < 120; at++) {
    add(ada.doc, `n${at}`);
    await untilDoc(bo.doc, has(`n${at}`));
  }
  const content = readNotes(ada.doc);
  expect((await world.storage.boardUpdates(name)).updates.length).toBeGreaterThan(100);
  ada.close();
  bo.close();
  await unloaded();
  const { updates, lastSequence } = await world.storage.boardUpdates(name);
  expect(updates).toHaveLength(1);
  expect(lastSequence).toBeGreaterThan(100);
  const cy = world.peer('cy', group);
  await cy.synced();
  expect(readNotes(cy.doc)).toEqual(content);
  add(cy.doc, 'after');
  await untilDoc(world.peer('di', group).doc, has('after'));
  expect(readNotes(await world.stored(group))).toHaveLength(121);
});

test('reading does not keep a board in memory, and sees what is stored', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  add(ada.doc, 'n1');
  await untilDoc(world.peer('bo', group).doc, has('n1'));
  const live = await world.boards.read(world.board(group));
  await world.restart();
  const [socketless] = [await world.boards.read(world.board('talk/group/g9'))];
  expect(socketless).toEqual({ notes: [], headings: [] });
  expect(live.notes.map((note) => note.id)).toEqual(['n1']);
  ada.close();
  await expect.poll(() => world.boards.loaded()).toBeLessThanOrEqual(1);
  expect((await world.boards.read(world.board(group))).notes).toEqual(live.notes);
});

test('a socket that is closed while its board loads leaves nothing behind', async () => {
  slow.holdReads();
  const socket = await world.socket('ada', group);
  socket.close();
  await once(socket, 'close');
  slow.releaseReads();
  await unloaded();
});
