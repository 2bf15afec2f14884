import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Replacement } from '../../../server/boards/replacements.ts';
import { type BoardKey, parseBoardKey } from '../../../shared/boards/board-name.ts';
import { type Note, notesMap, readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import { addComment, addHeading, addNote, moveNote, noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import { countIn, directoryKeeps } from '../../support/directory-keeps.ts';
import { type BoardWorld, openBoardWorld, type Peer, until, untilDoc } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

const group = 'talk/group/g1';
const plenary = 'talk/plenary/all';
let slow: SlowStorage;
let world: BoardWorld;

beforeEach(async () => {
  slow = new SlowStorage();
  world = await openBoardWorld({ wrap: slow.wrap });
});

afterEach(async () => {
  slow.failing = false;
  slow.release();
  slow.releaseReads();
  await world.close();
});

const keyOf = (key: string) => parseBoardKey(key) as BoardKey;
const adas = { stepId: 'talk', scope: 'person', owner: 'ada' } as const;
const ownOf = (person: string) => `talk/person/${person}`;
const notesOn = async (key: string) => (await world.boards.read(world.board(key))).notes;
const textsOn = async (key: string) => (await notesOn(key)).map((note) => note.text);
const add = (peer: Peer, id: string, text: string, lane = 'own') => addNote(peer.doc, { id, lane, text, form: 'note' });

/** A peer whose words so far are stored. */
async function stored(peer: Peer, key: string): Promise<void> {
  const ids = [...notesMap(peer.doc).keys()];
  const other = world.peer('looks', key);
  await untilDoc(other.doc, (doc) => ids.every((id) => notesMap(doc).has(id)));
  other.close();
}

function change(key: string, without: readonly string[] = []): Replacement {
  const fromEpoch = world.epochs.get(key) ?? 0;
  return { board: keyOf(key), fromEpoch, toEpoch: fromEpoch + 1, without: new Set(without) };
}

/** Raises the epoch and replaces, as an effect of an event does: in one turn of the event loop. */
function replace(key: string, without: readonly string[] = []): Promise<void> {
  const replacement = change(key, without);
  world.epochs.set(key, replacement.toEpoch);
  return world.boards.replace('conf', replacement);
}

async function writtenBy(person: string, notes: Readonly<Record<string, string>>): Promise<void> {
  const peer = world.peer(person, ownOf(person));
  await peer.synced();
  for (const [id, text] of Object.entries(notes)) add(peer, id, text);
  await stored(peer, ownOf(person));
  peer.close();
}

function show(people: Readonly<Record<string, readonly string[]>>, random = () => 0.5): Promise<void> {
  const sources = Object.entries(people).map(([person, noteIds]) => ({ ...change(ownOf(person)), noteIds }));
  for (const person of Object.keys(people)) world.epochs.set(ownOf(person), 1);
  return world.boards.showAnonymous({ conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random });
}

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
  await stored(ada, group);
  const notes = readNotes(ada.doc);
  const headings = readHeadings(ada.doc);
  const closed = ada.closed();
  await replace(group, ['bad']);
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
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  const replacement = change(key, ['n1']);
  await replace(key, ['n1']);
  const before = await world.storage.boardUpdates(`conf/${key}/1`);
  await world.boards.replace('conf', replacement);
  expect(await world.storage.boardUpdates(`conf/${key}/1`)).toEqual(before);
  await replace('talk/person/nobody');
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
  const replaced = replace(group);
  add(ada, 'late', 'late');
  slow.release();
  await replaced;
  expect(await closed).toEqual([4409, 4409]);
  // The answer to the server's state vector is the first frame.
  expect(receipts.at(-1)).toBe(3);
  expect(await textsOn(group)).toEqual(['first', 'second']);
  ada.provider.connect();
  expect(await ada.closed()).toBe(4409);
  expect(await textsOn(group)).toEqual(['first', 'second']);
});

test('nobody is let in while a document is being replaced, and then they find the new one', async () => {
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  slow.holdReads();
  const replaced = replace(key, ['n1']);
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
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  slow.failing = true;
  await replace(key, ['n1']);
  expect((await world.storage.boards('conf')).length).toBe(1);
  const ada = world.peer('ada', key);
  slow.failing = false;
  await ada.synced();
  expect(readNotes(ada.doc).map(({ id }) => id)).toEqual(['n2']);
});

test('words in the new document from before the old one was taken in are kept, beside the old ones', async () => {
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const key = ownOf('ada');
  const replacement = change(key, ['n1']);
  world.epochs.set(key, 1);
  const ada = world.peer('ada', key);
  await ada.synced();
  add(ada, 'n2', 'other two');
  add(ada, 'n3', 'three');
  await stored(ada, key);
  await world.boards.replace('conf', replacement);
  await untilDoc(ada.doc, (doc) => notesMap(doc).size === 2);
  expect((await notesOn(key)).map(({ id, text }) => `${id}: ${text}`).sort()).toEqual(['n2: other two', 'n3: three']);
});

test('copies follow across epochs of both boards', async () => {
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const to = { stepId: 'talk', scope: 'plenary', owner: 'all' } as const;
  const copy = (noteId: string) => ({ from: adas, noteId, to, lane: 'wall', table: 3 });
  await world.boards.copy('conf', plenary, [copy('n1'), copy('n2')]);
  const replaced = Promise.all([replace(ownOf('ada'), ['n1']), replace(plenary, ['n1'])]);
  // Asked for while both are being replaced.
  expect(await world.boards.copy('conf', plenary, [copy('n2')])).toEqual([]);
  await replaced;
  expect(await notesOn(plenary)).toMatchObject([{ id: 'n2', table: 3, lane: 'wall' }]);
  await replace(plenary);
  await world.boards.copy('conf', plenary, []);
  expect(await textsOn(plenary)).toEqual([]);
  await world.boards.copy('conf', plenary, [copy('n2')]);
  expect(await textsOn(plenary)).toEqual(['two']);
  expect(await world.storage.boards('conf')).toEqual([`conf/${ownOf('ada')}/1`, `conf/${plenary}/2`]);
});

test('a group’s note that was deleted there is not copied back after the board was replaced', async () => {
  await writtenBy('ada', { n1: 'one', n2: 'two' });
  const to = { stepId: 'talk', scope: 'group', owner: 'g1' } as const;
  const copies = ['n1', 'n2'].map((noteId) => ({ from: adas, noteId, to, lane: 'a', table: null }));
  await world.boards.copy('conf', group, copies);
  const bo = world.peer('bo', group);
  await bo.synced();
  removeNote(bo.doc, 'n1');
  await untilDoc(world.peer('cy', group).doc, (doc) => readNotes(doc).length === 1);
  await replace(group);
  await world.boards.copy('conf', group, copies);
  expect(await textsOn(group)).toEqual(['two']);
});

test('notes shown without names come shuffled under ids of their own, and nothing stored leads back', async () => {
  await writtenBy('ada', { 'ada-first': '<ada one>', 'ada-second': '<ada two>', own: '<ada keeps>' });
  await writtenBy('bo', { 'bo-first': '<bo one>', empty: ' ' });
  await writtenBy('cy', { 'cy-first': '<cy one>' });
  world.rights.set('hall', 'read');
  const screen = world.peer('hall', plenary);
  await screen.synced();
  const draws = [0.1, 0.9, 0.2, 0.4];
  await show(
    { ada: ['ada-first', 'ada-second', 'unknown'], bo: ['bo-first', 'empty'], cy: ['cy-first'] },
    () => draws.shift() ?? 0,
  );
  // Those who look on get them in place: no new connection.
  await untilDoc(screen.doc, (doc) => readNotes(doc).length === 4);
  const shown = readNotes(screen.doc);
  expect(shown.map(({ text }) => text).sort()).toEqual(['<ada one>', '<ada two>', '<bo one>', '<cy one>']);
  expect(shown.map(({ text }) => text)).not.toEqual(['<ada one>', '<ada two>', '<bo one>', '<cy one>']);
  const plain: Partial<Note> = { plan: null, lane: 'wall', headingId: null, comments: [], table: null };
  expect(shown).toEqual(shown.map((note) => ({ ...note, ...plain })));
  expect(shown.filter(({ id }) => ['ada-first', 'ada-second', 'bo-first', 'cy-first'].includes(id))).toEqual([]);
  expect(await textsOn(ownOf('ada'))).toEqual(['<ada keeps>']);
  expect(await textsOn(ownOf('bo'))).toEqual([]);

  await world.storage.whenErased();
  const target = await world.stored(plenary);
  expect(target.store.clients.size).toBe(1);
  for (const name of await world.storage.boards('conf')) {
    const bytes = Buffer.concat((await world.storage.boardUpdates(name)).updates);
    const traces = [
      'ada-first',
      'ada-second',
      'bo-first',
      'cy-first',
      '<ada one>',
      '<ada two>',
      '<bo one>',
      '<cy one>',
    ];
    const found = traces.filter((trace) => bytes.includes(trace));
    expect({ name, found }).toEqual({ name, found: name === `conf/${plenary}/0` ? traces.slice(4) : [] });
  }
  // Texts lie in the files once, as shown; never in a log or a free page.
  for (const text of ['<ada one>', '<cy one>']) expect(countIn(world.directory, text)).toBe(1);
});

test('showing again adds nothing, and no list of copies takes away what was shown', async () => {
  await writtenBy('ada', { a1: 'one' });
  await writtenBy('bo', { b1: 'two' });
  const sources = ['ada', 'bo'].map((person) => ({ ...change(ownOf(person)), noteIds: [`${person[0]}1`] }));
  const showing = { conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random: () => 0.5 };
  for (const person of ['ada', 'bo']) world.epochs.set(ownOf(person), 1);
  await Promise.all([world.boards.showAnonymous(showing), world.boards.showAnonymous(showing)]);
  await world.restart();
  await world.boards.showAnonymous(showing);
  await world.boards.copy('conf', plenary, []);
  expect((await textsOn(plenary)).sort()).toEqual(['one', 'two']);
  await replace(plenary);
  await world.boards.copy('conf', plenary, []);
  expect((await textsOn(plenary)).sort()).toEqual(['one', 'two']);
});

test.each(['storage.boardUpdates', 'storage.rewriteBoards before', 'storage.rewriteBoards after'])(
  'a server that ends at %s has shown everything or nothing, and does it once when asked again',
  async (place) => {
    await writtenBy('ada', { a1: 'one', a2: 'two' });
    await writtenBy('bo', { b1: 'three' });
    const sources = [
      { ...change(ownOf('ada')), noteIds: ['a1', 'a2'] },
      { ...change(ownOf('bo')), noteIds: ['b1'] },
    ];
    for (const person of ['ada', 'bo']) world.epochs.set(ownOf(person), 1);
    const showing = { conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random: () => 0.5 };
    slow.breakAt = place;
    await expect(world.boards.showAnonymous(showing)).rejects.toThrow('broken');
    slow.breakAt = null;
    const done = place === 'storage.rewriteBoards after';
    const names = await world.storage.boards('conf');
    expect(names.filter((name) => name.includes('/person/')).map((name) => name.endsWith('/1'))).toEqual(
      done ? [] : [false, false],
    );
    expect(readNotes(await world.stored(plenary))).toHaveLength(done ? 3 : 0);
    await world.restart();
    await world.boards.showAnonymous(showing);
    expect((await textsOn(plenary)).sort()).toEqual(['one', 'three', 'two']);
  },
);

test('one seat’s board becomes part of another’s, once, and is gone', async () => {
  await writtenBy('ada', { a1: 'one', a2: 'two' });
  await writtenBy('ada2', { b1: 'three' });
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
  expect((await textsOn(ownOf('ada'))).sort()).toEqual(['one', 'three', 'two']);
  expect(await world.storage.boards('conf')).toEqual([`conf/${ownOf('ada')}/0`]);
  await world.storage.whenErased();
  expect(directoryKeeps(world.directory, 'ada2')).toBe(false);
});
