import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardName } from '../../../shared/boards/board-name.ts';
import { notesMap } from '../../../shared/boards/notes.ts';
import { addNote } from '../../../shared/boards/write-notes.ts';
import type { CreateReply, JoinReply } from '../../../shared/protocol/http.ts';
import {
  connected,
  created,
  joined,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

let server: TestServer;
let conference: CreateReply;
let seat: JoinReply;
let other: JoinReply;

beforeAll(async () => {
  server = await startTestServer();
  conference = await created(server);
  seat = await joined(server, conference.joinCode);
  other = await joined(server, conference.joinCode, { name: 'Amir', workplace: { name: 'Haug skole' } });
  const desk = await connected(server, {
    conferenceId: conference.id,
    role: 'facilitator',
    token: tokenOf(conference.facilitatorLink),
  });
  await send(desk.socket, { type: 'next', from: { stepId: null, part: 0 } });
  await send(desk.socket, { type: 'proposeGroups', stepId: 'experiences' });
  await send(desk.socket, { type: 'confirmGroups', stepId: 'experiences' });
  await send(desk.socket, { type: 'next', from: { stepId: 'check-in', part: 0 } });
  desk.socket.disconnect();
});
afterAll(() => server.close());

const board = (scope: 'person' | 'group', owner: string) =>
  boardName(conference.id, { stepId: 'experiences', scope, owner });
const group = () => board('group', 'g1');
const cookie = () => `samling-participant-${conference.id}=${seat.token}`;

/** Opens a board with the stock provider, as some other program would; a browser's headers where they are given. */
function open(name: string, params: Record<string, string>, headers: Record<string, string> = {}) {
  class WithHeaders extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/boards`, name, doc, {
    disableBc: true,
    params,
    WebSocketPolyfill: WithHeaders as unknown as typeof globalThis.WebSocket,
  });
  const synced = new Promise<void>((done) => provider.on('sync', (is: boolean) => is && done()));
  return { doc, provider, synced };
}

async function closeCode(path: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/boards/${path}`, { headers });
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

test('a stock provider connects with the session cookie, another with a token, and they write together', async () => {
  const byCookie = open(group(), {}, { cookie: cookie(), origin: server.url });
  const byToken = open(group(), { token: other.token });
  await Promise.all([byCookie.synced, byToken.synced]);
  const arrived = new Promise<void>((done) => notesMap(byToken.doc).observe(() => done()));
  addNote(byCookie.doc, { id: 'n1', lane: 'manage', text: 'Faste voksne i friminuttet', form: 'note' });
  await arrived;
  expect(notesMap(byToken.doc).has('n1')).toBe(true);
  byCookie.provider.destroy();
  byToken.provider.destroy();
});

test('who may not come in is told why by the close code', async () => {
  const token = `?token=${seat.token}`;
  const codes = {
    'no identity at all': await closeCode(group()),
    'a cookie without an origin': await closeCode(group(), { cookie: cookie() }),
    'a cookie from a foreign page': await closeCode(group(), { cookie: cookie(), origin: 'https://evil.example' }),
    'a token in the wrong role': await closeCode(`${group()}${token}&role=facilitator`),
    'the own board of another': await closeCode(`${board('person', other.participantId)}${token}`),
    'the own board of a participant, by a facilitator': await closeCode(
      `${board('person', seat.participantId)}?role=facilitator&token=${tokenOf(conference.facilitatorLink)}`,
    ),
    'a step that has not begun': await closeCode(`${conference.id}/own-kind/group/g1/0${token}`),
    'a document that was replaced': await closeCode(`${conference.id}/experiences/group/g1/7${token}`),
    'no board': await closeCode(`${conference.id}/experiences${token}`),
    'half an escape': await closeCode(`%E0%A4%A${token}`),
  };
  expect(codes).toEqual({
    'no identity at all': 4401,
    'a cookie without an origin': 4401,
    'a cookie from a foreign page': 4401,
    'a token in the wrong role': 4401,
    'the own board of another': 4403,
    'the own board of a participant, by a facilitator': 4403,
    'a step that has not begun': 4403,
    'a document that was replaced': 4409,
    'no board': 4404,
    'half an escape': 4404,
  });
});
