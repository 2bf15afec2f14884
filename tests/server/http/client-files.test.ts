import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Router } from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpApp } from '../../../server/http/app.ts';
import { createLogger } from '../../../server/log.ts';

let folder: string;
let clientDir: string;
let server: Server;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samling-client-'));
  await writeFile(join(folder, 'secret.txt'), 'a secret');
  clientDir = join(folder, 'client');
  await mkdir(join(clientDir, 'assets'), { recursive: true });
  await writeFile(join(clientDir, 'index.html'), '<!doctype html>');
  await writeFile(join(clientDir, 'service-worker.js'), '// a worker');
  await writeFile(join(clientDir, 'assets', 'index-abc.js'), '// a file');
  await writeFile(join(clientDir, 'assets', 'index-abc.js.br'), brotliCompressSync('// a file'));
  await writeFile(join(clientDir, 'assets', 'plain-abc.js'), '// not worth packing');
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
  await rm(folder, { recursive: true });
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

test('a file comes packed where it is, and whoever asks can unpack it', async () => {
  const encodingOf = async (path: string, accepted: string) => {
    const answer = await fetch(`${url}/assets/${path}`, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(await answer.text()).toMatch(/^\/\/ (a file|not worth packing)$/);
    return answer.headers.get('content-encoding');
  };
  expect(await encodingOf('index-abc.js', 'br, gzip')).toBe('br');
  expect(await encodingOf('index-abc.js', 'gzip')).toBeNull();
  expect(await encodingOf('plain-abc.js', 'br')).toBeNull();
  const etag = (await fetch(`${url}/`)).headers.get('etag') ?? '';
  expect(await asked('/', `If-None-Match: ${etag}\r\n`)).toMatch(/^HTTP\/1\.1 304 /);
});

test('a build that is replaced under a running server costs it the files that have gone, and nothing else', async () => {
  await rm(join(clientDir, 'assets'), { recursive: true });
  const [gone, packed] = await Promise.all([
    fetch(`${url}/assets/plain-abc.js`),
    fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'br' } }),
  ]);
  for (const answer of [gone, packed]) {
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBeNull();
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
  }
  expect((await fetch(`${url}/`)).status).toBe(200);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
  '%s leads to nothing outside the build',
  async (path) => {
    const answer = await asked(path);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /);
    expect(answer).not.toContain('a secret');
  },
);

/** The whole answer to a path as it stands; `fetch` would put it right, and asks for no cache where it is given a mark. */
async function asked(path: string, headers = ''): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
  let answer = '';
  for await (const piece of socket) answer += piece;
  return answer;
}

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
