import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { CreateNetworkReply, NetworkReply } from '../../../shared/protocol/network.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { postJson, tokenOf } from '../../support/test-server.ts';

const admin = fileURLToPath(new URL('../../../server/admin.ts', import.meta.url));
const server = sharedServer();

async function run(...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: server.dataDir, LOG_LEVEL: 'error' };
  return (await promisify(execFile)(process.execPath, [admin, ...args], { env })).stdout.trim();
}

test('an operator finds a network whose owners have lost their links, and lets one in again', async () => {
  const made = await postJson(`${server.url}/api/networks`, { name: 'Hemmelig navn', language: 'nb' });
  const { id } = (await made.json()) as CreateNetworkReply;
  const listed = await run('list');
  expect(listed).toMatch(new RegExp(`^${id}  network, created \\S+  1 owner  to be deleted`, 'm'));
  expect(listed).not.toContain('Hemmelig navn');
  const link = await run('link', id);
  expect(new URL(link).pathname).toBe(`/n/${id}`);
  const asked = await fetch(`${server.url}/api/networks/${id}`, {
    headers: { authorization: `Bearer ${tokenOf(link)}` },
  });
  expect(((await asked.json()) as NetworkReply).network?.name).toBe('Hemmelig navn');
  expect(await run('delete', id)).toBe('Deleted.');
  expect(await run('list')).not.toContain(id);
});
