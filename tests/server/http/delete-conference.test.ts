import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { boardName } from '../../../shared/boards/board-name.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import {
  bearer,
  codeOf,
  connected,
  created,
  joined,
  postJson,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

function erase(id: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${server.url}/api/conferences/${id}`, { method: 'DELETE', headers });
}

async function ended({ id, facilitatorLink }: CreateReply): Promise<void> {
  const { socket } = await connected(server, {
    conferenceId: id,
    role: 'facilitator',
    token: tokenOf(facilitatorLink),
  });
  await send(socket, { type: 'end' });
  socket.disconnect();
}

test('only those who led a conference delete it, from our own pages, and only when it has ended', async () => {
  const made = await created(server);
  const { id, joinCode, facilitatorLink, hallLink } = made;
  const own = await joined(server, joinCode);
  const leads = bearer(tokenOf(facilitatorLink));
  const cookie = { cookie: `samling-facilitator-${id}=${tokenOf(facilitatorLink)}` };

  expect(await codeOf(await erase(id, leads))).toBe('not_ended');
  await ended(made);
  for (const token of [own.token, tokenOf(hallLink)])
    expect(await codeOf(await erase(id, bearer(token)))).toBe('not_allowed');
  expect(await codeOf(await erase(id))).toBe('no_identity');
  expect(await codeOf(await erase('nowhere', leads))).toBe('no_identity');
  expect(await codeOf(await erase(id, { ...cookie, origin: 'http://elsewhere.example' }))).toBe('origin_refused');
  expect((await fetch(`${server.url}/api/conferences/${id}`, { headers: leads })).status).toBe(200);

  const done = await erase(id, { ...cookie, origin: server.url });
  expect(done.status).toBe(204);
  expect(done.headers.get('set-cookie')).toMatch(new RegExp(`^samling-facilitator-${id}=;.*Max-Age=0`));
  expect(await codeOf(await erase(id, leads))).toBe('no_identity');
  expect(await codeOf(await fetch(`${server.url}/api/conferences/${id}/harvest`, { headers: leads }))).toBe(
    'no_identity',
  );
});

test('two who delete at once have both done it, and boards that stand open are closed for good', async () => {
  const made = await created(server);
  const { id, joinCode, facilitatorLink } = made;
  const own = await joined(server, joinCode);
  await ended(made);
  const name = boardName(id, { stepId: 'story', scope: 'person', owner: own.participantId });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/boards/${name}?token=${own.token}`);
  const closed = new Promise<number>((told) => socket.once('close', told));
  // Asks for all that the board holds, and is answered once it has been let in.
  socket.once('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
  await new Promise((answered) => socket.once('message', answered));
  const leads = bearer(tokenOf(facilitatorLink));
  const both = await Promise.all([erase(id, leads), erase(id, leads)]);
  expect(both.map(({ status }) => status)).toContain(204);
  for (const { status } of both) expect([204, 401]).toContain(status);
  expect(await closed).toBe(4410);
});

test('it is gone, also when another process that reads the file keeps it from being cleaned', async () => {
  const made = await created(server, { title: 'Tittel-som-leses' });
  await ended(made);
  const reader = new Database(join(server.dataDir, 'samling.sqlite'), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM words').get();
  const leads = bearer(tokenOf(made.facilitatorLink));
  expect((await erase(made.id, leads)).status).toBe(202);
  reader.close();
  expect(await codeOf(await erase(made.id, leads))).toBe('no_identity');
  // The next one that is erased takes along what is left of it.
  const next = await created(server);
  await ended(next);
  expect((await erase(next.id, bearer(tokenOf(next.facilitatorLink)))).status).toBe(204);
  expect(directoryKeeps(server.dataDir, 'Tittel-som-leses')).toBe(false);
});

test('a rehearsal goes by its own way', async () => {
  const begun = await postJson(`${server.url}/api/rehearsals`, { language: 'nb', people: 1 });
  const made = (await begun.json()) as CreateReply;
  await ended(made);
  expect(await codeOf(await erase(made.id, bearer(tokenOf(made.facilitatorLink))))).toBe('not_found');
});
