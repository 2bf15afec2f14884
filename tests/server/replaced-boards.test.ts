import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { type BoardKey, boardKey, boardName } from '../../shared/boards/board-name.ts';
import { notesMap, readNotes } from '../../shared/boards/notes.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import { encodeState } from '../../shared/protocol/encode-state.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { lead, stateOf } from '../support/desk-socket.ts';
import { directoryKeeps } from '../support/directory-keeps.ts';
import {
  connected,
  created,
  joined,
  type LiveClient,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../support/test-server.ts';
import { thoughts } from '../support/thoughts-step.ts';
import { until, untilDoc } from './boards/board-world.ts';

const stepId = thoughts.id;
const wall: BoardKey = { stepId, scope: 'plenary', owner: 'all' };
const ownOf = (who: JoinReply): BoardKey => ({ stepId, scope: 'person', owner: who.participantId });

interface Writer {
  readonly who: JoinReply;
  readonly live: LiveClient;
}

let server: TestServer;
let conference: CreateReply;
let desk: LiveClient;
const open: { close(): void }[] = [];

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await server.close();
});

async function begin(attribution: 'group' | 'anonymous', names = ['Ada', 'Bo', 'Cy']): Promise<readonly Writer[]> {
  conference = await created(server, { programme: [{ ...thoughts, attribution }] });
  await openDesk();
  const writers: Writer[] = [];
  for (const name of names) {
    const who = await joined(server, conference.joinCode, { name });
    writers.push({ who, live: await follow({ role: 'participant', token: who.token }) });
  }
  await lead(desk, { type: 'next', from: { stepId: null, part: 0 } });
  return writers;
}

async function follow(as: { role: 'facilitator' | 'participant'; token: string }): Promise<LiveClient> {
  const { socket } = await connected(server, { conferenceId: conference.id, ...as });
  open.push({ close: () => socket.disconnect() });
  return socket;
}

async function openDesk(): Promise<void> {
  desk = await follow({ role: 'facilitator', token: tokenOf(conference.facilitatorLink) });
}

function peer(board: BoardKey, epoch: number, token: string, role = 'participant') {
  const doc = new Y.Doc();
  const url = `${server.url.replace('http', 'ws')}/boards`;
  const provider = new WebsocketProvider(url, boardName(conference.id, board, epoch), doc, {
    disableBc: true,
    params: { token, role },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  open.push({ close: () => provider.destroy() });
  const closed = new Promise<number>((resolve) => provider.on('closed', ({ code }) => resolve(code)));
  const synced = until(
    () => provider.synced,
    (tell) => provider.on('sync', tell),
  );
  return { doc, closed, synced };
}

/** Somebody writes these notes, and a second look finds them stored. */
async function write({ who }: Writer, notes: Readonly<Record<string, string>>): Promise<void> {
  const mine = peer(ownOf(who), 0, who.token);
  await mine.synced;
  for (const [id, text] of Object.entries(notes)) addNote(mine.doc, { id, lane: 'own', text, form: 'note' });
  const ids = Object.keys(notes);
  await untilDoc(peer(ownOf(who), 0, who.token).doc, (doc) => ids.every((id) => notesMap(doc).has(id)));
}

const share = ({ live }: Writer, noteId: string) => lead(live, { type: 'shareNote', stepId, noteId, lane: 'wall' });
const textsOf = (doc: Y.Doc) =>
  readNotes(doc)
    .map(({ text }) => text)
    .sort();

/** What lies on the disk, read beside the server. */
async function looking<T>(look: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = openStorage(server.dataDir);
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
}

async function storedTexts(board: BoardKey, epoch: number): Promise<string[]> {
  const { updates } = await looking((storage) => storage.boardUpdates(boardName(conference.id, board, epoch)));
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return textsOf(doc);
}

/** As if the server had been killed right after it had stored these events. */
async function restartAfter(events: readonly ConferenceEvent[]): Promise<void> {
  await looking(async (storage) => {
    const version = (await storage.events(conference.id, 0)).length;
    await storage.append({
      conferenceId: conference.id,
      expectedVersion: version,
      events: events.map((event, index) => ({
        version: version + 1 + index,
        at: 1,
        actor: 'facilitator',
        commandId: randomUUID(),
        body: { v: 1, ...(encodeState(event) as object) },
      })),
    });
  });
  await server.restart();
  await openDesk();
}

test('anonymous notes are shown in one batch, on screens that are open, and their writers’ boards hold them no more', async () => {
  const writers = await begin('anonymous');
  const screen = peer(wall, 0, tokenOf(conference.hallLink), 'hall');
  await screen.synced;
  for (const [index, writer] of writers.entries()) {
    await write(writer, { [`shared${index}`]: `<shared ${index}>`, [`own${index}`]: `<own ${index}>` });
    await share(writer, `shared${index}`);
  }
  const [ada] = writers as [Writer];
  const old = peer(ownOf(ada.who), 0, ada.who.token);
  await old.synced;
  await lead(desk, { type: 'showNotes', stepId });
  await untilDoc(screen.doc, (doc) => readNotes(doc).length === 3);
  expect(textsOf(screen.doc)).toEqual(['<shared 0>', '<shared 1>', '<shared 2>']);
  expect(await old.closed).toBe(4409);
  const fresh = peer(ownOf(ada.who), 1, ada.who.token);
  await fresh.synced;
  expect(textsOf(fresh.doc)).toEqual(['<own 0>']);

  await server.restart();
  await openDesk();
  const after = peer(wall, 0, tokenOf(conference.facilitatorLink), 'facilitator');
  await after.synced;
  expect(textsOf(after.doc)).toEqual(['<shared 0>', '<shared 1>', '<shared 2>']);
  // A second redaction rewrites the wall too, and what stands there by itself stays.
  const gone = readNotes(after.doc).find(({ text }) => text === '<shared 1>');
  await lead(desk, { type: 'redactNote', board: boardKey(wall), noteId: gone?.id ?? '' });
  expect(await storedTexts(wall, 1)).toEqual(['<shared 0>', '<shared 2>']);
  await looking((storage) => storage.whenErased());
  expect(directoryKeeps(server.dataDir, '<shared 1>')).toBe(false);
  expect(directoryKeeps(server.dataDir, '<shared 0>')).toBe(true);
});

test('a server that ended between the event and the boards shows the notes when it is back, once', async () => {
  const writers = await begin('anonymous');
  for (const [index, writer] of writers.entries()) {
    await write(writer, { [`shared${index}`]: `<shared ${index}>`, [`own${index}`]: `<own ${index}>` });
    await share(writer, `shared${index}`);
  }
  const boards = writers.map(({ who }) => ({ board: boardKey(ownOf(who)), epoch: 1 }));
  await restartAfter([
    { type: 'notesShown', stepId },
    { type: 'boardsReplaced', boards },
  ]);
  const shown = ['<shared 0>', '<shared 1>', '<shared 2>'];
  expect(await storedTexts(wall, 0)).toEqual(shown);
  for (const [index, { who }] of writers.entries()) {
    expect(await storedTexts(ownOf(who), 0)).toEqual([]);
    expect(await storedTexts(ownOf(who), 1)).toEqual([`<own ${index}>`]);
  }
  await server.restart();
  await openDesk();
  expect(await storedTexts(wall, 0)).toEqual(shown);
});

test('a redaction that was stored and not carried out is carried out at the next start, on every board', async () => {
  const [ada] = (await begin('group')) as [Writer];
  await write(ada, { bad: '<a name>', good: '<a thought>' });
  await share(ada, 'bad');
  await share(ada, 'good');
  expect(await storedTexts(wall, 0)).toEqual(['<a name>', '<a thought>']);
  const places = [boardKey(wall), boardKey(ownOf(ada.who))];
  await restartAfter([
    { type: 'notesRedacted', notes: places.map((board) => ({ board, noteId: 'bad' })) },
    { type: 'boardsReplaced', boards: places.map((board) => ({ board, epoch: 1 })) },
  ]);
  expect(await storedTexts(wall, 1)).toEqual(['<a thought>']);
  expect(await storedTexts(ownOf(ada.who), 1)).toEqual(['<a thought>']);
  await looking((storage) => storage.whenErased());
  expect(directoryKeeps(server.dataDir, '<a name>')).toBe(false);
});

test('a redacted note leaves every board at once and is not copied again', async () => {
  const [ada] = (await begin('group')) as [Writer];
  await write(ada, { bad: '<a name>', good: '<a thought>' });
  await share(ada, 'bad');
  await share(ada, 'good');
  await lead(desk, { type: 'redactNote', board: boardKey(wall), noteId: 'bad' });
  const { epochs } = await stateOf(desk);
  expect(epochs.get(boardKey(wall))).toBe(1);
  expect(await storedTexts(wall, 1)).toEqual(['<a thought>']);
  expect(await storedTexts(ownOf(ada.who), 1)).toEqual(['<a thought>']);
  await server.restart();
  await openDesk();
  expect(await storedTexts(wall, 1)).toEqual(['<a thought>']);
});

test('two seats of one person become one, with the words of both', async () => {
  const [ada, bo] = (await begin('group', ['Ada', 'Ada'])) as [Writer, Writer];
  await write(ada, { a: '<from one phone>' });
  await write(bo, { b: '<from another>' });
  const [keepId, goneId] = [ada.who.participantId, bo.who.participantId];
  await lead(desk, { type: 'mergePeople', keepId, goneId });
  expect(await storedTexts(ownOf(ada.who), 0)).toEqual(['<from another>', '<from one phone>']);
  expect(await storedTexts(ownOf(bo.who), 0)).toEqual([]);
  await server.restart();
  await openDesk();
  expect(await storedTexts(ownOf(ada.who), 0)).toEqual(['<from another>', '<from one phone>']);
});
