import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectLive, type LiveConnection } from '../../../client/live/live-connection.ts';
import type { SentCommand } from '../../../shared/protocol/commands.ts';
import type { CommandReply } from '../../../shared/protocol/live.ts';

/** The real server does not tell how often it was asked: this one writes down what comes, and answers when it is told to. */
let http: HttpServer;
let io: Server;
let connection: LiveConnection;
let came: { readonly on: Socket; readonly id: string; answer(reply: CommandReply): void }[];
let listeners: (() => void)[];

beforeEach(async () => {
  [came, listeners] = [[], []];
  http = createServer();
  io = new Server(http);
  io.on('connection', (on) => {
    on.on('clock', (reply: (now: number) => void) => {
      reply(Date.now());
      tell();
    });
    on.on('command', ({ id }: SentCommand, answer: (reply: CommandReply) => void) => {
      came.push({ on, id, answer });
      tell();
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const connected = once(io, 'connection');
  connection = connectLive('c', 'facilitator', { server: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
  await connected;
  await asked();
});

afterEach(async () => {
  vi.useRealTimers();
  connection.close();
  await io.close();
});

function tell(): void {
  for (const listener of listeners.splice(0)) listener();
}

/** Resolves with the next thing that the client asks. */
const asked = () => new Promise<void>((heard) => listeners.push(heard));

/** Until so many commands have come. */
async function arrived(count: number): Promise<void> {
  while (came.length < count) await asked();
}

const done: CommandReply = { ok: true, version: 1 };
const send = () => connection.send({ type: 'pause', stepId: 'a' });

/** The client has heard all that was answered before: a heartbeat goes behind it, and comes back. */
async function heard(): Promise<void> {
  for (const { conn } of io.sockets.sockets.values()) {
    const back = once(conn, 'heartbeat');
    (conn as unknown as { sendPacket(type: 'ping'): void }).sendPacket('ping');
    await back;
  }
}

describe('commands that wait', () => {
  it('leave once when the connection had died while the phone slept, and nobody knew', async () => {
    // The heartbeat is overdue, as after a sleep; Socket.IO finds out when something is sent.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    const replies = [send(), send()];
    await arrived(2);
    for (const { answer } of came) answer(done);
    expect(await Promise.all(replies)).toEqual([done, done]);
    // Whatever else was sent has come before this one.
    void send();
    while (new Set(came.map(({ id }) => id)).size < 3) await asked();
    expect(came).toHaveLength(3);
  });

  it('leave once where the server is slow, as long as the connection shows that it lives', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reply = send();
    await arrived(1);
    for (let times = 0; times < 4; times += 1) {
      const probed = asked();
      vi.advanceTimersByTime(3_000);
      await probed;
      await heard();
    }
    expect(came).toHaveLength(1);
    came[0]?.answer(done);
    expect(await reply).toEqual(done);
  });

  it('leave again with the same id when the connection broke before the answer, and only then', async () => {
    const replies = [send(), send()];
    await arrived(2);
    came[0]?.answer(done);
    await replies[0];
    came[1]?.on.conn.close();
    await arrived(3);
    expect(came[2]).toMatchObject({ id: came[1]?.id });
    came[2]?.answer(done);
    expect(await replies[1]).toEqual(done);
    expect(came).toHaveLength(3);
  });
});
