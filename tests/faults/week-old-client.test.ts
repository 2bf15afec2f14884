import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { BoardRoom } from '../../client/boards/connection/board-room.ts';
import { connectLive, type LiveConnection } from '../../client/live/live-connection.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { type BoardKey, boardKey, boardName } from '../../shared/boards/board-name.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { type ClockServer, startClockServer } from '../support/clock-server.ts';
import { openCutNetwork } from '../support/cut-network.ts';
import { MemoryStorage } from '../support/memory-storage.ts';
import { pressNext, roomAt, shown, until, untilRoom } from '../support/peers.ts';
import { created, joined, tokenOf } from '../support/test-server.ts';

const week = 7 * 24 * 3_600_000;
const stepId = 'experiences';

let server: ClockServer;
let conference: CreateReply;
let ingrid: JoinReply;
let jonas: JoinReply;
let board: BoardKey;
/** What Ingrid's phone keeps when the page is closed. */
let phone: MemoryStorage;
const closing: (() => void)[] = [];

beforeEach(async () => {
  server = await startClockServer();
  const steps = trygtSkolemiljo.steps.nb.filter(({ id }) => id === stepId || id === 'break');
  conference = await created(server, { programme: steps });
  ingrid = await joined(server, conference.joinCode);
  jonas = await joined(server, conference.joinCode, { name: 'Jonas' });
  phone = new MemoryStorage();
  const desk = await openedDesk();
  expect(await desk.send({ type: 'proposeGroups', stepId })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'confirmGroups', stepId })).toMatchObject({ ok: true });
  await pressNext(desk);
  board = { stepId, scope: 'group', owner: shown(desk).state.groupings.get(stepId)?.groups[0]?.id ?? '' };
  const before = opened(jonas);
  before.add('manage', 'Skrevet av Jonas', { id: 'jonas' });
  expect(await before.whenSaved()).toBe(true);
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await server.close();
});

async function openedDesk(): Promise<LiveConnection> {
  const token = tokenOf(conference.facilitatorLink);
  const desk = connectLive(conference.id, 'facilitator', { server: server.url, token });
  closing.push(() => desk.close());
  await until(desk, () => true);
  return desk;
}

function opened(who: JoinReply, epoch = 0, storage: MemoryStorage | null = null): BoardRoom {
  const room = roomAt(server.url, who, board, { epoch, storage });
  closing.push(() => room.close());
  return room;
}

/** A page that has the board's first document, and knows of no other. */
function stockProvider(doc: Y.Doc): WebsocketProvider {
  return new WebsocketProvider(`${server.url.replace('http', 'ws')}/boards`, boardName(conference.id, board), doc, {
    disableBc: true,
    params: { token: jonas.token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
}

const texts = (room: BoardRoom) => new Map(room.snapshot().notes.map(({ id, text }) => [id, text]));

/** Ingrid writes a note that is stored, then goes on without a network, and closes the page. */
async function ingridGoesOffline(): Promise<void> {
  const net = await openCutNetwork(server.url);
  const room = roomAt(net.url, ingrid, board, { storage: phone });
  await untilRoom(room, ({ notes }) => notes.length === 1);
  room.add('manage', 'Skrevet med nett', { id: 'ingrid' });
  expect(await room.whenSaved()).toBe(true);
  net.set({ kind: 'cut' });
  room.edit('ingrid', 'Skrevet med nett, og uten');
  room.edit('jonas', 'Skrevet av Jonas og Ingrid');
  room.add('manage', 'Skrevet uten nett', { id: 'offline' });
  room.close();
  await net.close();
  expect(phone.held.size).toBe(1);
}

/** Everybody is away for a week; the server is started again meanwhile. */
async function aWeekGoes(): Promise<void> {
  for (const close of closing.splice(0)) close();
  server.setClock(week);
  await server.restart();
}

test('after a week’s absence, what was written without a network joins a board that has been made small, once', async () => {
  await ingridGoesOffline();
  const theirs = opened(jonas);
  await untilRoom(theirs, ({ notes }) => notes.length === 2);
  theirs.edit('ingrid', 'Jonas: Skrevet med nett');
  for (let at = 0; at < 120; at += 1) {
    theirs.add('manage', 'ord '.repeat(700), { id: `more${at}` });
    if (at % 10 === 9) expect(await theirs.whenSaved()).toBe(true);
  }
  await aWeekGoes();
  const storage = openStorage(server.dataDir);
  const { updates, lastSequence } = await storage.boardUpdates(boardName(conference.id, board));
  await storage.close();
  expect(updates.length).toBeLessThan(lastSequence);

  const returned = opened(ingrid, 0, phone);
  await untilRoom(returned, ({ synced, saved }) => synced && saved === 'saved');
  expect(await returned.whenSaved()).toBe(true);
  const other = opened(jonas);
  await untilRoom(other, ({ synced }) => synced);
  for (const room of [returned, other]) {
    expect(room.snapshot().notes).toHaveLength(123);
    expect(texts(room).get('ingrid')).toBe('Jonas: Skrevet med nett, og uten');
    expect(texts(room).get('jonas')).toBe('Skrevet av Jonas og Ingrid');
    expect(texts(room).get('offline')).toBe('Skrevet uten nett');
    expect(room.snapshot().rescued).toEqual([]);
  }
  expect([...phone.held.keys()]).toEqual([]);
});

test('after a week’s absence, nothing that was erased from a board comes back, and one’s own words are offered', async () => {
  const whole = new Y.Doc();
  const copy = stockProvider(whole);
  await new Promise((synced) => copy.once('sync', synced));
  copy.destroy();
  await ingridGoesOffline();
  const desk = await openedDesk();
  expect(await desk.send({ type: 'redactNote', board: boardKey(board), noteId: 'jonas' })).toMatchObject({ ok: true });
  await until(desk, ({ state }) => state.epochs.get(boardKey(board)) === 1);
  await aWeekGoes();

  // A page that has stood open on a sleeping machine, with all there was.
  const stale = stockProvider(whole);
  closing.push(() => stale.destroy());
  expect(await new Promise((closed) => stale.once('closed', ({ code }) => closed(code)))).toBe(4409);

  const returned = opened(ingrid, 1, phone);
  await untilRoom(returned, ({ synced, checked }) => synced && checked);
  expect(texts(returned)).toEqual(new Map([['ingrid', 'Skrevet med nett']]));
  // Her own letters, and nobody else's.
  const rescued = returned
    .snapshot()
    .rescued.map(({ text }) => text)
    .join('\n');
  for (const mine of ['Skrevet uten nett', ', og uten', ' og Ingrid']) expect(rescued).toContain(mine.trim());
  expect(rescued).not.toContain('Jonas');
  const storage = openStorage(server.dataDir);
  const { updates } = await storage.boardUpdates(boardName(conference.id, board, 1));
  await storage.close();
  expect(Buffer.concat(updates).toString('latin1')).not.toContain('Skrevet av Jonas');
  expect([...phone.held.values()].join()).not.toContain('Skrevet av Jonas');
});

test('after a week’s absence, words for a board that is locked by now are not lost: they can be sent late', async () => {
  await ingridGoesOffline();
  const desk = await openedDesk();
  while (shown(desk).state.currentStepId !== 'break') await pressNext(desk);
  await aWeekGoes();
  const returned = opened(ingrid, 0, phone);
  await untilRoom(returned, ({ generation, notes }) => generation > 0 && notes.length === 2);
  expect([...texts(returned).keys()].sort()).toEqual(['ingrid', 'jonas']);
  const late = returned.snapshot().rescued.find(({ noteId }) => noteId === 'offline');
  expect(late?.text).toBe('Skrevet uten nett');
  const phoneLive = connectLive(conference.id, 'participant', { server: server.url, token: ingrid.token });
  closing.push(() => phoneLive.close());
  await until(phoneLive, () => true);
  const sent = { type: 'sendLate', stepId, groupId: board.owner, noteId: 'offline', lane: 'manage' } as const;
  for (const _twice of [1, 2]) {
    expect(await phoneLive.send({ ...sent, text: late?.text ?? '' })).toMatchObject({ ok: true });
  }
  const facilitator = await openedDesk();
  await until(facilitator, ({ state }) => state.lateNotes.size === 1);
});
