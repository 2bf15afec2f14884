import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askServer, sending, tellServer } from '../../../client/live/ask-server.ts';

let server: Server;
let url: string;
let asked: { readonly method: string | undefined; readonly type: string | undefined; readonly body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    asked.push({ method: request.method, type: request.headers['content-type'], body });
    const [status, said] = JSON.parse(decodeURIComponent(request.url?.slice(1) ?? '')) as [number, string];
    response.writeHead(status).end(said);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

/** An address that answers like this. */
const answering = (status: number, said: string) => `${url}/${encodeURIComponent(JSON.stringify([status, said]))}`;

test('what is sent comes as JSON, and what comes back is read', async () => {
  asked = [];
  expect(await askServer(answering(201, '{"link":"x"}'), sending('POST', { role: 'hall' }))).toEqual({
    ok: true,
    reply: { link: 'x' },
  });
  expect(asked).toEqual([{ method: 'POST', type: 'application/json', body: '{"role":"hall"}' }]);
});

test('a refusal comes as its code; an error that is none of ours as internal', async () => {
  const refusal = JSON.stringify({ error: { code: 'not_allowed' } });
  expect(await askServer(answering(403, refusal))).toEqual({ ok: false, code: 'not_allowed' });
  expect(await askServer(answering(502, '<h1>Bad gateway</h1>'))).toEqual({ ok: false, code: 'internal' });
});

test('an answer without a body is one, unless it was to be read', async () => {
  expect(await tellServer(answering(204, ''))).toMatchObject({ ok: true });
  expect(await askServer(answering(200, ''))).toEqual({ ok: false, code: 'offline' });
});

test('no answer at all is offline, and so is one that nobody waits for any more', async () => {
  const gone = createServer();
  await new Promise<void>((listens) => gone.listen(0, '127.0.0.1', listens));
  const { port } = gone.address() as AddressInfo;
  await new Promise((closed) => gone.close(closed));
  expect(await askServer(`http://127.0.0.1:${port}/`)).toEqual({ ok: false, code: 'offline' });
  expect(await askServer(answering(200, '{}'), { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    code: 'offline',
  });
});
