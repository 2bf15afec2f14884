import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { boardName } from '../../shared/boards/board-name.ts';
import { limits } from '../../shared/conference/limits.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { seededRandom } from '../../shared/random.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { connected, created, joined, type LiveClient, send, type TestServer, tokenOf } from '../support/test-server.ts';

/** As in `tests/shared/conference/runs.ts`. */
const rounds = Math.max(1, Math.round(40 * Number(process.env.SAMLING_RUNS ?? '1')));

let server: ServerProcess;
let conference: CreateReply;
let seat: JoinReply;
let desk: LiveClient;
const disconnects: string[] = [];

beforeAll(async () => {
  server = await startServerProcess({ env: { LOG_LEVEL: 'silent' } });
  const house = server as unknown as TestServer;
  // One step, in which everybody may write on a board of their own.
  conference = await created(house, { programme: trygtSkolemiljo.steps.nb.filter(({ id }) => id === 'input') });
  seat = await joined(house, conference.joinCode);
  const token = tokenOf(conference.facilitatorLink);
  ({ socket: desk } = await connected(house, { conferenceId: conference.id, role: 'facilitator', token }));
  expect(await send(desk, { type: 'next', from: { stepId: null, part: 0 } })).toMatchObject({ ok: true });
  desk.on('disconnect', (reason) => disconnects.push(reason));
});

afterAll(async () => {
  desk.disconnect();
  await server.remove();
});

/** The same process goes on, and whoever has done nothing wrong has not noticed anything. */
async function othersAreFine(): Promise<void> {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(() => process.kill(server.pid, 0)).not.toThrow();
  expect(await send(desk, { type: 'lockDoor', locked: true })).toMatchObject({ ok: true });
  expect(await send(desk, { type: 'lockDoor', locked: false })).toMatchObject({ ok: true });
  expect(disconnects).toEqual([]);
}

const random = seededRandom('hostile-peers');
const upTo = (most: number) => Math.floor(random() * most);
const noise = (length: number) => Buffer.from(Array.from({ length }, () => upTo(256)));

async function raw(...pieces: (string | Buffer)[]): Promise<void> {
  const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {});
  // Not `once`, which an error on the way would make reject.
  const closed = new Promise((done) => socket.once('close', done));
  for (const piece of pieces) socket.write(piece);
  socket.resume();
  setTimeout(() => socket.destroy(), 30);
  await closed;
}

const upgrade = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`;

const ownBoard = () =>
  `/boards/${boardName(conference.id, { stepId: 'input', scope: 'person', owner: seat.participantId })}?token=${seat.token}`;
const liveEntry = '/socket.io/?EIO=4&transport=websocket';

async function open(path: string): Promise<WebSocket | null> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`);
  socket.on('error', () => {});
  const opened = new Promise<true>((done) => socket.once('open', () => done(true)));
  const failed = new Promise<false>((done) => socket.once('close', () => done(false)));
  return (await Promise.race([opened, failed])) ? socket : null;
}

async function leave(socket: WebSocket | null): Promise<void> {
  if (!socket || socket.readyState === socket.CLOSED) return;
  const closed = new Promise((done) => socket.once('close', done));
  setTimeout(() => socket.terminate(), 20);
  await closed;
}

test('upgrades that are cut short, malformed or lead nowhere', async () => {
  for (const path of [
    ownBoard(),
    liveEntry,
    '/boards/',
    '/boards/%ff%00',
    '/boards/a/b/c/d/0',
    '/nowhere',
    '/socket.io/?EIO=9',
    '//[',
    '/boards/../../x',
  ]) {
    const whole = upgrade(path);
    await raw(whole.slice(0, upTo(whole.length)));
    await raw(whole.replace('Version: 13', 'Version: 1'));
    await raw(whole.replace(/Key: .*==/, 'Key: x'));
    await raw(
      upgrade(
        path,
        `Origin: http://[\r\nCookie: ${'x=%ff; '.repeat(50)}\r\nAuthorization: Bearer ${'y'.repeat(3_000)}\r\n`,
      ),
    );
    await raw(whole, noise(200));
    // A frame that claims to be endless, one that is not masked, a ping that is too long, a broken close.
    for (const frame of ['82ff7fffffffffffffff00000000', '820161', '89fe0200', '88810000000003', 'c28100000000ff']) {
      await raw(whole, Buffer.from(frame, 'hex'));
    }
  }
  await othersAreFine();
}, 60_000);

test('bytes on boards before anybody is known, on boards that are not, and in roles one has not', async () => {
  const names = [
    ownBoard(),
    ownBoard().replace(seat.token, 'x'.repeat(22)),
    ownBoard().replace('person/', 'group/'),
    ownBoard().replace(seat.participantId, 'somebody'),
    `${ownBoard()}&role=facilitator`,
    `${ownBoard()}&role=hallHost&receipts=1`,
    ownBoard().replace('/0?', '/7?'),
    ownBoard().replace('input', '__proto__'),
    ownBoard().replace(conference.id, 'constructor'),
  ];
  for (let round = 0; round < rounds; round += 1) {
    const socket = await open(names[round % names.length] ?? '');
    for (let at = 0; at < 10; at += 1) {
      const frame = noise(1 + upTo(120));
      frame[0] = upTo(5);
      if (random() < 0.5) frame[1] = upTo(3);
      socket?.send(random() < 0.1 ? 'text' : frame);
    }
    if (random() < 0.2) socket?.send(Buffer.alloc(600 * 1024));
    await leave(socket);
  }
  await othersAreFine();
}, 60_000);

test('packets on the live plane before and after one is let in', async () => {
  const auth = (more: object) =>
    JSON.stringify({
      protocol: protocolVersion,
      conferenceId: conference.id,
      role: 'participant',
      token: seat.token,
      ...more,
    });
  const entries = [
    auth({}),
    auth({ token: 'wrong' }),
    auth({ role: 'facilitator' }),
    auth({ protocol: '1' }),
    auth({ known: { run: 'x', version: 1e9, at: 'x', channels: { __proto__: 1 }, who: {} } }),
    auth({ known: { run: 'x', version: -1, at: 0, channels: Object.fromEntries(noise(200).entries()), who: null } }),
    '[]',
    'null',
    '{"a":',
    `${'['.repeat(5_000)}`,
    '',
  ];
  const packets = [
    '',
    '0',
    '1',
    '2',
    '3probe',
    '4',
    '40',
    '41',
    '42',
    '42[]',
    '42["command"]',
    '421["command",{"id":"a"}]',
    '421["command",{"id":"a","command":{"type":"next"}}]',
    '42["disconnect"]',
    '42["connect_error",{}]',
    '42["__proto__",1]',
    '421["resync"]',
    '42["clock"]',
    '421["round",{"stepId":{},"action":[]}]',
    '43[]',
    '430["late"]',
    '44"no"',
    '451-["command",{"_placeholder":true,"num":0}]',
    '459999999999-["a"]',
    '45-["a"]',
    '451-["a",{"_placeholder":true,"num":99}]',
    '40/other,{}',
    '42/other,["command"]',
    '46[]',
    '47',
    '5',
    '6',
    '9',
    'b4aaaa',
    'x',
    `42["command",${'['.repeat(10_000)}`,
    `42["command","${'x'.repeat(30_000)}"]`,
    '42["command",{"id":1e999}]',
    '424294967296999999999["clock"]',
  ];
  for (let round = 0; round < rounds; round += 1) {
    const socket = await open(liveEntry);
    // Half of them never say who they are.
    if (random() < 0.7) socket?.send(`40${entries[upTo(entries.length)]}`);
    for (let at = 0; at < 12; at += 1) {
      const dice = random();
      const packet = packets[upTo(packets.length)] ?? '';
      if (dice < 0.6) socket?.send(packet);
      else if (dice < 0.8) socket?.send(packet.slice(0, upTo(packet.length)) + noise(upTo(6)).toString('latin1'));
      else socket?.send(noise(upTo(100)));
    }
    if (random() < 0.15) socket?.send(`42["command","${'x'.repeat(200_000)}"]`);
    await leave(socket);
  }
  await othersAreFine();
}, 60_000);

test('packets by polling, and posts that are none', async () => {
  const entry = `${server.url}/socket.io/?EIO=4&transport=polling`;
  for (let round = 0; round < rounds / 4; round += 1) {
    const opened = await (await fetch(entry)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const post = (body: string | Buffer) =>
      fetch(`${entry}&sid=${sid}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
      }).then(
        (answer) => answer.arrayBuffer(),
        () => {},
      );
    await Promise.all([post('40{}'), post(noise(300)), post('4\x1e4\x1e42["command"]')]);
    await post('x'.repeat(100_000));
    await fetch(`${entry}&sid=${noise(4).toString('hex')}`).then((answer) => answer.arrayBuffer());
  }
  await othersAreFine();
}, 60_000);

test('a reader that stops reading costs bounded memory, is cut off, and the others notice nothing', async () => {
  const house = server as unknown as TestServer;
  const entry = `${server.url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(entry)).text()).slice(1)) as { sid: string };
  const who = { protocol: protocolVersion, conferenceId: conference.id, role: 'participant', token: seat.token };
  await (await fetch(`${entry}&sid=${sid}`, { method: 'POST', body: `40${JSON.stringify(who)}` })).text();
  expect(await (await fetch(`${entry}&sid=${sid}`)).text()).toContain('40{"sid"');
  // From here on it never asks for what waits.
  const token = tokenOf(conference.facilitatorLink);
  const desks = await Promise.all(
    Array.from({ length: 6 }, () => connected(house, { conferenceId: conference.id, role: 'facilitator', token })),
  );
  const text = 'x'.repeat(limits.messageLength);
  for (let at = 0; at < 150; at += 1) {
    const said = desks.map(({ socket }) => send(socket, { type: 'sendMessage', to: { kind: 'all' }, text }));
    for (const reply of await Promise.all(said)) expect(reply).toMatchObject({ ok: true });
  }
  expect(await (await fetch(`${entry}&sid=${sid}`)).text()).toContain('Session ID unknown');
  for (const { socket } of desks) socket.disconnect();
  await othersAreFine();
}, 60_000);
