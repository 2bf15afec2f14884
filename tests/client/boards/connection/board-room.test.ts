import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardSnapshot } from '../../../../client/boards/connection/board-handle.ts';
import {
  type BoardRegistry,
  createBoardRegistry,
  type SharedBoard,
} from '../../../../client/boards/connection/board-registry.ts';
import { type BoardRoom, openBoardRoom } from '../../../../client/boards/connection/board-room.ts';
import { readUnsaved } from '../../../../client/boards/kept/unsaved-words.ts';
import type { KeyValue } from '../../../../client/boards/kept/unsent-store.ts';
import { boardName } from '../../../../shared/boards/board-name.ts';
import type { CreateReply, JoinReply } from '../../../../shared/protocol/http.ts';
import { deskOf, lead, leadOn, stateOf } from '../../../support/desk-socket.ts';
import { MemoryStorage } from '../../../support/memory-storage.ts';
import {
  created,
  joined,
  type LiveClient,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../../support/test-server.ts';

const stepId = 'experiences';
let server: TestServer;
let conference: CreateReply;
let ingrid: JoinReply;
let jonas: JoinReply;
let desk: LiveClient;
let groupId: string;
const rooms: BoardRoom[] = [];
const registries: BoardRegistry[] = [];
const _facilitatorToken = () => tokenOf(conference.facilitatorLink);

beforeEach(async () => {
  server = await startTestServer();
  conference = await created(server);
  ingrid = await joined(server, conference.joinCode);
  jonas = await joined(server, conference.joinCode, { name: 'Jonas', workplace: { name: 'Haug skole' } });
  desk = await deskOf(server, conference);
  await leadOn(desk);
  await lead(desk, { type: 'proposeGroups', stepId });
  await lead(desk, { type: 'confirmGroups', stepId });
  await leadOn(desk);
  groupId = (await stateOf(desk)).groupings.get(stepId)?.groups[0]?.id ?? '';
});

afterEach(async () => {
  for (const room of rooms.splice(0)) room.close();
  for (const registry of registries.splice(0)) registry.close();
  desk.disconnect();
  await server.close();
});

function open(who: JoinReply, scope: 'group' | 'person' = 'group', storage: KeyValue | null = null): BoardRoom {
  const owner = scope === 'group' ? groupId : who.participantId;
  const room = openBoardRoom({
    name: boardName(conference.id, { stepId, scope, owner }),
    server: `${server.url.replace('http', 'ws')}/boards`,
    role: 'participant',
    token: who.token,
    storage,
  });
  rooms.push(room);
  return room;
}

/** Resolves when the room's snapshot holds what is asked for. */
function until(room: BoardRoom, holds: (snapshot: ReturnType<BoardRoom['snapshot']>) => boolean): Promise<void> {
  return new Promise((found) => {
    const look = () => {
      if (!holds(room.snapshot())) return;
      unsubscribe();
      found();
    };
    const unsubscribe = room.subscribe(look);
    look();
  });
}

const texts = (room: BoardRoom) => room.snapshot().notes.map((note) => note.text);
const synced = (room: BoardRoom) => until(room, (snapshot) => snapshot.synced);

test('what one writes is saved by receipt and read by the others of the group', async () => {
  const [mine, theirs] = [open(ingrid), open(jonas)];
  await Promise.all([synced(mine), synced(theirs)]);
  const noteId = mine.add('manage', 'Faste voksne ute');
  expect(mine.snapshot().saved).toBe('saving');
  expect(await mine.whenSaved()).toBe(true);
  expect(mine.snapshot().saved).toBe('saved');
  await until(theirs, ({ notes }) => notes.length === 1);
  theirs.textSource(noteId)?.write('Faste voksne ute hver dag');
  await until(mine, ({ notes }) => notes[0]?.text === 'Faste voksne ute hver dag');
});

test('undo takes back one’s own last deed and nobody else’s', async () => {
  const [mine, theirs] = [open(ingrid), open(jonas)];
  await Promise.all([synced(mine), synced(theirs)]);
  const noteId = mine.add('manage', 'Min');
  await mine.whenSaved();
  await until(theirs, ({ notes }) => notes.length === 1);
  theirs.add('manage', 'Din');
  await until(mine, ({ notes }) => notes.length === 2);
  mine.remove(noteId);
  expect(texts(mine)).toEqual(['Din']);
  mine.undo();
  expect(texts(mine)).toEqual(['Min', 'Din']);
  mine.undo();
  expect(texts(mine)).toEqual(['Din']);
  mine.undo();
  expect(texts(mine)).toEqual(['Din']);
  expect(mine.snapshot().canUndo).toBe(false);
});

test('others see who writes in which note, until they stop', async () => {
  const [mine, theirs] = [open(ingrid), open(jonas)];
  await Promise.all([synced(mine), synced(theirs)]);
  mine.writing('n1', 'Ingrid');
  await until(theirs, ({ writers }) => writers.length === 1);
  expect(theirs.snapshot().writers).toEqual([{ name: 'Ingrid', noteId: 'n1' }]);
  mine.stopped();
  await until(theirs, ({ writers }) => writers.length === 0);
});

test('a note that did not change keeps its identity, so that its card is not drawn again', async () => {
  const room = open(ingrid);
  await synced(room);
  room.add('manage', 'Den første');
  const [before] = room.snapshot().notes;
  room.add('manage', 'Den andre');
  expect(room.snapshot().notes[0]).toBe(before);
});

test('what is written while the server is away is kept in the browser and sent by the next page', async () => {
  const storage = new MemoryStorage();
  const before = open(ingrid, 'person', storage);
  await synced(before);
  before.add('own', 'Skrevet før', { id: 'first' });
  await before.whenSaved();
  expect(storage.held.size).toBe(0);
  const restarted = server.restart();
  await until(before, ({ saved }) => saved === 'reconnecting');
  before.edit('first', 'Skrevet før og etter');
  expect(before.snapshot().saved).not.toBe('saved');
  // The page is closed with the words unsent.
  before.close();
  expect(storage.held.size).toBe(1);
  await restarted;

  const after = open(ingrid, 'person', storage);
  await until(after, ({ notes }) => notes[0]?.text === 'Skrevet før og etter');
  expect(await after.whenSaved()).toBe(true);
  expect(storage.held.size).toBe(0);
  const elsewhere = open(ingrid, 'person');
  await until(elsewhere, ({ notes }) => notes[0]?.text === 'Skrevet før og etter');
});

test('words that come too late are kept for their writer, and the board is read anew from the server', async () => {
  const storage = new MemoryStorage();
  const room = open(ingrid, 'group', storage);
  await synced(room);
  room.add('manage', 'I tide', { id: 'early' });
  await room.whenSaved();
  // Three parts are left, then the step is over and its board is read only.
  for (let parts = 0; parts < 4; parts++) await leadOn(desk);
  room.add('manage', 'For sent', { id: 'late' });
  room.comment('early', 'Sagt for sent');
  const stored = room.whenSaved();
  await until(room, ({ generation, synced: whole, rescued }) => generation === 1 && whole && rescued.length > 0);
  expect(await stored).toBe(false);
  await until(room, ({ notes }) => notes.length === 1);
  expect(texts(room)).toEqual(['I tide']);
  const offered = room.snapshot().rescued;
  expect(offered).toEqual([
    { noteId: 'late', text: 'For sent', lane: 'manage' },
    { noteId: expect.any(String), text: 'Sagt for sent', lane: 'manage' },
  ]);
  // A reload finds them again, until the writer has seen to them.
  const reloaded = open(ingrid, 'group', storage);
  await synced(reloaded);
  expect(reloaded.snapshot().rescued).toHaveLength(2);
  for (const { noteId } of offered) reloaded.dismissRescued(noteId);
  expect(storage.held.size).toBe(0);
});

test('when the conference is no more the words of one’s own board stay on the device, and nobody else’s', async () => {
  const storage = new MemoryStorage();
  const [own, ours] = [open(ingrid, 'person', storage), open(ingrid, 'group', storage)];
  await Promise.all([synced(own), synced(ours)]);
  own.add('mine', 'Bare for meg', { id: 'saved' });
  ours.add('manage', 'For alle ved bordet');
  await Promise.all([own.whenSaved(), ours.whenSaved()]);
  expect(readUnsaved(storage, conference.id).words).toEqual([]);
  for (const room of [own, ours]) room.keepOwn();
  for (const room of [own, ours]) room.close();
  expect(readUnsaved(storage, conference.id).words.map(({ text }) => text)).toEqual(['Bare for meg']);
});

test('words of an earlier page come too late, and are kept though they build on what only the server has', async () => {
  const storage = new MemoryStorage();
  const before = open(ingrid, 'group', storage);
  await synced(before);
  before.add('manage', 'I tide', { id: 'early' });
  await before.whenSaved();
  const restarted = server.restart();
  await until(before, ({ saved }) => saved === 'reconnecting');
  before.add('wonder', 'Uten nett', { id: 'offline' });
  before.comment('early', 'En kommentar');
  before.edit('early', 'I tide, og mer');
  before.close();
  await restarted;
  desk.disconnect();
  desk = await deskOf(server, conference);
  for (let parts = 0; parts < 4; parts++) await leadOn(desk);

  const after = open(ingrid, 'group', storage);
  await until(after, ({ generation, synced: whole, rescued }) => generation === 1 && whole && rescued.length > 0);
  const offered = [...after.snapshot().rescued].map(({ text }) => text).sort();
  expect(offered).toEqual(['En kommentar', 'I tide, og mer', 'Uten nett']);
  await until(after, ({ notes }) => notes.length === 1 && notes[0]?.text === 'I tide');
});

const nameAt = (epoch: number) => boardName(conference.id, { stepId, scope: 'group', owner: groupId }, epoch);
const redact = (noteId: string) => lead(desk, { type: 'redactNote', board: `${stepId}/group/${groupId}`, noteId });

function openRegistry(who: JoinReply, storage: KeyValue | null = null) {
  const url = `${server.url.replace('http', 'ws')}/boards`;
  const registry = createBoardRegistry({ server: url, role: 'participant', token: who.token, storage });
  registries.push(registry);
  return registry;
}

/** Looks at a board, as a page does, until its snapshot holds what is asked for. */
async function shown(board: SharedBoard, holds: (snapshot: BoardSnapshot) => boolean): Promise<BoardRoom> {
  await new Promise<void>((found) => {
    const look = () => {
      if (holds(board.snapshot())) found();
    };
    board.subscribe(look);
    look();
  });
  return board.room() as BoardRoom;
}

test('when a board has another document, the old one goes, and words that were not stored are offered in the new one', async () => {
  const storage = new MemoryStorage();
  const registry = openRegistry(ingrid, storage);
  const old = registry.board(nameAt(0));
  const mine = await shown(old, ({ synced }) => synced);
  const theirs = open(jonas);
  await synced(theirs);
  theirs.add('manage', 'Navnet på et barn', { id: 'bad' });
  theirs.add('manage', 'Faste voksne ute', { id: 'good' });
  await shown(old, ({ notes }) => notes.length === 2);
  const stored = mine.whenSaved();
  await redact('bad');
  await shown(old, ({ synced }) => !synced);
  await stored;
  // Typed in the moment between the two.
  mine.add('manage', 'Skrevet imens', { id: 'late' });
  mine.edit('bad', 'Navnet på et barn, og mer');
  mine.edit('good', 'Faste voksne ute hver dag');
  const fresh = registry.board(nameAt(1));
  const room = await shown(fresh, ({ synced }) => synced);
  expect(old.room()).toBeNull();
  expect(texts(room)).toEqual(['Faste voksne ute']);
  expect(room.snapshot().rescued.map(({ noteId, text }) => [noteId, text])).toEqual([
    ['good', 'Faste voksne ute hver dag'],
    ['late', 'Skrevet imens'],
  ]);
  expect(room.add('manage', 'Skrevet imens')).not.toBe('');
  expect(await room.whenSaved()).toBe(true);
  const reloaded = await shown(openRegistry(jonas).board(nameAt(1)), ({ notes }) => notes.length === 2);
  expect(texts(reloaded)).toEqual(['Faste voksne ute', 'Skrevet imens']);
  // In the browser there is nothing but the words that wait for their writer, and nothing of what was erased.
  expect([...storage.held.keys()]).toEqual([`samling.rescued/${nameAt(1)}`]);
  expect([...storage.held.values()].join()).not.toContain('barn');
});

test('what an earlier page could not send to the old document is offered in the new one, and nobody else’s words are', async () => {
  const storage = new MemoryStorage();
  const before = open(ingrid, 'group', storage);
  const theirs = open(jonas);
  await Promise.all([synced(before), synced(theirs)]);
  theirs.add('manage', 'Deres', { id: 'theirs' });
  await until(before, ({ notes }) => notes.length === 1);
  const restarted = server.restart();
  await until(before, ({ saved }) => saved === 'reconnecting');
  before.add('manage', 'Min egen', { id: 'mine' });
  before.edit('theirs', 'Deres og litt til');
  before.close();
  expect([...storage.held.keys()].every((key) => key.includes(`${nameAt(0)}/`))).toBe(true);
  await restarted;
  desk = await deskOf(server, conference);
  await redact('theirs');
  const registry = openRegistry(ingrid, storage);
  registry.replaced(nameAt(1));
  const room = await shown(registry.board(nameAt(1)), ({ synced }) => synced);
  expect(texts(room)).toEqual([]);
  expect(room.snapshot().rescued.map(({ text }) => text)).toContain('Min egen');
  expect([...storage.held.keys()]).toEqual([`samling.rescued/${nameAt(1)}`]);
  expect([...storage.held.values()].join()).not.toContain('Deres');
});

test('somebody else’s own board stays closed', async () => {
  const room = openBoardRoom({
    name: boardName(conference.id, { stepId, scope: 'person', owner: jonas.participantId }),
    server: `${server.url.replace('http', 'ws')}/boards`,
    role: 'participant',
    token: ingrid.token,
    storage: null,
  });
  rooms.push(room);
  await until(room, ({ refused }) => refused);
  expect(room.snapshot().synced).toBe(false);
}, 15_000);
