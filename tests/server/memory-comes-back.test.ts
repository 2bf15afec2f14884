import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { createLogger } from '../../server/log.ts';
import { boardName } from '../../shared/boards/board-name.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import { connected, created, joined, send, tokenOf } from '../support/test-server.ts';
import { thoughts } from '../support/thoughts-step.ts';
import { until } from './boards/board-world.ts';

const stepId = thoughts.id;

let running: RunningServer | undefined;
let dataDir = '';
afterEach(async () => {
  await running?.close();
  rmSync(dataDir, { recursive: true });
});

/** A whole conference: people come, write and share, it ends, and everybody leaves. Returns how to ask for its harvest. */
async function hold(url: string, people: number): Promise<() => Promise<string>> {
  const server = { url, dataDir, restart: async () => {}, close: async () => {} };
  const conference = await created(server, { programme: [thoughts] });
  const token = tokenOf(conference.facilitatorLink);
  const { socket: desk } = await connected(server, { conferenceId: conference.id, role: 'facilitator', token });
  const seats = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const who = await joined(server, conference.joinCode, { name: `P${at}` });
      const live = await connected(server, { conferenceId: conference.id, role: 'participant', token: who.token });
      return { who, live: live.socket };
    }),
  );
  await send(desk, { type: 'next', from: { stepId: null, part: 0 } });
  const providers = await Promise.all(
    seats.map(async ({ who, live }, at) => {
      const name = boardName(conference.id, { stepId, scope: 'person', owner: who.participantId });
      const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/boards`, name, new Y.Doc(), {
        disableBc: true,
        params: { token: who.token },
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      });
      await until(
        () => provider.synced,
        (tell) => provider.on('sync', tell),
      );
      addNote(provider.doc, { id: `n${at}`, lane: 'own', text: `words ${at}`, form: 'note' });
      expect(await send(live, { type: 'shareNote', stepId, noteId: `n${at}`, lane: 'wall' })).toMatchObject({
        ok: true,
      });
      return provider;
    }),
  );
  expect(await send(desk, { type: 'end' })).toMatchObject({ ok: true });
  for (const provider of providers) {
    provider.destroy();
    // Its awareness has a timer of its own.
    provider.doc.destroy();
  }
  for (const socket of [desk, ...seats.map(({ live }) => live)]) socket.disconnect();
  return async () => {
    const answer = await fetch(`${url}/api/conferences/${conference.id}/harvest`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.text();
  };
}

/** What the server says it holds. */
async function held(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const wanted = ['conferences_loaded', 'live_sockets', 'boards_loaded', 'board_documents'];
  return Object.fromEntries(
    wanted.map((name) => [name, Number(new RegExp(`^samling_${name} (\\d+)`, 'm').exec(text)?.[1])]),
  );
}

const nothing = { conferences_loaded: 0, live_sockets: 0, boards_loaded: 0, board_documents: 0 };
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('when conferences have ended and everybody has left, nothing of them stays in memory, and all of it can be read', async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'samling-memory-'));
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const hurry = { unloadEveryMs: 50, boardTiming: { idleMs: 200, restMs: 100 } };
  running = await createServer({ config, version: 'test', logger: createLogger('silent'), ...hurry });
  const url = `http://127.0.0.1:${running.port}`;
  await (await hold(url, 2))();
  await expect.poll(() => held(url), { timeout: 20_000 }).toEqual(nothing);
  const before = timers();
  const harvests: (() => Promise<string>)[] = [];
  for (let round = 0; round < 3; round++) harvests.push(await hold(url, 8));
  await expect.poll(() => held(url), { timeout: 20_000 }).toEqual(nothing);
  await expect.poll(timers, { timeout: 20_000 }).toBeLessThanOrEqual(before + 1);
  for (const harvest of harvests) {
    const text = await harvest();
    for (let at = 0; at < 8; at++) expect(text).toContain(`words ${at}`);
  }
}, 90_000);
