import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardName } from '../../shared/boards/board-name.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { type ConferenceState, seatOf } from '../../shared/conference/state.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import {
  connected,
  created,
  joined,
  type LiveClient,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../support/test-server.ts';

const stepId = 'experiences';
let server: TestServer;
let conference: CreateReply;
let ingrid: JoinReply;
let desk: LiveClient;
let phone: LiveClient;
let groupId: string;

beforeEach(async () => {
  server = await startTestServer();
  conference = await created(server);
  ingrid = await joined(server, conference.joinCode);
  await joined(server, conference.joinCode, { name: 'Jonas', workplace: { name: 'Haug skole' } });
  await connectBoth();
  await next();
  await done(send(desk, { type: 'proposeGroups', stepId }));
  await done(send(desk, { type: 'confirmGroups', stepId }));
  while ((await stateOf(desk)).currentStepId !== 'break') await next();
  groupId = seatOf(await stateOf(desk), stepId, ingrid.participantId)?.id ?? '';
});

afterEach(async () => {
  desk.disconnect();
  phone.disconnect();
  await server.close();
});

async function connectBoth(): Promise<void> {
  const token = tokenOf(conference.facilitatorLink);
  desk = (await connected(server, { conferenceId: conference.id, role: 'facilitator', token })).socket;
  const seat = { conferenceId: conference.id, role: 'participant', token: ingrid.token } as const;
  phone = (await connected(server, seat)).socket;
}

async function done(reply: ReturnType<typeof send>): Promise<void> {
  expect(await reply).toMatchObject({ ok: true });
}

async function stateOf(socket: LiveClient): Promise<ConferenceState> {
  return decodeState((await socket.timeout(5_000).emitWithAck('resync')).state) as ConferenceState;
}

async function next(): Promise<void> {
  const state = await stateOf(desk);
  const status = state.currentStepId === null ? undefined : state.statuses.get(state.currentStepId);
  const part = status && status.kind !== 'waiting' ? status.part : 0;
  await done(send(desk, { type: 'next', from: { stepId: state.currentStepId, part } }));
}

const late = (text: string, noteId = 'n1') =>
  ({ type: 'sendLate', stepId, groupId, noteId, lane: 'wonder', text }) as const;

async function lateId(): Promise<string> {
  return [...(await stateOf(desk)).lateNotes.keys()][0] ?? '';
}

/** What stands on the group's board now, as a facilitator reads it. */
async function onBoard(epoch = 0): Promise<readonly string[]> {
  const doc = new Y.Doc();
  const name = boardName(conference.id, { stepId, scope: 'group', owner: groupId }, epoch);
  const params = { role: 'facilitator', token: tokenOf(conference.facilitatorLink) };
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/boards`, name, doc, {
    disableBc: true,
    params,
  });
  await new Promise<void>((synced) => provider.on('sync', (is: boolean) => is && synced()));
  provider.destroy();
  return readNotes(doc).map(({ lane, text }) => `${lane}: ${text}`);
}

test('is kept off the board until it is put there, and then stands there once, also after restarts', async () => {
  await done(send(phone, late('For sent')));
  expect(await onBoard()).toEqual([]);
  const snapshot = await desk.timeout(5_000).emitWithAck('resync');
  expect(Object.values(snapshot.words)).toContain('For sent');
  expect(JSON.stringify(snapshot.state)).toContain('"personId":null');
  await done(send(desk, { type: 'settleLate', lateId: await lateId(), put: true }));
  expect(await onBoard()).toEqual(['wonder: For sent']);
  desk.disconnect();
  phone.disconnect();
  await server.restart();
  await connectBoth();
  expect(await onBoard()).toEqual(['wonder: For sent']);
  // It comes once more from a second tab, and from a phone that never heard the answer.
  await done(send(phone, late('For sent')));
  expect((await stateOf(desk)).lateNotes.size).toBe(1);
  expect(await onBoard()).toEqual(['wonder: For sent']);
});

test('erased from the board it stays away, and its words are gone', async () => {
  await done(send(phone, late('Et navn')));
  const id = await lateId();
  await done(send(desk, { type: 'settleLate', lateId: id, put: true }));
  const board = `${stepId}/group/${groupId}`;
  await done(send(desk, { type: 'redactNote', board, noteId: id }));
  expect(await onBoard(1)).toEqual([]);
  desk.disconnect();
  phone.disconnect();
  await server.restart();
  await connectBoth();
  expect(await onBoard(1)).toEqual([]);
  expect(JSON.stringify((await desk.timeout(5_000).emitWithAck('resync')).words)).not.toContain('Et navn');
});

test('what is left out stays off the board, and may be put there after the end', async () => {
  await done(send(phone, late('Vent')));
  const id = await lateId();
  await done(send(desk, { type: 'settleLate', lateId: id, put: false }));
  expect(await onBoard()).toEqual([]);
  await done(send(desk, { type: 'end' }));
  await done(send(desk, { type: 'settleLate', lateId: id, put: true }));
  expect(await onBoard()).toEqual(['wonder: Vent']);
});

test('others at the table are told nothing of it before it is put', async () => {
  await done(send(phone, late('Mitt')));
  const hall = (
    await connected(server, { conferenceId: conference.id, role: 'hall', token: tokenOf(conference.hallLink) })
  ).socket;
  const seen = await hall.timeout(5_000).emitWithAck('resync');
  hall.disconnect();
  expect(JSON.stringify(seen)).not.toContain('Mitt');
  expect((decodeState(seen.state) as ConferenceState).lateNotes.size).toBe(0);
});
