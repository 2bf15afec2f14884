import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { createLogger } from '../../server/log.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { boardName } from '../../shared/boards/board-name.ts';
import type { Command } from '../../shared/conference/commands.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { connected, created, send, type TestServer, tokenOf } from '../support/test-server.ts';

const step = stepsIn(trygtSkolemiljo, 'nb');
const help = {
  ...step('story'),
  id: 'help',
  kind: 'helpBoard',
  settings: { asked: 'Ber om', offered: 'Tilbyr' },
};
let dataDir: string;
let running: RunningServer | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samling-opened-'));
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  running = await createServer({ config, version: 'test', logger: createLogger('error') });
  const url = `http://127.0.0.1:${running.port}`;
  return { url, dataDir, restart: () => Promise.reject(new Error('start again instead')), close: running.close };
}

/** What a facilitator does, one thing after the other. @returns the words and questions that the desk sees then */
async function lead(server: TestServer, made: CreateReply, ...commands: readonly Command[]) {
  const who = { conferenceId: made.id, role: 'facilitator' as const, token: tokenOf(made.facilitatorLink) };
  const first = await connected(server, who);
  for (const command of commands) expect(await send(first.socket, command)).toMatchObject({ ok: true });
  first.socket.disconnect();
  const { socket, state, snapshot } = await connected(server, who);
  socket.disconnect();
  return { question: [...state.beforehand.values()][0], words: snapshot.words };
}

/** The lanes of the help board, each with what stands there. */
async function lanes(server: TestServer, made: CreateReply): Promise<readonly string[]> {
  const response = await fetch(`${server.url}/api/conferences/${made.id}/harvest`, {
    headers: { authorization: `Bearer ${tokenOf(made.facilitatorLink)}` },
  });
  const { steps } = (await response.json()) as Harvest;
  const board = steps.find(({ id }) => id === help.id)?.plenary ?? [];
  return board.flatMap(({ title, notes }) => notes.map((note) => `${title}: ${note.text}`));
}

test('answers find their lanes, and a crash before they stood on the board loses none', async () => {
  const server = await start();
  const made = await created(server, { programme: [help] });
  const deadline = Date.now() + 60_000;
  const { question, words } = await lead(server, made, {
    type: 'askBeforehand',
    kind: 'help',
    question: 'Hva kan vi hjelpe hverandre med?',
    deadline,
  });
  for (const [lane, text] of [
    ['offered', 'Opplegg for elevrådet'],
    ['asked', 'Noen å ringe til'],
  ]) {
    const response = await fetch(`${server.url}/api/beforehand/${made.id}/answers`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${words[question?.linkId ?? '']}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ key: `${lane}`.padEnd(24, 'k'), lane, text }),
    });
    expect(response.status).toBe(204);
  }
  await lead(
    server,
    made,
    { type: 'openBeforehand', questionId: question?.id ?? '', stepId: help.id },
    { type: 'next', from: { stepId: null, part: 0 } },
  );
  const opened = ['Ber om: Noen å ringe til', 'Tilbyr: Opplegg for elevrådet'];
  expect(await lanes(server, made)).toEqual(opened);

  await running?.close();
  // As a crash leaves it between the event and the notes.
  const storage = openStorage(dataDir);
  const board = boardName(made.id, { stepId: help.id, scope: 'plenary', owner: 'all' });
  expect(await storage.boards(made.id)).toContain(board);
  await storage.eraseBoards(made.id, [board]);
  await storage.close();

  const again = await start();
  await expect.poll(() => lanes(again, made)).toEqual(opened);
});
