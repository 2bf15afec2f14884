import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { notesMap, readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import { addComment, addHeading, addNote, moveNote, noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { type BoardWorld, until, untilDoc } from './board-world.ts';
import {
  add,
  change,
  group,
  keyOf,
  notesOn,
  ownOf,
  plenary,
  replace,
  stored,
  textsOn,
  writtenBy,
} from './replacing.ts';
import type { SlowStorage } from './slow-storage.ts';
import { eachInSlowWorld } from './slow-world.ts';

let slow: SlowStorage;
let world: BoardWorld;

eachInSlowWorld((now, storage) => {
  [world, slow] = [now, storage];
});

const adas = { stepId: 'talk', scope: 'person', owner: 'ada' } as const;

test('a new document says what the old one said, without some notes and without its history', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  for (const [id, lane] of [
    ['n1', 'a'],
    ['n2', 'b'],
    ['n3', 'a'],
    ['gone', 'a'],
    ['bad', 'a'],
  ] as const)
    add(ada, id, `text of ${id}`, lane);
  addNote(ada.doc, { id: 'plan', lane: 'b', text: 'a plan', form: 'plan' });
  noteText(ada.doc, 'plan', 'goal')?.insert(0, 'Čáhci 🌲');
  addHeading(ada.doc, { id: 'h1', lane: 'a', title: 'heading' });
  moveNote(ada.doc, 'n3', { lane: 'a', headingId: 'h1', beforeId: 'n1' });
  addComment(ada.doc, 'n1', { id: 'c1', text: 'a comment', at: 7 });
  noteText(ada.doc, 'n1')?.insert(0, 'thought better of ');
  noteText(ada.doc, 'n1')?.delete(0, 8);
  removeNote(ada.doc, 'gone');
  await stored(world, ada, group);
  const notes = readNotes(ada.doc);
  const headings = readHeadings(ada.doc);
  const closed = ada.closed();
  await replace(world, group, ['bad']);
  expect(await closed).toBe(4409);

  const bo = world.peer('bo', group);
  await bo.synced();
  expect(readNotes(bo.doc)).toEqual(notes.filter(({ id }) => id !== 'bad'));
  expect(readHeadings(bo.doc)).toEqual(headings);
  expect(notesMap(bo.doc).has('bad')).toBe(false);
  // What was deleted stays so, or it would be copied here again.
  expect(notesMap(bo.doc).get('gone')).toBeInstanceOf(Y.Map);
  expect(bo.doc.store.clients.has(ada.doc.clientID)).toBe(false);
  expect(await world.storage.boards('conf')).toEqual([`conf/${group}/1`]);
  expect((await world.storage.boardUpdates(`conf/${group}/0`)).lastSequence).toBe(0);
  await world.storage.whenErased();
  for (const text of ['text of bad', 'text of gone', 'thought'])
    expect(directoryKeeps(world.directory, text)).toBe(false);
  expect(directoryKeeps(world.directory, 'text of n2')).toBe(true);
});

test('replacing again, and a board that never was, change nothing', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  const replacement = change(world, key, ['n1']);
  await replace(world, key, ['n1']);
  const before = await world.storage.boardUpdates(`conf/${key}/1`);
  await world.boards.replace('conf', replacement);
  expect(await world.storage.boardUpdates(`conf/${key}/1`)).toEqual(before);
  await replace(world, 'talk/person/nobody');
  expect(await world.storage.boards('conf')).toEqual([`conf/${key}/1`]);
  expect(() => world.boards.replace('conf', { ...replacement, toEpoch: 0 })).toThrow('later epoch');
});

test('what has come is stored and receipted; what comes too late is neither, and never merged', async () => {
  const ada = world.peer('ada', group, { connect: false, params: { receipts: '1' } });
  const receipts: number[] = [];
  ada.provider.messageHandlers[100] = (_encoder, decoder) => receipts.push(decoding.readVarUint(decoder));
  ada.provider.connect();
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  slow.hold();
  add(ada, 'first', 'first');
  await slow.until(({ waiting }) => waiting === 1);
  add(ada, 'second', 'second');
  // Comes behind it on the same line, and is passed on at once.
  ada.provider.awareness.setLocalState({ name: 'Ada', noteId: null });
  await until(
    () => bo.provider.awareness.getStates().has(ada.doc.clientID),
    (tell) => bo.provider.awareness.on('change', tell),
  );
  const closed = Promise.all([ada.closed(), bo.closed()]);
  const replaced = replace(world, group);
  add(ada, 'late', 'late');
  slow.release();
  await replaced;
  expect(await closed).toEqual([4409, 4409]);
  // The answer to the server's state vector is the first frame.
  expect(receipts.at(-1)).toBe(3);
  expect(await textsOn(world, group)).toEqual(['first', 'second']);
  ada.provider.connect();
  expect(await ada.closed()).toBe(4409);
  expect(await textsOn(world, group)).toEqual(['first', 'second']);
});

test('nobody is let in while a document is being replaced, and then they find the new one', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  slow.holdReads();
  const replaced = replace(world, key, ['n1']);
  const early = world.peer('ada', key);
  let synced = false;
  void early.synced().then(() => {
    synced = true;
  });
  await expect.poll(() => world.sockets.size).toBe(1);
  expect(synced).toBe(false);
  slow.releaseReads();
  await Promise.all([replaced, early.synced()]);
  expect(readNotes(early.doc).map(({ id }) => id)).toEqual(['n2']);
});

test('while the storage does not answer a replacement is carried out later, and nobody waits for it but the board', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  slow.failing = true;
  await replace(world, key, ['n1']);
  expect((await world.storage.boards('conf')).length).toBe(1);
  const ada = world.peer('ada', key);
  slow.failing = false;
  await ada.synced();
  expect(readNotes(ada.doc).map(({ id }) => id)).toEqual(['n2']);
});

test('words in the new document from before the old one was taken in are kept, beside the old ones', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  const replacement = change(world, key, ['n1']);
  world.epochs.set(key, 1);
  const ada = world.peer('ada', key);
  await ada.synced();
  add(ada, 'n2', 'other two');
  add(ada, 'n3', 'three');
  await stored(world, ada, key);
  await world.boards.replace('conf', replacement);
  await untilDoc(ada.doc, (doc) => notesMap(doc).size === 2);
  expect((await notesOn(world, key)).map(({ id, text }) => `${id}: ${text}`).sort()).toEqual([
    'n2: other two',
    'n3: three',
  ]);
});

test('copies follow across epochs of both boards', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const to = { stepId: 'talk', scope: 'plenary', owner: 'all' } as const;
  const copy = (noteId: string) => ({ from: adas, noteId, to, lane: 'wall', table: 3 });
  await world.boards.copy('conf', plenary, [copy('n1'), copy('n2')]);
  const replaced = Promise.all([replace(world, ownOf('ada'), ['n1']), replace(world, plenary, ['n1'])]);
  // Asked for while both are being replaced.
  expect(await world.boards.copy('conf', plenary, [copy('n2')])).toEqual([]);
  await replaced;
  expect(await notesOn(world, plenary)).toMatchObject([{ id: 'n2', table: 3, lane: 'wall' }]);
  await replace(world, plenary);
  await world.boards.copy('conf', plenary, []);
  expect(await textsOn(world, plenary)).toEqual([]);
  await world.boards.copy('conf', plenary, [copy('n2')]);
  expect(await textsOn(world, plenary)).toEqual(['two']);
  expect(await world.storage.boards('conf')).toEqual([`conf/${ownOf('ada')}/1`, `conf/${plenary}/2`]);
});

test('a group’s note that was deleted there is not copied back after the board was replaced', async () => {
  await writtenBy(world, 'ada', { n1: 'one', n2: 'two' });
  const to = { stepId: 'talk', scope: 'group', owner: 'g1' } as const;
  const copies = ['n1', 'n2'].map((noteId) => ({ from: adas, noteId, to, lane: 'a', table: null }));
  await world.boards.copy('conf', group, copies);
  const bo = world.peer('bo', group);
  await bo.synced();
  removeNote(bo.doc, 'n1');
  await untilDoc(world.peer('cy', group).doc, (doc) => readNotes(doc).length === 1);
  await replace(world, group);
  await world.boards.copy('conf', group, copies);
  expect(await textsOn(world, group)).toEqual(['two']);
});

test('one seat’s board becomes part of another’s, once, and is gone', async () => {
  await writtenBy(world, 'ada', { a1: 'one', a2: 'two' });
  await writtenBy(world, 'ada2', { b1: 'three' });
  const keeps = world.peer('ada', ownOf('ada'));
  const goes = world.peer('ada2', ownOf('ada2'));
  await Promise.all([keeps.synced(), goes.synced()]);
  const closed = goes.closed();
  const absorb = () => world.boards.absorb('conf', keyOf(ownOf('ada2')), keyOf(ownOf('ada')));
  await Promise.all([absorb(), absorb()]);
  await untilDoc(keeps.doc, (doc) => readNotes(doc).length === 3);
  expect(await closed).toBe(4404);
  await world.restart();
  await absorb();
  expect((await textsOn(world, ownOf('ada'))).sort()).toEqual(['one', 'three', 'two']);
  expect(await world.storage.boards('conf')).toEqual([`conf/${ownOf('ada')}/0`]);
  await world.storage.whenErased();
  expect(directoryKeeps(world.directory, 'ada2')).toBe(false);
});
