import { afterAll, beforeAll, expect, test } from 'vitest';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, SaveProgrammeReply } from '../../../shared/protocol/http.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import {
  codeOf,
  connected,
  created,
  joined,
  postJson,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

const steps = trygtSkolemiljo.steps.nn;
let server: TestServer;
let conference: CreateReply;

beforeAll(async () => {
  server = await startTestServer();
  conference = await created(server);
});

afterAll(() => server.close());

function save(more: Readonly<Record<string, unknown>> = {}, token = tokenOf(conference.facilitatorLink)) {
  const body = { conferenceId: conference.id, title: 'Vår samling', language: 'nn', steps, ...more };
  return postJson(`${server.url}/api/programmes`, body, { authorization: `Bearer ${token}` });
}

async function saved(more: Readonly<Record<string, unknown>> = {}): Promise<SaveProgrammeReply> {
  const response = await save(more);
  expect(response.status).toBe(201);
  return (await response.json()) as SaveProgrammeReply;
}

const read = (id: string) => fetch(`${server.url}/api/programmes/${id}`);

function remove(id: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.url}/api/programmes/${id}`, { method: 'DELETE', headers, body: JSON.stringify(body) });
}

test('a programme that a facilitator saves is read by whoever has its id, and starts a conference as it is', async () => {
  const halls = [{ name: 'Vanvikhallen', digital: false }];
  const { id } = await saved({ halls });
  await server.restart();
  const given = (await (await read(id)).json()) as { title: string; language: string; steps: unknown[] };
  expect(given).toEqual({ title: 'Vår samling', language: 'nn', steps, halls });
  const begun = await created(server, { programme: given.steps, title: given.title, language: given.language });
  const desk = await connected(server, {
    conferenceId: begun.id,
    role: 'facilitator',
    token: tokenOf(begun.facilitatorLink),
  });
  expect(desk.state.programme).toEqual(steps);
  desk.socket.disconnect();
});

test('only facilitators save, and only what is a programme', async () => {
  const phone = await joined(server, conference.joinCode);
  expect((await save({}, phone.token)).status).toBe(403);
  expect((await save({}, tokenOf(conference.hallLink))).status).toBe(403);
  expect(await codeOf(await save({ steps: [{ ...steps[0], kind: 'karaoke' }] }))).toBe('programme_invalid');
  expect(await codeOf(await save({ steps: [] }))).toBe('bad_request');
  expect(await codeOf(await save({ title: ' ' }))).toBe('bad_request');
  const large = { ...steps[0], settings: { more: 'x'.repeat(300_000) } };
  expect((await save({ steps: [large] })).status).toBe(413);
});

test('what does not belong to a step is not kept', async () => {
  const { id } = await saved({ steps: [{ ...steps[0], people: ['Ingrid'] }] });
  expect(await (await read(id)).text()).not.toContain('Ingrid');
});

test('who has only its id cannot delete it; who has its key can, and nothing of it is left', async () => {
  const title = 'En tittel som ikke står noe annet sted';
  const { id, deleteKey } = await saved({ title });
  expect((await remove(id, { deleteKey: id })).status).toBe(403);
  expect((await remove(id, {})).status).toBe(400);
  expect((await read(id)).status).toBe(200);
  expect(directoryKeeps(server.dataDir, title)).toBe(true);
  expect((await remove(id, { deleteKey })).status).toBe(204);
  expect((await read(id)).status).toBe(404);
  expect(directoryKeeps(server.dataDir, title)).toBe(false);
  expect((await remove(id, { deleteKey })).status).toBe(404);
});

test('neither id nor key is in the files', async () => {
  const { id, deleteKey } = await saved();
  expect(directoryKeeps(server.dataDir, id)).toBe(false);
  expect(directoryKeeps(server.dataDir, deleteKey)).toBe(false);
  expect((await read('x'.repeat(22))).status).toBe(404);
  expect((await read('short')).status).toBe(404);
});

test('a page of another origin saves nothing', async () => {
  const response = await postJson(
    `${server.url}/api/programmes`,
    { conferenceId: conference.id, title: 'T', language: 'nb', steps },
    { authorization: `Bearer ${tokenOf(conference.facilitatorLink)}`, origin: 'https://elsewhere.example' },
  );
  expect(await codeOf(response)).toBe('origin_refused');
});
