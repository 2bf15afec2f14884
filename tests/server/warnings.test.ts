import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { createLogger } from '../../server/log.ts';
import type { Pulse } from '../../shared/protocol/live.ts';
import { connected, created, type LiveClient, send, tokenOf } from '../support/test-server.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(enoughDisk?: number): Promise<{ running: RunningServer; dataDir: string; url: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samling-warnings-'));
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const logger = createLogger('silent');
  const running = await createServer({ config, version: 'test', logger, ...(enoughDisk ? { enoughDisk } : {}) });
  ends.push(async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  });
  return { running, dataDir, url: `http://127.0.0.1:${running.port}` };
}

/** Resolves when a desk is told of that; nothing else happens in the conference meanwhile. */
function told(desk: LiveClient, warning: Pulse['warning']): Promise<Pulse> {
  return new Promise((found) => {
    desk.on('pulse', (pulse) => {
      if (pulse.warning === warning) found(pulse);
    });
  });
}

async function openDesk(url: string) {
  const server = { url, dataDir: '', restart: async () => {}, close: async () => {} };
  const conference = await created(server);
  const who = { conferenceId: conference.id, role: 'facilitator' as const, token: tokenOf(conference.facilitatorLink) };
  const { socket } = await connected(server, who);
  ends.push(() => void socket.disconnect());
  return socket;
}

test('a desk is warned of a disk that is nearly full', async () => {
  const { url } = await start(Number.MAX_SAFE_INTEGER);
  const desk = await openDesk(url);
  expect(await told(desk, 'disk_low')).toMatchObject({ warning: 'disk_low' });
});

test('a desk where nothing happens is told that nothing can be stored, and that it can be again', async () => {
  const { url, dataDir } = await start();
  const desk = await openDesk(url);
  // Another process holds the file, for longer than is waited for.
  const other = new Database(join(dataDir, 'samling.sqlite'));
  ends.push(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  const warned = told(desk, 'storage_unavailable');
  const reply = await desk
    .timeout(20_000)
    .emitWithAck('command', { id: 'c1', command: { type: 'lockDoor', locked: true } });
  expect(reply).toEqual({ ok: false, code: 'storage_unavailable' });
  await warned;
  const calm = told(desk, undefined);
  other.exec('ROLLBACK');
  await calm;
  expect(await send(desk, { type: 'lockDoor', locked: true })).toMatchObject({ ok: true });
}, 40_000);
