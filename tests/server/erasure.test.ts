import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { hashToken } from '../../server/identity/tokens.ts';
import { createLogger } from '../../server/log.ts';
import { boardName } from '../../shared/boards/board-name.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { LinkReply } from '../../shared/protocol/http.ts';
import { directoryKeeps } from '../support/directory-keeps.ts';
import { connected, created, joined, postJson, send, type TestServer, tokenOf } from '../support/test-server.ts';

const admin = fileURLToPath(new URL('../../server/admin.ts', import.meta.url));
const day = 86_400_000;

let dataDir: string;
let now: number;
let running: RunningServer | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samling-erasure-'));
  now = Date.UTC(2026, 0, 1);
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const world = { now: () => now, random: Math.random };
  running = await createServer({ config, version: 'test', logger: createLogger('error'), world });
  const url = `http://127.0.0.1:${running.port}`;
  return { url, dataDir, restart: () => Promise.reject(new Error('start again instead')), close: running.close };
}

async function stop(): Promise<void> {
  await running?.close();
  running = undefined;
}

/** Holds a small conference in which each kind of thing is stored, and names all that would betray it. */
async function hold(
  server: TestServer,
  mark: string,
  retentionDays: number,
): Promise<{ id: string; traces: readonly string[]; facilitator: string; participant: string }> {
  const steps = trygtSkolemiljo.steps.nb.filter(({ id }) => id === 'check-in' || id === 'story');
  const programme = steps.map((step) => ({ ...step, title: `Steg-${mark}` }));
  const { id, joinLink, facilitatorLink, hallLink } = await created(server, {
    title: `Tittel-${mark}`,
    programme,
    retentionDays,
  });
  const place = { workplace: { name: `Sted-${mark}` } };
  const own = await joined(server, new URL(joinLink).pathname.split('/')[2] ?? '', { name: `Navn-${mark}`, ...place });
  const desk = await connected(server, { conferenceId: id, role: 'facilitator', token: tokenOf(facilitatorLink) });
  const phone = await connected(server, { conferenceId: id, role: 'participant', token: own.token });
  const bearer = { authorization: `Bearer ${own.token}` };
  const card = (await (
    await postJson(`${server.url}/api/conferences/${id}/return-card`, {}, bearer)
  ).json()) as LinkReply;

  await send(desk.socket, { type: 'next', from: { stepId: null, part: 0 } });
  const said = await send(phone.socket, {
    type: 'act',
    stepId: 'check-in',
    action: { type: 'sayWord', word: `Ord-${mark}` },
  });
  expect(said).toMatchObject({ ok: true });
  await send(desk.socket, { type: 'next', from: { stepId: 'check-in', part: 0 } });
  const doc = new Y.Doc();
  const board = boardName(id, { stepId: 'story', scope: 'person', owner: own.participantId });
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/boards`, board, doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { token: own.token },
  });
  addNote(doc, { id: 'n1', lane: 'sent', text: `Tavle-${mark}`, form: 'note' });
  await expect.poll(() => directoryKeeps(dataDir, `Tavle-${mark}`)).toBe(true);
  const shared = await send(phone.socket, { type: 'shareNote', stepId: 'story', noteId: 'n1', lane: 'points' });
  expect(shared).toMatchObject({ ok: true });
  provider.destroy();
  for (const { socket } of [desk, phone]) socket.disconnect();
  return {
    id,
    ...{ facilitator: tokenOf(facilitatorLink), participant: own.token },
    traces: [
      ...['Tittel', 'Steg', 'Sted', 'Navn', 'Ord', 'Tavle'].map((kind) => `${kind}-${mark}`),
      ...[id, own.participantId, tokenOf(joinLink)],
      ...[own.token, ...[facilitatorLink, hallLink, card.link].map(tokenOf)].map(hashToken),
    ],
  };
}

const kept = (traces: readonly string[]) => traces.filter((trace) => directoryKeeps(dataDir, trace));

describe('the files of a database', () => {
  test('hold nothing of a conference whose time is up, while the server runs; another`s is whole', async () => {
    const first = await start();
    const [gone, stays] = [await hold(first, 'borte', 10), await hold(first, 'blir', 90)];
    expect(kept(gone.traces)).toEqual(gone.traces);
    await stop();
    now += 11 * day;
    await start();
    await expect.poll(() => kept(gone.traces), { timeout: 10_000 }).toEqual([]);
    expect((await readdir(dataDir)).filter((name) => /-(wal|shm)$/.test(name))).toHaveLength(2);
    expect(kept(stays.traces)).toEqual(stays.traces);
  });

  test('hold nothing of a conference that an operator has deleted by hand', async () => {
    const server = await start();
    const [gone, stays] = [await hold(server, 'borte', 90), await hold(server, 'blir', 90)];
    await stop();
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
    const { stdout } = await promisify(execFile)(process.execPath, [admin, 'delete', gone.id], { env });
    expect(stdout).toContain('Deleted.');
    expect(kept(gone.traces)).toEqual([]);
    expect(kept(stays.traces)).toEqual(stays.traces);
    const listed = await promisify(execFile)(process.execPath, [admin, 'list'], { env });
    expect(listed.stdout).toContain(stays.id);
    expect(listed.stdout).not.toContain(gone.id);
  });

  test('hold nothing of a conference that those who led it have deleted, and all who are in it are told', async () => {
    const server = await start();
    const [gone, stays] = [await hold(server, 'borte', 90), await hold(server, 'blir', 90)];
    const desk = await connected(server, { conferenceId: gone.id, role: 'facilitator', token: gone.facilitator });
    const phone = await connected(server, { conferenceId: gone.id, role: 'participant', token: gone.participant });
    const other = await connected(server, { conferenceId: stays.id, role: 'participant', token: stays.participant });
    await send(desk.socket, { type: 'end' });
    const told = [desk, phone].map(({ socket }) => new Promise((heard) => socket.once('farewell', heard)));
    const headers = { authorization: `Bearer ${gone.facilitator}` };
    const response = await fetch(`${server.url}/api/conferences/${gone.id}`, { method: 'DELETE', headers });
    expect(response.status).toBe(204);
    expect(kept(gone.traces)).toEqual([]);
    expect(kept(stays.traces)).toEqual(stays.traces);
    expect(await Promise.all(told)).toEqual(['deleted', 'deleted']);
    expect(desk.socket.connected || phone.socket.connected).toBe(false);
    expect(other.socket.connected).toBe(true);
    other.socket.disconnect();
  });
});
