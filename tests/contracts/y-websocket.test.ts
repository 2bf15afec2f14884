import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { readNotes } from '../../shared/boards/notes.ts';
import { addNote, noteText } from '../../shared/boards/write-notes.ts';
import { type BoardWorld, openBoardWorld, sameContent, until, untilDoc } from '../server/boards/board-world.ts';

const group = 'talk/group/g1';
let world: BoardWorld;

beforeEach(async () => {
  world = await openBoardWorld();
});

afterEach(() => world.close());

const texts = (doc: Y.Doc) => readNotes(doc).map((note) => note.text);
const add = (doc: Y.Doc, id: string, text = id) => addNote(doc, { id, lane: 'a', text, form: 'note' });
const has =
  (...ids: string[]) =>
  (doc: Y.Doc) =>
    ids.every((id) => noteText(doc, id) !== undefined);

test('two stock providers write on one board, and a third finds it all', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  add(ada.doc, 'n1', 'Čáhci 🌲');
  add(bo.doc, 'n2', 'to');
  await Promise.all([untilDoc(ada.doc, has('n1', 'n2')), untilDoc(bo.doc, has('n1', 'n2'))]);
  noteText(bo.doc, 'n1')?.insert(0, 'Hei ');
  await untilDoc(ada.doc, (doc) => noteText(doc, 'n1')?.toString() === 'Hei Čáhci 🌲');
  const late = world.peer('cy', group);
  await late.synced();
  expect(texts(late.doc).sort()).toEqual(['Hei Čáhci 🌲', 'to']);
  expect(sameContent(late.doc, await world.stored(group))).toBe(true);
});

test('boards are apart', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', 'talk/group/g2');
  await Promise.all([ada.synced(), bo.synced()]);
  add(ada.doc, 'n1');
  const late = world.peer('cy', group);
  await untilDoc(late.doc, has('n1'));
  add(bo.doc, 'n2');
  await untilDoc(world.peer('di', 'talk/group/g2').doc, has('n2'));
  expect(texts(bo.doc)).toEqual(['n2']);
  expect(texts(ada.doc)).toEqual(['n1']);
});

test('what was written offline comes with the connection, also after a cut line', async () => {
  const ada = world.peer('ada', group, { connect: false });
  add(ada.doc, 'offline');
  const bo = world.peer('bo', group);
  await bo.synced();
  ada.provider.connect();
  await untilDoc(bo.doc, has('offline'));
  ada.cut();
  add(ada.doc, 'cut');
  add(bo.doc, 'meanwhile');
  await Promise.all([untilDoc(bo.doc, has('cut')), untilDoc(ada.doc, has('meanwhile'))]);
});

test('words typed before the first exchange wait for those that came before them', async () => {
  const ada = world.peer('ada', group, { connect: false });
  add(ada.doc, 'n1', 'one');
  // Sent as soon as the socket is open, ahead of the answer that holds what it builds on.
  ada.provider.on('status', ({ status }) => {
    if (status === 'connected') noteText(ada.doc, 'n1')?.insert(3, ' two');
  });
  ada.provider.connect();
  const bo = world.peer('bo', group);
  await untilDoc(bo.doc, (doc) => noteText(doc, 'n1')?.toString() === 'one two');
  expect(sameContent(bo.doc, await world.stored(group))).toBe(true);
});

test('whoever may only read gets everything and is refused when writing; nobody else notices', async () => {
  world.rights.set('reader', 'read');
  const ada = world.peer('ada', group);
  await ada.synced();
  add(ada.doc, 'n1');
  const reader = world.peer('reader', group);
  await untilDoc(reader.doc, has('n1'));
  const closed = reader.closed();
  add(reader.doc, 'forbidden');
  expect(await closed).toBe(4403);
  add(ada.doc, 'n2');
  const bo = world.peer('bo', group);
  await untilDoc(bo.doc, has('n2'));
  expect(texts(bo.doc)).toEqual(['n1', 'n2']);
  expect(texts(await world.stored(group))).toEqual(['n1', 'n2']);
  expect(ada.provider.wsconnected).toBe(true);
});

test('a reader who comes back with the whole board in hand is welcome, deletions and all', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  add(ada.doc, 'n1', 'long text');
  noteText(ada.doc, 'n1')?.delete(0, 5);
  const reader = world.peer('reader', group);
  await untilDoc(reader.doc, (doc) => noteText(doc, 'n1')?.toString() === 'text');
  world.rights.set('reader', 'read');
  world.boards.rightsChanged('conf');
  reader.provider.disconnect();
  reader.provider.connect();
  await reader.synced();
  add(ada.doc, 'n2');
  await untilDoc(reader.doc, has('n2'));
});

test('a reader who comes back with more than the board has is refused, and nothing of it is taken', async () => {
  const reader = world.peer('reader', group, { connect: false });
  world.rights.set('reader', 'read');
  add(reader.doc, 'mine');
  const closed = reader.closed();
  reader.provider.connect();
  expect(await closed).toBe(4403);
  expect(texts(await world.stored(group))).toEqual([]);
});

test('a reader who only deletes is refused too', async () => {
  const ada = world.peer('ada', group);
  add(ada.doc, 'n1', 'text');
  const reader = world.peer('reader', group);
  await untilDoc(reader.doc, has('n1'));
  world.rights.set('reader', 'read');
  world.boards.rightsChanged('conf');
  const closed = reader.closed();
  noteText(reader.doc, 'n1')?.delete(0, 2);
  expect(await closed).toBe(4403);
  expect(texts(await world.stored(group))).toEqual(['text']);
});

test('rights change in place: without a new connection', async () => {
  world.rights.set('ada', 'read');
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  const statuses: string[] = [];
  ada.provider.on('status', ({ status }) => statuses.push(status));
  world.rights.set('ada', 'write');
  world.boards.rightsChanged('conf');
  add(ada.doc, 'n1');
  await untilDoc(bo.doc, has('n1'));
  world.rights.set('ada', 'read');
  world.boards.rightsChanged('conf');
  add(bo.doc, 'n2');
  await untilDoc(ada.doc, has('n2'));
  expect(statuses).toEqual([]);
  const closed = ada.closed();
  world.rights.set('ada', 'none');
  world.boards.rightsChanged('conf');
  expect(await closed).toBe(4403);
});

test('whoever has no right is told so with code 4403', async () => {
  world.rights.set('ada', 'none');
  expect(await world.peer('ada', group).closed()).toBe(4403);
  expect(world.boards.loaded()).toBe(0);
});

test.each([0, 2])('whoever asks for epoch %i of a board in its first is told so with code 4409', async (epoch) => {
  world.epochs.set(group, epoch);
  const ada = world.peer('ada', group, { connect: false });
  world.epochs.set(group, 1);
  ada.provider.connect();
  expect(await ada.closed()).toBe(4409);
  expect(world.boards.loaded()).toBe(0);
});

test('an identity that is revoked is cut from all its boards, others stay', async () => {
  const ada = world.peer('ada', group);
  const adaAlone = world.peer('ada', 'talk/person/ada');
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), adaAlone.synced(), bo.synced()]);
  const closed = Promise.all([ada.closed(), adaAlone.closed()]);
  world.boards.disconnect('conf', { kind: 'participant', personId: 'ada' });
  expect(await closed).toEqual([4401, 4401]);
  expect(bo.provider.wsconnected).toBe(true);
});

test('everything is there after the board was unloaded, and after a restart', async () => {
  const ada = world.peer('ada', group);
  await ada.synced();
  for (let at = 0; at < 150; at++) add(ada.doc, `n${at}`);
  const bo = world.peer('bo', group);
  await untilDoc(bo.doc, has('n149'));
  const content = texts(ada.doc);
  ada.close();
  bo.close();
  await expect.poll(() => world.boards.loaded()).toBe(0);
  const cy = world.peer('cy', group);
  await cy.synced();
  expect(texts(cy.doc)).toEqual(content);
  await world.restart();
  add(cy.doc, 'after');
  const di = world.peer('di', group);
  await untilDoc(di.doc, has('after'));
  expect(texts(di.doc)).toEqual([...content, 'after']);
});

test('a restart is survived by providers alone, with what was typed meanwhile', async () => {
  const ada = world.peer('ada', group);
  const bo = world.peer('bo', group);
  await Promise.all([ada.synced(), bo.synced()]);
  const closing = world.restart();
  add(ada.doc, 'n1');
  await closing;
  await untilDoc(bo.doc, has('n1'));
});

test('who writes is shown, whoever has gone is not, and whoever only reads never is', async () => {
  world.rights.set('facilitator', 'read');
  world.rights.set('other', 'read');
  const [ada, bo] = [world.peer('ada', group), world.peer('bo', group)];
  const [facilitator, other] = [world.peer('facilitator', group), world.peer('other', group)];
  await Promise.all([ada, bo, facilitator, other].map((peer) => peer.synced()));
  const names = ({ provider }: typeof ada) =>
    [...provider.awareness.getStates().values()].flatMap((state) => (state.name ? [state.name] : [])).sort();
  const sees = (peer: typeof ada, ...expected: string[]) =>
    until(
      () => names(peer).join() === expected.join(),
      (tell) => peer.provider.awareness.on('change', tell),
    );
  other.provider.awareness.setLocalState({ name: 'Other' });
  facilitator.provider.awareness.setLocalState({ name: 'Facilitator' });
  ada.provider.awareness.setLocalState({ name: 'Ada' });
  bo.provider.awareness.setLocalState({ name: 'Bo' });
  await Promise.all([sees(ada, 'Ada', 'Bo'), sees(bo, 'Ada', 'Bo'), sees(facilitator, 'Ada', 'Bo', 'Facilitator')]);
  bo.cut();
  bo.provider.disconnect();
  await Promise.all([sees(ada, 'Ada'), sees(facilitator, 'Ada', 'Facilitator')]);
  expect(names(other)).toEqual(['Other']);
  // Whoever loses the right to write is no longer shown.
  world.rights.set('ada', 'read');
  world.boards.rightsChanged('conf');
  await sees(facilitator, 'Facilitator');
});

test('receipts count the stored updates of a connection, for those who ask', async () => {
  const counts: number[] = [];
  const ada = world.peer('ada', group, { connect: false, params: { receipts: '1' } });
  const receipt = new Promise<void>((resolve) => {
    ada.provider.messageHandlers[100] = (_encoder, decoder) => {
      counts.push(decoder.arr[decoder.pos] ?? 0);
      if (counts.at(-1) === 3) resolve();
    };
  });
  add(ada.doc, 'n1');
  ada.provider.connect();
  await ada.synced();
  add(ada.doc, 'n2');
  add(ada.doc, 'n3');
  await receipt;
  expect(counts).toEqual([...counts].sort());
  expect(texts(await world.stored(group))).toEqual(['n1', 'n2', 'n3']);
});
