import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { notesMap, type PlanField, planFields, readNotes } from '../../../shared/boards/notes.ts';
import { addNote, noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import type { BoardCopy } from '../../../shared/conference/step-kind.ts';
import { type BoardWorld, openBoardWorld, type Peer, untilDoc } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

const group = 'talk/group/g1';
const plenary = 'talk/plenary/all';
let slow: SlowStorage;
let world: BoardWorld;
let ada: Peer;
let asked: number;

beforeEach(async () => {
  slow = new SlowStorage();
  world = await openBoardWorld({ wrap: slow.wrap });
  ada = world.peer('ada', 'talk/person/ada');
  await ada.synced();
  addNote(ada.doc, { id: 'n1', lane: 'own', text: 'first', form: 'note' });
  addNote(ada.doc, { id: 'n2', lane: 'own', text: 'second', form: 'note' });
  await saved('n2');
  asked = slow.asked;
});

afterEach(async () => {
  slow.failing = false;
  slow.release();
  await world.close();
});

function copyOf(noteId: string, to: 'group' | 'plenary', changes: Partial<BoardCopy> = {}): BoardCopy {
  return {
    from: { stepId: 'talk', scope: 'person', owner: 'ada' },
    noteId,
    to: { stepId: 'talk', scope: to, owner: to === 'group' ? 'g1' : 'all' },
    lane: 'theirs',
    table: null,
    ...changes,
  };
}

const copy = (target: string, ...copies: BoardCopy[]) => world.boards.copy('conf', target, copies);
const notesOn = async (key: string) => (await world.boards.read(world.board(key))).notes;
const textsOn = async (key: string) => (await notesOn(key)).map((note) => `${note.id}: ${note.text}`);

/** Ada's board as stored holds this note, with this text. */
async function saved(noteId: string, text?: string): Promise<void> {
  await untilDoc(world.peer('ada', 'talk/person/ada').doc, (doc) => {
    const held = noteText(doc, noteId)?.toString();
    return text === undefined ? held !== undefined : held === text;
  });
}

test('a group gets each note once; afterwards it is the group’s, to edit and to delete', async () => {
  expect(await copy(group, copyOf('n1', 'group'), copyOf('n2', 'group'))).toEqual([]);
  expect(await notesOn(group)).toMatchObject([
    { id: 'n1', text: 'first', lane: 'theirs', table: null },
    { id: 'n2', text: 'second', lane: 'theirs' },
  ]);
  const bo = world.peer('bo', group);
  const cy = world.peer('cy', group);
  await Promise.all([bo.synced(), cy.synced()]);
  noteText(bo.doc, 'n1')?.insert(5, ' of ours');
  removeNote(bo.doc, 'n2');
  await untilDoc(cy.doc, (doc) => readNotes(doc).length === 1);
  noteText(ada.doc, 'n1')?.insert(0, 'changed ');
  await saved('n1', 'changed first');
  await copy(group, copyOf('n1', 'group'), copyOf('n2', 'group'));
  await copy(group, copyOf('n2', 'group'));
  expect(await textsOn(group)).toEqual(['n1: first of ours']);
});

test('copying again stores nothing', async () => {
  await copy(group, copyOf('n1', 'group'));
  await copy(plenary, copyOf('n1', 'plenary', { table: 4 }));
  const before = slow.asked;
  expect(before).toBe(asked + 2);
  await copy(group, copyOf('n1', 'group'));
  await copy(plenary, copyOf('n1', 'plenary', { table: 4 }));
  expect(slow.asked).toBe(before);
});

test('a plenary board follows: text, place and table of the source, and gone when no longer listed', async () => {
  await copy(plenary, copyOf('n1', 'plenary', { table: 4 }), copyOf('n2', 'plenary'));
  expect(await notesOn(plenary)).toMatchObject([
    { id: 'n1', table: 4, lane: 'theirs' },
    { id: 'n2', table: null },
  ]);
  noteText(ada.doc, 'n1')?.insert(0, 'changed ');
  await saved('n1', 'changed first');
  await copy(plenary, copyOf('n1', 'plenary', { table: 5, lane: 'other' }));
  expect(await notesOn(plenary)).toMatchObject([{ id: 'n1', text: 'changed first', lane: 'other', table: 5 }]);
  await copy(plenary);
  expect(await textsOn(plenary)).toEqual([]);
  await copy(plenary, copyOf('n2', 'plenary'));
  expect(await textsOn(plenary)).toEqual(['n2: second']);
});

test('what is deleted at its source leaves a plenary board; what has been erased there stays', async () => {
  await copy(plenary, copyOf('n1', 'plenary'), copyOf('n2', 'plenary'));
  removeNote(ada.doc, 'n1');
  notesMap(ada.doc).delete('n2');
  await untilDoc(
    world.peer('ada', 'talk/person/ada').doc,
    (doc) => readNotes(doc).length === 0 && notesMap(doc).has('n1'),
  );
  const missing = await copy(plenary, copyOf('n1', 'plenary'), copyOf('n2', 'plenary'));
  expect(missing.map(({ noteId }) => noteId)).toEqual(['n1', 'n2']);
  expect(await textsOn(plenary)).toEqual(['n2: second']);
});

test('notes that are empty or have not come yet are named, and copied when they have', async () => {
  addNote(ada.doc, { id: 'blank', lane: 'own', text: ' ', form: 'note' });
  await saved('blank');
  const wanted = [copyOf('blank', 'group'), copyOf('late', 'group'), copyOf('n1', 'group')];
  expect((await copy(group, ...wanted)).map(({ noteId }) => noteId)).toEqual(['blank', 'late']);
  expect(await textsOn(group)).toEqual(['n1: first']);
  addNote(ada.doc, { id: 'late', lane: 'own', text: 'here', form: 'note' });
  noteText(ada.doc, 'blank')?.insert(0, 'words');
  await saved('blank', 'words ');
  expect(await copy(group, ...wanted)).toEqual([]);
  expect((await textsOn(group)).sort()).toEqual(['blank: words ', 'late: here', 'n1: first']);
});

test('plans are copied with all their fields', async () => {
  addNote(ada.doc, { id: 'plan', lane: 'own', text: '', form: 'plan' });
  for (const field of planFields) noteText(ada.doc, 'plan', field)?.insert(0, `my ${field}`);
  const holds = (field: PlanField) => (doc: Y.Doc) => (noteText(doc, 'plan', field)?.length ?? 0) > 0;
  await untilDoc(world.peer('ada', 'talk/person/ada').doc, (doc) => planFields.every((field) => holds(field)(doc)));
  await copy(plenary, copyOf('plan', 'plenary'));
  const [plan] = await notesOn(plenary);
  expect(plan?.plan).toEqual(Object.fromEntries(planFields.map((field) => [field, `my ${field}`])));
});

test('nobody takes the place of another’s note by giving theirs its id', async () => {
  const mallory = world.peer('mallory', 'talk/person/mallory');
  await mallory.synced();
  addNote(mallory.doc, { id: 'n1', lane: 'own', text: 'forged', form: 'note' });
  await untilDoc(world.peer('mallory', 'talk/person/mallory').doc, (doc) => noteText(doc, 'n1') !== undefined);
  const forged = copyOf('n1', 'plenary', { from: { stepId: 'talk', scope: 'person', owner: 'mallory' } });
  await copy(plenary, copyOf('n1', 'plenary'), forged);
  expect(await textsOn(plenary)).toEqual(['n1: first']);
});

test('of two lists the later one counts, though the sources of the first took longer to read', async () => {
  world.rights.set('cy', 'read');
  await world.peer('cy', plenary).synced();
  const fromBo = copyOf('n9', 'plenary', { from: { stepId: 'talk', scope: 'person', owner: 'bo' } });
  slow.holdReads();
  const first = copy(plenary, fromBo, copyOf('n1', 'plenary'));
  const second = copy(plenary);
  slow.releaseReads();
  await Promise.all([first, second]);
  expect(await textsOn(plenary)).toEqual([]);
});

test('those who look see a copy as soon as it is stored, and not before', async () => {
  world.rights.set('bo', 'read');
  const bo = world.peer('bo', plenary);
  await bo.synced();
  slow.hold();
  const copying = copy(plenary, copyOf('n1', 'plenary'));
  await slow.until(({ waiting }) => waiting === 1);
  expect(readNotes(bo.doc)).toEqual([]);
  slow.release();
  await copying;
  await untilDoc(bo.doc, (doc) => readNotes(doc)[0]?.text === 'first');
  expect(readNotes(await world.stored(plenary))).toHaveLength(1);
});

test('the server’s own client id is another at each load', async () => {
  await copy(plenary, copyOf('n1', 'plenary'));
  await world.restart();
  await copy(plenary, copyOf('n1', 'plenary'), copyOf('n2', 'plenary'));
  expect((await world.stored(plenary)).store.clients.size).toBe(2);
});

test('while the storage does not answer, copies wait in memory, and nobody waits for them', async () => {
  world.rights.set('bo', 'read');
  const bo = world.peer('bo', plenary);
  await bo.synced();
  slow.failing = true;
  await copy(plenary, copyOf('n1', 'plenary'));
  expect(world.boards.trouble()).toBe(true);
  expect(readNotes(bo.doc)).toEqual([]);
  slow.failing = false;
  await untilDoc(bo.doc, (doc) => readNotes(doc).length === 1);
});
