import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { readNotes } from '../../../shared/boards/notes.ts';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';
import { type BoardWorld, until, untilDoc } from './board-world.ts';
import type { SlowStorage } from './slow-storage.ts';
import { eachInSlowWorld } from './slow-world.ts';

const group = 'talk/group/g1';
let slow: SlowStorage;
let world: BoardWorld;

eachInSlowWorld((now, storage) => {
  [world, slow] = [now, storage];
});

const add = (doc: Y.Doc, id: string, text = id) => addNote(doc, { id, lane: 'a', text, form: 'note' });
const has =
  (...ids: string[]) =>
  (doc: Y.Doc) =>
    ids.every((id) => noteText(doc, id) !== undefined);
const texts = (doc: Y.Doc) => readNotes(doc).map((note) => note.text);

/** Everything that a socket hears, as hexadecimal, with what is a receipt marked. */
function hear(socket: WebSocket): string[] {
  const heard: string[] = [];
  socket.on('message', (data: ArrayBuffer) => heard.push(Buffer.from(data).toString('hex')));
  return heard;
}

/** Resolves when all that the server had sent is here. */
async function roundTrip(socket: WebSocket): Promise<void> {
  const back = once(socket, 'pong');
  socket.ping();
  await back;
}

const hex = (text: string) => Buffer.from(text).toString('hex');
const askAll = Uint8Array.of(0, 0, 1, 0);

test('nothing is told before it is stored: no update, no answer to a newcomer, no receipt, no activity', async () => {
  const ada = world.peer('ada', group, { params: { receipts: '1' } });
  ada.provider.messageHandlers[100] = (_encoder, decoder) => {
    receipts.push(decoder.arr[1] ?? 0);
  };
  const receipts: number[] = [];
  const bo = await world.socket('bo', group);
  const boHears = hear(bo);
  bo.send(askAll);
  await ada.synced();
  await roundTrip(bo);
  slow.hold();
  add(ada.doc, 'n1', 'secret');
  await slow.until(({ waiting }) => waiting === 1);
  const cy = await world.socket('cy', group);
  const cyHears = hear(cy);
  cy.send(askAll);
  const reading = world.boards.read(world.board(group));
  await Promise.all([roundTrip(bo), roundTrip(cy)]);
  const before = receipts.at(-1);
  expect([...boHears, ...cyHears].join()).not.toContain(hex('secret'));
  // Not even how much there is of it: a newcomer's own state vector question waits as well.
  expect(cyHears).toEqual([]);
  expect(world.activity).toEqual([]);
  const told = Promise.all([once(bo, 'message'), once(cy, 'message')]);
  slow.release();
  await told;
  await Promise.all([roundTrip(bo), roundTrip(cy)]);
  expect(boHears.join()).toContain(hex('secret'));
  expect(cyHears.join()).toContain(hex('secret'));
  expect((await reading).notes.map((note) => note.text)).toEqual(['secret']);
  expect(receipts.at(-1)).toBeGreaterThan(before ?? 0);
  expect(world.activity).toEqual([{ board: group, stats: { notes: 1, lastActivityAt: 1_000 } }]);
});

test('the first change leaves at once; those of a tick leave together, in one append and one frame', async () => {
  const ada = world.peer('ada', group);
  const bo = await world.socket('bo', group);
  await ada.synced();
  const boHears = hear(bo);
  bo.send(askAll);
  await roundTrip(bo);
  const updates = () => boHears.filter((frame) => frame.startsWith('0002'));
  const asked = slow.asked;
  slow.hold();
  add(ada.doc, 'n1');
  await slow.until((state) => state.asked === asked + 1);
  for (let at = 2; at <= 30; at++) add(ada.doc, `n${at}`);
  await roundTrip(ada.provider.ws as unknown as WebSocket);
  // Several ticks: one append at a time, so that what is told is always what is stored.
  await pause(60);
  expect(slow.asked).toBe(asked + 1);
  slow.release();
  const cy = world.peer('cy', group);
  await untilDoc(cy.doc, has('n30'));
  await roundTrip(bo);
  expect(slow.asked).toBe(asked + 2);
  expect(updates()).toHaveLength(2);
  expect(texts(await world.stored(group))).toHaveLength(30);
});

test('the only writer of a tick is not told their own words', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  const heard: Uint8Array[] = [];
  ada.provider.ws?.addEventListener('message', ({ data }) => heard.push(new Uint8Array(data as ArrayBuffer)));
  add(ada.doc, 'n1');
  await untilDoc(world.peer('bo', group).doc, has('n1'));
  expect(heard.filter(([type, step]) => type === 0 && step === 2)).toEqual([]);
});

test('an append that fails is tried again until it succeeds; until then nothing is told but the trouble', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  slow.failing = true;
  const { asked } = slow;
  add(ada.doc, 'n1');
  await slow.until((state) => state.asked >= asked + 3);
  add(ada.doc, 'n2');
  const cy = await world.socket('cy', group);
  await roundTrip(cy);
  expect(world.boards.trouble()).toBe(true);
  expect(texts(bo.doc)).toEqual([]);
  await expect(world.boards.read(world.board(group))).rejects.toThrow('as the test wants it');
  slow.failing = false;
  await untilDoc(bo.doc, has('n1', 'n2'));
  expect(world.boards.trouble()).toBe(false);
  expect(texts(await world.stored(group))).toEqual(['n1', 'n2']);
});

test('a board stays in memory while it cannot be stored, though everybody has left', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  slow.failing = true;
  const { asked } = slow;
  add(ada.doc, 'n1');
  await slow.until((state) => state.asked >= asked + 2);
  ada.close();
  // Long enough for a board without trouble to be unloaded several times.
  await pause(120);
  expect(world.boards.loaded()).toBe(1);
  slow.failing = false;
  await expect.poll(() => world.boards.loaded()).toBe(0);
  expect(texts(await world.stored(group))).toEqual(['n1']);
});

test('a board that cannot be loaded sends everybody away to come back, and is there when they do', async () => {
  slow.failing = true;
  const bare = await world.socket('bo', group);
  const [code] = await once(bare, 'close');
  expect(code).toBe(4503);
  expect(world.boards.loaded()).toBe(0);
  const ada = world.peer('ada', group);
  await until(
    () => ada.provider.wsUnsuccessfulReconnects > 0,
    (tell) => ada.provider.on('connection-close', tell),
  );
  slow.failing = false;
  await ada.synced();
});

test('many who come at once share one load, and what they send meanwhile is kept', async () => {
  slow.holdReads();
  const peers = ['ada', 'bo', 'cy'].map((as) => world.peer(as, group));
  const early = await world.socket('di', group);
  early.send(Buffer.from(askAll));
  for (const [at, { doc }] of peers.entries()) add(doc, `n${at}`);
  await roundTrip(early);
  expect(world.boards.loaded()).toBe(1);
  expect(peers.some(({ provider }) => provider.synced)).toBe(false);
  slow.releaseReads();
  await Promise.all(peers.map(({ doc }) => untilDoc(doc, has('n0', 'n1', 'n2'))));
});

test('closing stores what has come, tells it, and then sends everybody away to come back', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  slow.hold();
  add(ada.doc, 'n1');
  await slow.until(({ waiting }) => waiting === 1);
  const codes: (number | undefined)[] = [];
  for (const { provider } of [ada, bo]) provider.on('connection-close', (event) => codes.push(event?.code));
  const closing = world.boards.close();
  slow.release();
  await closing;
  expect(texts(await world.stored(group))).toEqual(['n1']);
  expect(texts(bo.doc)).toEqual(['n1']);
  await until(
    () => codes.length >= 2,
    (tell) => {
      for (const { provider } of [ada, bo]) provider.on('connection-close', tell);
    },
  );
  expect(codes.slice(0, 2)).toEqual([1012, 1012]);
});

test('closing does not wait for ever for a storage that does not answer', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  slow.failing = true;
  add(ada.doc, 'n1');
  await slow.until(({ asked }) => asked > 0);
  await world.boards.close();
  expect(world.boards.loaded()).toBe(0);
});

test('when the conference is deleted its boards close for good', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  await world.storage.deleteConference('conf');
  const closed = ada.closed();
  add(ada.doc, 'n1');
  expect(await closed).toBe(4410);
  expect(world.boards.loaded()).toBe(0);
  expect(world.boards.trouble()).toBe(false);
});
