import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpApp } from '../../../server/http/app.ts';
import { createLogger } from '../../../server/log.ts';

let clientDir: string;
let server: Server;
let url: string;

beforeEach(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'samling-client-'));
  await mkdir(join(clientDir, 'assets'));
  await writeFile(join(clientDir, 'index.html'), '<!doctype html>');
  await writeFile(join(clientDir, 'service-worker.js'), '// a worker');
  await writeFile(join(clientDir, 'assets', 'index-abc.js'), '// a file');
  const metrics = Router();
  const app = httpApp({
    ...{ api: [], metrics, publicUrl: undefined, trustProxy: 'loopback', clientDir },
    logger: createLogger('silent'),
    ready: () => true,
  });
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((done) => server.close(done));
  await rm(clientDir, { recursive: true });
});

test.each([
  ['/', 'text/html', 'no-cache'],
  ['/c/conference', 'text/html', 'no-cache'],
  // Asked for anew at each visit: an old worker would keep an old shell.
  ['/service-worker.js', 'text/javascript', 'no-cache'],
  ['/assets/index-abc.js', 'text/javascript', 'public, max-age=31536000, immutable'],
])('%s is %s, kept as long as it holds', async (path, type, kept) => {
  const answer = await fetch(`${url}${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(answer.headers.get('cache-control')).toBe(kept);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = answer.headers.get('content-security-policy');
  // Over a hundred files make a seat, and the policy of a file is nobody's.
  if (path.startsWith('/assets/')) expect(policy).toBeNull();
  else expect(policy).toContain("script-src 'self'");
});

test('a file that is not there is missing, and no page stands in its place', async () => {
  expect((await fetch(`${url}/assets/index-old.js`)).status).toBe(404);
  await rm(join(clientDir, 'service-worker.js'));
  const again = httpApp({
    ...{ api: [], metrics: Router(), publicUrl: undefined, trustProxy: 'loopback', clientDir },
    logger: createLogger('silent'),
    ready: () => true,
  });
  server.removeAllListeners('request');
  server.on('request', again);
  expect((await fetch(`${url}/service-worker.js`)).status).toBe(404);
});

test.each([
  ['/preview', "'self'"],
  ['/preview/', "'self'"],
  ['/preview?step=1', "'self'"],
  ['/', "'none'"],
  ['/f/conference', "'none'"],
  ['/f/preview', "'none'"],
  ['/previews', "'none'"],
])('%s may stand in a frame of %s', async (path, who) => {
  const policy = (await fetch(`${url}${path}`)).headers.get('content-security-policy');
  expect(policy).toContain(`frame-ancestors ${who};`);
});
