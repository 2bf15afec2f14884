import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readNotes } from '../../../shared/boards/notes.ts';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';
import { seededRandom } from '../../../shared/random.ts';
import { type BoardWorld, openBoardWorld, type Peer, sameContent, untilDoc } from './board-world.ts';

const group = 'talk/group/g1';
let world: BoardWorld;
let ada: Peer;
let bo: Peer;
let connections: string[];

beforeEach(async () => {
  world = await openBoardWorld();
  ada = world.peer('ada', group);
  bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  connections = [];
  for (const { provider } of [ada, bo]) provider.on('status', ({ status }) => connections.push(status));
});

afterEach(() => world.close());

let count = 0;

/** The board works for those who have done nothing wrong, and they have not noticed anything. */
async function othersAreFine(): Promise<void> {
  const id = `fine${count++}`;
  addNote(ada.doc, { id, lane: 'a', text: id, form: 'note' });
  await untilDoc(bo.doc, (doc) => noteText(doc, id) !== undefined);
  expect(connections).toEqual([]);
  expect(sameContent(bo.doc, await world.stored(group))).toBe(true);
}

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

const numbers = (...values: number[]) =>
  bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });

const frame = (type: number, step: number | null, content: Uint8Array) =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, type);
    if (step !== null) encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, content);
  });

const updateFrame = (update: Uint8Array) => frame(0, 2, update);

/** A sound update, for spoiling. */
function soundUpdate(): Uint8Array {
  const doc = new Y.Doc();
  addNote(doc, { id: 'sound', lane: 'a', text: 'sound text', form: 'plan' });
  doc.getMap('notes').delete('nothing');
  noteText(doc, 'sound')?.delete(0, 3);
  return Y.encodeStateAsUpdate(doc);
}

async function closeCodeAfter(socket: WebSocket, ...frames: (Uint8Array | string)[]): Promise<number> {
  const closed = once(socket, 'close');
  for (const one of frames) socket.send(one);
  const [code] = await closed;
  return code as number;
}

const nested = (levels: number) => {
  const doc = new Y.Doc();
  doc.transact(() => {
    let map = doc.getMap<unknown>('notes');
    for (let at = 0; at < levels; at++) {
      const next = new Y.Map<unknown>();
      map.set('x', next);
      map = next;
    }
  });
  return doc;
};

describe('a frame that breaks the rules costs its own connection, and nothing else', () => {
  const client = 12_345;
  const cases: [string, () => Uint8Array | string, number][] = [
    ['text', () => 'hello', 1003],
    ['nothing', () => new Uint8Array(), 4400],
    ['an unknown type', () => numbers(77), 4400],
    ['a message for clients', () => frame(2, null, numbers(0)), 4400],
    ['an unknown step', () => frame(0, 3, numbers(0)), 4400],
    ['a number without an end', () => new Uint8Array(100).fill(255), 4400],
    ['a length beyond the end', () => numbers(0, 2, 4_000_000_000), 4400],
    ['something behind the end', () => Uint8Array.of(...updateFrame(soundUpdate()), 0), 4400],
    [
      'an update of the second format',
      () => {
        const doc = new Y.Doc();
        addNote(doc, { id: 'v2', lane: 'a', text: 'version two', form: 'note' });
        return updateFrame(Y.encodeStateAsUpdateV2(doc));
      },
      4400,
    ],
    ['an update of noise', () => updateFrame(new Uint8Array(50).fill(200)), 4400],
    ['a string beyond the end', () => updateFrame(numbers(1, 1, client, 0, 4, 1, 3, 110, 111, 116, 60_000)), 4400],
    ['parts that are not there', () => updateFrame(numbers(1, 30_000_000, client, 0)), 4400],
    ['a part of no length', () => updateFrame(numbers(1, 1, client, 0, 0, 0, 0)), 4400],
    ['a clock beyond all time', () => updateFrame(numbers(1, 1, client, 2 ** 52, 0, 2 ** 52, 0)), 4400],
    ['a part that follows itself', () => updateFrame(numbers(1, 1, client, 0, 0x84, client, 5, 1, 97, 0)), 4400],
    ['deletions that overlap', () => updateFrame(numbers(0, 1, client, 2, 0, 9, 3, 9)), 4400],
    ['an update that is too large', () => updateFrame(new Uint8Array(300 * 1024)), 4413],
    ['a frame that is too large', () => new Uint8Array(600 * 1024), 1009],
    ['a state vector of noise', () => frame(0, 0, new Uint8Array(50).fill(200)), 4400],
    ['presence of noise', () => frame(1, null, new Uint8Array(50).fill(200)), 4400],
    ['presence that is no object', () => frame(1, null, Uint8Array.of(1, 9, 1, 1, 0x37)), 4400],
    ['presence that is no JSON', () => frame(1, null, Uint8Array.of(1, 9, 1, 1, 0x7b)), 4400],
    [
      'presence that is too large',
      () =>
        frame(
          1,
          null,
          bytes((encoder) => {
            encoding.writeVarUint(encoder, 1);
            encoding.writeVarUint(encoder, 9);
            encoding.writeVarUint(encoder, 1);
            encoding.writeVarString(encoder, JSON.stringify({ name: 'x'.repeat(9_000) }));
          }),
        ),
      4400,
    ],
    [
      'a document in the document',
      () => {
        const doc = new Y.Doc();
        doc.getMap('notes').set('sub', new Y.Doc());
        return updateFrame(Y.encodeStateAsUpdate(doc));
      },
      4400,
    ],
    [
      'more top-level names than any board has',
      () => {
        const doc = new Y.Doc();
        for (let at = 0; at < 100; at++) doc.getMap(`root${at}`).set('a', 1);
        return updateFrame(Y.encodeStateAsUpdate(doc));
      },
      4400,
    ],
  ];
  test.each(cases)('%s', async (_name, make, code) => {
    const before = (await world.storage.boardUpdates('conf/talk/group/g1/0')).updates.length;
    const socket = await world.socket('mallory', group);
    expect(await closeCodeAfter(socket, make())).toBe(code);
    expect((await world.storage.boardUpdates('conf/talk/group/g1/0')).updates).toHaveLength(before);
    await othersAreFine();
  });
});

test('what lies beyond a frame in memory never gets into the document', async () => {
  // Many small frames in one packet share a buffer on the way in.
  const socket = await world.socket('mallory', group);
  const overlong = updateFrame(numbers(1, 1, 9, 0, 4, 1, 3, 110, 111, 116, 200));
  expect(await closeCodeAfter(socket, overlong, Buffer.from('SECRET'.repeat(50)))).toBe(4400);
  await othersAreFine();
  expect(Buffer.from(Y.encodeStateAsUpdate(bo.doc)).toString('latin1')).not.toContain('SECRET');
});

test('every truncation of a sound frame is survived', async () => {
  const whole = updateFrame(soundUpdate());
  for (let length = 0; length < whole.length; length += 7) {
    const socket = await world.socket('mallory', group);
    expect(await closeCodeAfter(socket, whole.subarray(0, length))).toBe(4400);
    // With the lengths put right, so that the update itself is cut.
    const update = soundUpdate();
    const cut = await world.socket('mallory', group);
    cut.send(updateFrame(update.subarray(0, Math.floor((length / whole.length) * update.length))));
    cut.terminate();
  }
  await othersAreFine();
});

test('random and mutated frames are survived', async () => {
  const random = seededRandom('hostile');
  const whole = updateFrame(soundUpdate());
  for (let round = 0; round < 60; round++) {
    const socket = await world.socket('mallory', group);
    for (let one = 0; one < 20; one++) {
      const mutated = Uint8Array.from(whole);
      for (let at = Math.floor(random() * 4); at >= 0; at--) {
        mutated[3 + Math.floor(random() * (mutated.length - 3))] = Math.floor(random() * 256);
      }
      const noise = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256));
      noise[0] = Math.floor(random() * 4);
      socket.send(random() < 0.8 ? mutated : noise);
    }
    socket.close();
    await once(socket, 'close');
  }
  await othersAreFine();
  readNotes(bo.doc);
});

test('an update that makes Yjs stumble is undone, and what others sent in the same tick is kept', async () => {
  const deep = nested(12_000);
  const update = Y.encodeStateAsUpdate(deep);
  const mallory = await world.socket('mallory', group);
  mallory.send(updateFrame(update));
  // Deleting the outermost deletes inwards, deeper than the stack goes.
  const [top] = Y.decodeUpdate(update).structs;
  const closed = closeCodeAfter(mallory, updateFrame(numbers(0, 1, top?.id.client ?? 0, 1, 0, 1)));
  addNote(ada.doc, { id: 'same-tick', lane: 'a', text: 'kept', form: 'note' });
  expect(await closed).toBe(4400);
  await untilDoc(bo.doc, (doc) => noteText(doc, 'same-tick') !== undefined);
  expect(noteText(await world.stored(group), 'same-tick')?.toString()).toBe('kept');
  addNote(ada.doc, { id: 'later', lane: 'a', text: 'works', form: 'note' });
  await untilDoc(bo.doc, (doc) => noteText(doc, 'later') !== undefined);
  expect(connections).toEqual([]);
});

test('updates whose beginnings never come are not kept for ever', async () => {
  const socket = await world.socket('mallory', group);
  const doc = new Y.Doc();
  const text = doc.getText('notes');
  text.insert(0, 'beginning');
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  for (let at = 0; at < 150; at++) text.insert(text.length, 'x');
  expect(await closeCodeAfter(socket, ...updates.map(updateFrame))).toBe(4509);
  await othersAreFine();
});

test('too many messages cost the connection, which may come back', async () => {
  const socket = await world.socket('mallory', group);
  const closed = once(socket, 'close');
  for (let at = 0; at < 600; at++) socket.send(updateFrame(numbers(0, 0)));
  const [code] = await closed;
  expect(code).toBe(4529);
  await othersAreFine();
});

test('a flood before the rights are known costs the connection too', async () => {
  const socket = await world.socket('mallory', group);
  for (let at = 0; at < 3; at++) socket.send(new Uint8Array(400 * 1024));
  const [code] = await once(socket, 'close');
  expect([4400, 4529]).toContain(code);
  await othersAreFine();
});

test('a board that is full refuses what adds much to it, and nothing else', async () => {
  const key = 'talk/group/full';
  const [writer, reader] = [world.peer('mallory', key), world.peer('bo', key)];
  await Promise.all([writer.synced(), reader.synced()]);
  const closed = writer.closed();
  const holds = (name: string) => (doc: Y.Doc) => doc.getMap('notes').has(name);
  for (let at = 0; at < 22; at++) {
    writer.doc.getMap('notes').set(`k${at}`, 'x'.repeat(200 * 1024));
    await Promise.race([closed, untilDoc(reader.doc, holds(`k${at}`))]);
  }
  expect(await closed).toBe(4413);
  const size = Y.encodeStateAsUpdate(await world.stored(key)).length;
  expect(size).toBeGreaterThan(3.5 * 1024 * 1024);
  expect(size).toBeLessThan(4 * 1024 * 1024);
  // Whoever comes back with all of it in hand says nothing new, and a little still finds room.
  reader.provider.disconnect();
  reader.provider.connect();
  await reader.synced();
  reader.doc.getMap('notes').set('little', 1);
  await untilDoc(world.peer('cy', key).doc, holds('little'));
  await othersAreFine();
});
