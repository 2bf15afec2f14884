import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readNotes } from '../../../shared/boards/notes.ts';
import { addNote, noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import { type BoardWorld, openBoardWorld, sameContent, until, untilDoc } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

const group = 'talk/group/g1';
const name = 'conf/talk/group/g1/0';
let slow: SlowStorage;
let world: BoardWorld;

beforeEach(async () => {
  slow = new SlowStorage();
  world = await openBoardWorld({ wrap: slow.wrap, timing: { tickMs: 1 } });
});

afterEach(async () => {
  slow.releaseCompactions();
  await world.close();
});

const add = (doc: Y.Doc, id: string, text = id) => addNote(doc, { id, lane: 'a', text, form: 'note' });
const has = (id: string) => (doc: Y.Doc) => noteText(doc, id) !== undefined;
const ids = (doc: Y.Doc) => readNotes(doc).map((note) => note.id);
const logLength = async () => (await world.storage.boardUpdates(name)).updates.length;

/** What somebody wrote in several goes, some of it deleted again, on a board that nobody is on any more. */
async function written(...noteIds: string[]): Promise<Y.Doc> {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  for (const id of noteIds) {
    add(ada.doc, id);
    await untilDoc(bo.doc, has(id));
  }
  add(ada.doc, 'gone');
  removeNote(ada.doc, 'gone');
  add(ada.doc, 'last');
  await untilDoc(bo.doc, has('last'));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ada.doc));
  ada.close();
  bo.close();
  await world.restart();
  return copy;
}

test('whoever comes to read gets the stored bytes: no document is built, however many come', async () => {
  const copy = await written('n1', 'n2', 'n3');
  expect(await logLength()).toBeGreaterThan(2);
  world.rights.set('cy', 'read');
  const readers = ['cy', 'cy', 'di', 'facilitator'].map((as) => world.peer(as, group));
  await Promise.all(readers.map((reader) => reader.synced()));
  expect({ boards: world.boards.loaded(), documents: world.boards.documents() }).toEqual({ boards: 1, documents: 0 });
  for (const { doc } of readers) expect(sameContent(doc, copy)).toBe(true);
});

test('the first word builds the document, and everybody who has read gets it', async () => {
  await written('n1');
  const cy = world.peer('cy', group);
  const di = world.peer('di', group, { params: { receipts: '1' } });
  const receipts: number[] = [];
  di.provider.messageHandlers[100] = (_encoder, decoder) => {
    receipts.push(decoder.arr[1] ?? 0);
  };
  await Promise.all([cy.synced(), di.synced()]);
  add(di.doc, 'new');
  await untilDoc(cy.doc, has('new'));
  expect(world.boards.documents()).toBe(1);
  expect(ids(cy.doc).sort()).toEqual(['last', 'n1', 'new']);
  expect(sameContent(await world.stored(group), cy.doc)).toBe(true);
  await expect.poll(() => receipts.at(-1)).toBe(2);
});

test('whoever returns with a copy of their own, and words that were written without a network, is taken in', async () => {
  const copy = await written('n1', 'n2');
  const cy = world.peer('cy', group);
  await cy.synced();
  add(copy, 'offline');
  const ada = world.peer('ada', group, { doc: copy });
  await Promise.all([ada.synced(), untilDoc(cy.doc, has('offline'))]);
  expect(ids(await world.stored(group)).sort()).toEqual(['last', 'n1', 'n2', 'offline']);
});

test('when its step is over a board becomes one snapshot, and bytes in memory, though people stay', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  for (const id of ['n1', 'n2', 'n3', 'n4']) {
    add(ada.doc, id);
    await untilDoc(bo.doc, has(id));
  }
  expect({ log: await logLength(), documents: world.boards.documents() }).toEqual({ log: 4, documents: 1 });
  world.boards.stepEnded('conf', 'other');
  world.boards.stepEnded('conf', 'talk');
  await expect.poll(() => world.boards.documents(), { timeout: 10_000 }).toBe(0);
  expect(await logLength()).toBe(1);
  const cy = world.peer('cy', group);
  await cy.synced();
  expect(sameContent(cy.doc, ada.doc)).toBe(true);
  expect(world.boards.documents()).toBe(0);
  // The step may be taken up again.
  add(ada.doc, 'late');
  await Promise.all([untilDoc(bo.doc, has('late')), untilDoc(cy.doc, has('late'))]);
  expect(ids(await world.stored(group)).sort()).toEqual(['late', 'n1', 'n2', 'n3', 'n4']);
});

test('boards of the step that nobody is on become snapshots as well, and those of other conferences stay', async () => {
  await written('n1', 'n2');
  expect(await logLength()).toBeGreaterThan(1);
  const before = await world.stored(group);
  world.boards.stepEnded('other', 'talk');
  world.boards.stepEnded('conf', 'talk');
  await expect.poll(logLength, { timeout: 10_000 }).toBe(1);
  expect(world.boards.loaded()).toBe(0);
  expect(sameContent(await world.stored(group), before)).toBe(true);
});

test('a log that has grown is replaced while people write, and what they write meanwhile is in it', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  slow.holdCompactions();
  for (let at = 0; at < 12; at++) {
    add(ada.doc, `n${at}`, 'ord og ord '.repeat(2_400));
    await untilDoc(bo.doc, has(`n${at}`));
  }
  await slow.until(({ compacting }) => compacting === 1);
  for (const id of ['during', 'too']) {
    add(ada.doc, id);
    await untilDoc(bo.doc, has(id));
  }
  slow.releaseCompactions();
  await expect.poll(logLength, { timeout: 10_000 }).toBeLessThan(6);
  expect(sameContent(await world.stored(group), ada.doc)).toBe(true);
  expect(sameContent(bo.doc, ada.doc)).toBe(true);
});

test('a compaction that fails costs nothing but space', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  add(ada.doc, 'n1');
  await untilDoc(bo.doc, has('n1'));
  add(ada.doc, 'n2');
  await untilDoc(bo.doc, has('n2'));
  slow.failing = true;
  world.boards.stepEnded('conf', 'talk');
  await slow.until(({ compactions }) => compactions === 1);
  slow.failing = false;
  add(ada.doc, 'n3');
  await untilDoc(bo.doc, has('n3'));
  expect(await logLength()).toBe(3);
  expect(sameContent(await world.stored(group), ada.doc)).toBe(true);
});

test('a bare socket that sends its words before it asks for anything is heard, and asked what else it has', async () => {
  await written('n1');
  const bare = await world.socket('cy', group);
  const doc = new Y.Doc();
  add(doc, 'bare');
  const update = Y.encodeStateAsUpdate(doc);
  const heard: number[] = [];
  bare.on('message', (data: ArrayBuffer) => heard.push(new Uint8Array(data)[1] ?? -1));
  bare.send(Buffer.from([0, 2, ...varUint(update.length), ...update]));
  await until(
    () => heard.includes(0),
    (tell) => bare.on('message', tell),
  );
  expect(ids(await world.stored(group)).sort()).toEqual(['bare', 'last', 'n1']);
});

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varUint(value >> 7)];
}
