import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { FrameSocket, frameOf } from '../bench/load/frame-socket.ts';
import { Writer } from '../bench/load/writer.ts';
import { WrittenReader } from '../bench/load/written-reader.ts';

let server: WebSocketServer | undefined;

afterEach(() => {
  for (const client of server?.clients ?? []) client.terminate();
  server?.close();
  server = undefined;
});

async function listen(): Promise<string> {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/board?token=x`;
}

describe('the sockets of the load generator', () => {
  it('read messages of every length, wherever they are cut', async () => {
    const url = await listen();
    const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000, 3];
    const ponged = Promise.withResolvers<string>();
    server?.on('connection', (socket) => {
      socket.on('pong', (data) => ponged.resolve(data.toString()));
      const stream = (socket as unknown as { _socket: Socket })._socket;
      stream.cork();
      for (const [at, length] of lengths.entries()) {
        socket.send(Buffer.alloc(length, at));
        if (at === 4) socket.ping('still there');
      }
      stream.uncork();
    });
    const got: [number, number | undefined][] = [];
    const all = Promise.withResolvers<void>();
    const client = new FrameSocket(url, (message) => {
      got.push([message.length, message[0]]);
      if (got.length === lengths.length) all.resolve();
    });
    await all.promise;
    expect(await ponged.promise).toBe('still there');
    client.destroy();
    expect(got).toEqual(lengths.map((length, at) => [length, length === 0 ? undefined : at]));
  });

  it('send what servers understand, and tell how they were closed', async () => {
    const url = await listen();
    const messages = [Buffer.from('short'), Buffer.alloc(200, 1), Buffer.alloc(70_000, 2)];
    const got: Buffer[] = [];
    server?.on('connection', (socket, request) => {
      expect(request.url).toBe('/board?token=x');
      socket.on('message', (data: Buffer) => {
        got.push(data);
        if (got.length === messages.length) socket.close(4403);
      });
    });
    const client = new FrameSocket(url, () => {});
    const code = new Promise<number>((told) => {
      client.onClosed = told;
    });
    await client.opened;
    client.send(Buffer.concat(messages.map((message) => frameOf(message))));
    expect(await code).toBe(4403);
    expect(client.isOpen).toBe(false);
    expect(got).toEqual(messages);
  });
});

describe('reading who has written what', () => {
  const message = (update: Uint8Array) => Buffer.from([0, 2, ...varUint(update.length), ...update]);
  const varUint = (number: number) => (number < 128 ? [number] : [0x80 | (number & 0x7f), number >> 7]);
  const written = (...updates: readonly Uint8Array[]) => new WrittenReader().read(Buffer.concat(updates.map(message)));
  const numbers = (writers: readonly Writer[], ...updates: readonly Uint8Array[]) =>
    written(...updates).map(({ writer, from, to }) =>
      writers.find(({ clientId }) => clientId === writer)?.updatesBetween(from, to),
    );

  it('finds one update, and those of many that servers have put together', () => {
    const writers = Array.from({ length: 20 }, (_, number) => new Writer(number, 'wall'));
    const server = new Y.Doc();
    for (const { note } of writers) Y.applyUpdate(server, note);
    const first = writers.map((writer) => writer.next());
    expect(numbers(writers, first[3] as Uint8Array)).toEqual([[0, 1]]);
    let together = new Uint8Array();
    server.on('update', (update: Uint8Array) => {
      together = update as Uint8Array<ArrayBuffer>;
    });
    server.transact(() => {
      for (const update of [...first, ...writers.map((writer) => writer.next())]) Y.applyUpdate(server, update);
    });
    expect(together.length).toBeGreaterThan(256);
    expect(numbers(writers, together)).toEqual(writers.map(() => [0, 2]));
    const merged = Y.mergeUpdates(writers.slice(0, 2).map((writer) => writer.next()));
    expect(numbers(writers, merged)).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('reads several messages in one', () => {
    const [one, other] = [new Writer(1, 'wall'), new Writer(2, 'wall')];
    expect(numbers([one, other], one.next(), other.next(), one.next())).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
  });

  it('reads anything else, too', () => {
    const writer = new Writer(1, 'wall');
    expect(written(writer.note).reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThan(5);
    expect(written(Uint8Array.of(0, 0))).toEqual([]);
  });
});
