import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startServerProcess } from '../support/server-process.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

async function failing(env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.trim().split('\n') };
}

test('a value that cannot be used gets one clear line and exit code 1', async () => {
  const port = await failing({ PORT: 'eighty' });
  expect(port.code).toBe(1);
  expect(port.said).toHaveLength(1);
  expect(port.said[0]).toMatch(/PORT.*eighty/);
  const dir = await failing({ DATA_DIR: '/dev/null/nowhere' });
  expect(dir.code).toBe(1);
  expect(dir.said).toHaveLength(1);
});

test('a port that is taken gets one clear line and exit code 1', async () => {
  const running = await startServerProcess();
  try {
    const second = await failing({ PORT: new URL(running.url).port, DATA_DIR: `${running.dataDir}/second` });
    expect(second).toMatchObject({ code: 1, said: [expect.stringMatching(/in use/)] });
  } finally {
    await running.remove();
  }
});

test('it tells that it lives, is ready and what it counts, and SIGTERM ends it with 0', async () => {
  const server = await startServerProcess();
  try {
    const [health, ready, metrics, headers] = await Promise.all([
      fetch(`${server.url}/healthz`),
      fetch(`${server.url}/readyz`),
      fetch(`${server.url}/metrics`),
      fetch(`${server.url}/api/meta`),
    ]);
    expect([health.status, ready.status]).toEqual([200, 200]);
    expect(await metrics.text()).toContain('samling_live_sockets');
    const policy = headers.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    // Plain http in a school's own network must go on working.
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.headers.get('strict-transport-security')).toBeNull();
    expect(await server.stop()).toBe(0);
  } finally {
    await server.remove();
  }
});
