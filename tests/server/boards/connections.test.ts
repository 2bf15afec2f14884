import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { usualTiming } from '../../../server/boards/board-limits.ts';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';
import { type BoardWorld, openBoardWorld, untilDoc } from './board-world.ts';

const group = 'talk/group/g1';
/** For what comes at once on a calm machine; in milliseconds. */
const patienceMs = 10_000;
let world: BoardWorld;

beforeEach(async () => {
  world = await openBoardWorld();
});

afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** Has the server's heart beat only when the test says so: on a busy machine an answer may take longer than any short beat. */
async function holdHeart(): Promise<{ beat(): void }> {
  await world.close();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  world = await openBoardWorld();
  return { beat: () => vi.advanceTimersByTime(usualTiming.heartbeatMs) };
}

const add = (doc: Y.Doc, id: string, text = id) => addNote(doc, { id, lane: 'a', text, form: 'note' });
const has = (id: string) => (doc: Y.Doc) => noteText(doc, id) !== undefined;

function presence(clientId: number, clock: number, state: unknown): Uint8Array {
  const states = encoding.createEncoder();
  encoding.writeVarUint(states, 1);
  encoding.writeVarUint(states, clientId);
  encoding.writeVarUint(states, clock);
  encoding.writeVarString(states, JSON.stringify(state));
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, 1);
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(states));
  return encoding.toUint8Array(frame);
}

function sync(step: 0 | 1 | 2, content: Uint8Array = new Uint8Array()): Uint8Array {
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, 0);
  encoding.writeVarUint(frame, step);
  encoding.writeVarUint8Array(frame, content);
  return encoding.toUint8Array(frame);
}

const queryAwareness = Uint8Array.of(3);

/** What a socket hears about presence, as text. */
function hearPresence(socket: WebSocket): string[] {
  const heard: string[] = [];
  socket.on('message', (data: ArrayBuffer) => {
    const bytes = Buffer.from(data);
    if (bytes[0] === 1 && bytes.length > 3) heard.push(bytes.toString('latin1'));
  });
  return heard;
}

test('a connection on which nothing happens hears a sign of life, so that stock providers stay', async () => {
  expect(usualTiming.heartbeatMs).toBeLessThan(30_000);
  const heart = await holdHeart();
  world.rights.set('reader', 'read');
  const socket = await world.socket('reader', group);
  const [end] = world.sockets as ReadonlySet<WebSocket>;
  let lives = 0;
  socket.on('message', (data: ArrayBuffer) => {
    if (Buffer.from(data).equals(Buffer.from([1, 1, 0]))) lives += 1;
  });
  // What it is told when it comes in is its first sign of life.
  for (const expected of [0, 1, 2, 3]) {
    const answered = once(end as WebSocket, 'pong');
    heart.beat();
    await answered;
    await vi.waitUntil(() => lives === expected, { timeout: patienceMs });
  }
  expect(socket.readyState).toBe(socket.OPEN);
});

test('a socket that does not answer any more is cut, and its presence is taken back', async () => {
  const heart = await holdHeart();
  const ada = world.peer('ada', group);
  await ada.synced();
  const [end] = world.sockets as ReadonlySet<WebSocket>;
  const gone = await world.socket('gone', group);
  gone.send(presence(77, 1, { name: 'Gone' }));
  const there = () => ada.provider.awareness.getStates().has(77);
  await vi.waitUntil(there, { timeout: patienceMs });
  gone.pause();
  const answered = once(end as WebSocket, 'pong');
  heart.beat();
  await answered;
  // One beat that is not answered is forgiven.
  expect(there()).toBe(true);
  heart.beat();
  await vi.waitUntil(() => !there(), { timeout: patienceMs });
  expect(ada.provider.wsconnected).toBe(true);
  gone.terminate();
});

test('a slow phone is sent away to start afresh, and slows nobody', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  const phone = await world.socket('slow', group);
  phone.send(Uint8Array.of(0, 0, 1, 0));
  await Promise.all([ada.synced(), bo.synced(), once(phone, 'message')]);
  phone.pause();
  // Kernels buffer some megabytes for a local socket.
  let left = false;
  for (let at = 0; at < 200 && !left; at++) {
    ada.doc.getMap('other').set('same', 'x'.repeat(100_000));
    add(ada.doc, `n${at}`);
    await untilDoc(bo.doc, has(`n${at}`));
    left = [...world.sockets].some((socket) => socket.readyState !== socket.OPEN);
  }
  const closed = once(phone, 'close');
  phone.resume();
  expect((await closed)[0]).toBe(4508);
}, 30_000);

test('nobody speaks for somebody else', async () => {
  const ada = await world.socket('ada', group);
  const bo = await world.socket('bo', group);
  const heard = hearPresence(bo);
  ada.send(presence(1, 1, { name: 'Ada' }));
  await vi.waitUntil(() => heard.some((text) => text.includes('Ada')), { timeout: patienceMs });
  bo.send(presence(2, 1, { name: 'Bo' }));
  bo.send(presence(1, 9, { name: 'Forged' }));
  bo.send(presence(1, 9, null));
  bo.send(presence(3, 1, { name: 'Second' }));
  const cy = await world.socket('cy', group);
  const cyHears = hearPresence(cy);
  cy.send(queryAwareness);
  await vi.waitUntil(() => cyHears.length > 0, { timeout: patienceMs });
  expect(cyHears.join()).toContain('Ada');
  expect(cyHears.join()).toContain('Bo');
  expect([...heard, ...cyHears].join()).not.toMatch(/Forged|Second/);
});

test('an echo of somebody who has just left does not bring them back', async () => {
  const ada = await world.socket('ada', group);
  const bo = await world.socket('bo', group);
  const heard = hearPresence(bo);
  ada.send(presence(1, 5, { name: 'Ada' }));
  await vi.waitUntil(() => heard.some((text) => text.includes('Ada')), { timeout: patienceMs });
  ada.terminate();
  await vi.waitUntil(() => heard.some((text) => text.includes('null')), { timeout: patienceMs });
  bo.send(presence(1, 5, { name: 'Ada' }));
  const cy = await world.socket('cy', group);
  const cyHears = hearPresence(cy);
  cy.send(presence(3, 1, { name: 'Cy' }));
  cy.send(queryAwareness);
  await vi.waitUntil(() => cyHears.some((text) => text.includes('Cy')), { timeout: patienceMs });
  expect(cyHears.join()).not.toContain('Ada');
  // The same person on a new connection is another matter.
  const again = await world.socket('ada', group);
  again.send(presence(1, 6, { name: 'Ada' }));
  await vi.waitUntil(() => cyHears.some((text) => text.includes('Ada')), { timeout: patienceMs });
});

test('a board of one’s own tells nothing about presence but answers, as a sign of life', async () => {
  const one = await world.socket('ada', 'talk/person/ada');
  const other = await world.socket('ada', 'talk/person/ada');
  const [oneHears, otherHears] = [hearPresence(one), hearPresence(other)];
  one.send(presence(1, 1, { name: 'Ada' }));
  await vi.waitUntil(() => oneHears.length > 0, { timeout: patienceMs });
  other.send(presence(2, 1, { name: 'Too' }));
  await vi.waitUntil(() => otherHears.length > 0, { timeout: patienceMs });
  expect(otherHears.join()).not.toContain('Ada');
});

test('a receipt never counts an update that builds on what has not come', async () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  add(doc, 'n1');
  noteText(doc, 'n1')?.insert(0, 'later ');
  const other = new Y.Doc();
  add(other, 'n2');
  const socket = await world.socket('ada', group, '&receipts=1');
  const receipts: number[] = [];
  socket.on('message', (data: ArrayBuffer) => {
    const bytes = Buffer.from(data);
    if (bytes[0] === 100) receipts.push(bytes[1] ?? 0);
  });
  socket.send(sync(2, updates[1]));
  socket.send(sync(2, Y.encodeStateAsUpdate(other)));
  const bo = world.peer('bo', group);
  await untilDoc(bo.doc, has('n2'));
  expect(receipts).toEqual([]);
  // Nor is it shown to anybody, since it is not stored either.
  const cy = await world.socket('cy', group);
  const answers = new Promise<string>((resolve) => {
    cy.on('message', (data: ArrayBuffer) => {
      const bytes = Buffer.from(data);
      if (bytes[0] === 0 && bytes[1] === 1) resolve(bytes.toString('latin1'));
    });
  });
  cy.send(sync(0, Uint8Array.of(0)));
  expect(await answers).not.toContain('later');
  socket.send(sync(1, Y.encodeStateAsUpdate(doc)));
  await vi.waitUntil(() => receipts.length > 0, { timeout: patienceMs });
  expect(receipts).toEqual([3]);
  expect(noteText(await world.stored(group), 'n1')?.toString()).toBe('later n1');
});

test('whoever has not asked for the document is not told its changes', async () => {
  const socket = await world.socket('bo', group);
  const types: string[] = [];
  socket.on('message', (data: ArrayBuffer) => types.push(Buffer.from(data).subarray(0, 2).toString('hex')));
  const ada = world.peer('ada', group);
  add(ada.doc, 'n1');
  await untilDoc(world.peer('cy', group).doc, has('n1'));
  socket.send(sync(0, Uint8Array.of(0)));
  await vi.waitUntil(() => types.includes('0001'), { timeout: patienceMs });
  expect(types).not.toContain('0002');
});

test('activity is told after it is stored, not more often than asked for, and ends with how it is', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  for (let at = 0; at < 40; at++) add(ada.doc, `n${at}`, at === 7 ? ' ' : 'words');
  await expect.poll(() => world.activity.at(-1)?.stats.notes, { timeout: patienceMs }).toBe(39);
  expect(world.activity.length).toBeLessThan(10);
});
