import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { createServer } from '../../server/create-server.ts';
import { createLogger } from '../../server/log.ts';
import type { TestServer } from './test-server.ts';

/** A server on a machine whose clock the test sets. */
export interface ClockServer extends TestServer {
  /** Sets the clock so many milliseconds forward, or back. */
  setClock(byMs: number): void;
}

export async function startClockServer(): Promise<ClockServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-clock-'));
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  let offset = 0;
  const world = { now: () => Date.now() + offset, random: () => Math.random() };
  const start = () => createServer({ config, version: 'test', logger: createLogger(config.logLevel), world });
  let running = await start();
  return {
    get url() {
      return `http://127.0.0.1:${running.port}`;
    },
    dataDir,
    setClock(byMs) {
      offset += byMs;
    },
    async restart() {
      await running.close();
      running = await start();
    },
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
