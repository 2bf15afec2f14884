import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardName } from '../../shared/boards/board-name.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { seatOf } from '../../shared/conference/state.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { deskOf, lead, leadOn, stateOf } from '../support/desk-socket.ts';
import {
  connected,
  created,
  joined,
  type LiveClient,
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
  await leadOn(desk);
  await lead(desk, { type: 'proposeGroups', stepId });
  await lead(desk, { type: 'confirmGroups', stepId });
  while ((await stateOf(desk)).currentStepId !== 'break') await leadOn(desk);
  groupId = seatOf(await stateOf(desk), stepId, ingrid.participantId)?.id ?? '';
});

afterEach(async () => {
  desk.disconnect();
  phone.disconnect();
  await server.close();
});

async function connectBoth(): Promise<void> {
  desk = await deskOf(server, conference);
  const seat = { conferenceId: conference.id, role: 'participant', token: ingrid.token } as const;
  phone = (await connected(server, seat)).socket;
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
  await lead(phone, late('For sent'));
  expect(await onBoard()).toEqual([]);
  const snapshot = await desk.timeout(5_000).emitWithAck('resync');
  expect(Object.values(snapshot.words)).toContain('For sent');
  expect(JSON.stringify(snapshot.state)).toContain('"personId":null');
  await lead(desk, { type: 'settleLate', lateId: await lateId(), put: true });
  expect(await onBoard()).toEqual(['wonder: For sent']);
  desk.disconnect();
  phone.disconnect();
  await server.restart();
  await connectBoth();
  expect(await onBoard()).toEqual(['wonder: For sent']);
  // It comes once more from a second tab, and from a phone that never heard the answer.
  await lead(phone, late('For sent'));
  expect((await stateOf(desk)).lateNotes.size).toBe(1);
  expect(await onBoard()).toEqual(['wonder: For sent']);
});

test('erased from the board it stays away, and its words are gone', async () => {
  await lead(phone, late('Et navn'));
  const id = await lateId();
  await lead(desk, { type: 'settleLate', lateId: id, put: true });
  const board = `${stepId}/group/${groupId}`;
  await lead(desk, { type: 'redactNote', board, noteId: id });
  expect(await onBoard(1)).toEqual([]);
  desk.disconnect();
  phone.disconnect();
  await server.restart();
  await connectBoth();
  expect(await onBoard(1)).toEqual([]);
  expect(JSON.stringify((await desk.timeout(5_000).emitWithAck('resync')).words)).not.toContain('Et navn');
});

test('what is left out stays off the board, and may be put there after the end', async () => {
  await lead(phone, late('Vent'));
  const id = await lateId();
  await lead(desk, { type: 'settleLate', lateId: id, put: false });
  expect(await onBoard()).toEqual([]);
  await lead(desk, { type: 'end' });
  await lead(desk, { type: 'settleLate', lateId: id, put: true });
  expect(await onBoard()).toEqual(['wonder: Vent']);
});

test('others at the table are told nothing of it before it is put', async () => {
  await lead(phone, late('Mitt'));
  const hall = (
    await connected(server, { conferenceId: conference.id, role: 'hall', token: tokenOf(conference.hallLink) })
  ).socket;
  expect(JSON.stringify(await hall.timeout(5_000).emitWithAck('resync'))).not.toContain('Mitt');
  expect((await stateOf(hall)).lateNotes.size).toBe(0);
  hall.disconnect();
});
