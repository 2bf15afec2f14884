import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { CreateReply, JoinReply } from '../../../shared/protocol/http.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { startServerProcess } from '../../support/server-process.ts';
import type { Workload } from '../workload.ts';

const sizes = [50, 100, 200, 400, 800];
/** People who come at once, as when a hall scans the code on the screen. */
const atOnce = 10;

/** What a seated phone pays for each other person who joins: it must not grow with how many have come. */
export const join: Workload = {
  id: 'join',
  title: 'What others’ joining costs a seated phone',
  about: `One phone is seated; then others join, ${atOnce} at a time. Bytes that have reached the seated phone over its connection
meanwhile, frames and all. It must not grow with how many have come already.`,
  subjects: ['Samling'],
  measures: [
    { id: 'perJoin', title: 'bytes per join', unit: 'B' },
    { id: 'bytes', title: 'bytes in all', unit: 'B', digits: 0 },
  ],
  targets: [],
  plots: [{ measure: 'bytes', over: 'people who join' }],
  async run(context) {
    const cases = sizes
      .slice(0, context.quick ? 2 : undefined)
      .map((x) => ({ name: `${x} people join`, x, repetitions: 1 }));
    await context.interleave(cases, async ({ at, short }) => {
      const server = await startServerProcess();
      try {
        const people = short ? (sizes[0] ?? 0) : at.x;
        const bytes = await measure(server.url, people);
        return { values: { bytes, perJoin: bytes / people } };
      } finally {
        await server.remove();
      }
    });
  },
};

async function post<Reply>(url: string, body: unknown): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}

async function joinAndConnect(url: string, code: string, number: number): Promise<Socket> {
  const workplace = { name: `Skole ${number % 12}` };
  const seat = await post<JoinReply>(`${url}/api/join`, { code, name: `Deltaker ${number}`, workplace });
  const auth = { protocol: protocolVersion, conferenceId: seat.conferenceId, role: 'participant', token: seat.token };
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
  await once(socket as unknown as NodeJS.EventEmitter, 'snapshot');
  return socket;
}

/** Bytes that have reached a socket over its TCP connection, frames and all. */
function bytesRead(socket: Socket): number {
  const transport = socket.io.engine.transport as unknown as { ws: { _socket: { bytesRead: number } } };
  return transport.ws._socket.bytesRead;
}

async function measure(url: string, people: number): Promise<number> {
  const created = await post<CreateReply>(`${url}/api/conferences`, {
    programme: 'trygt-skolemiljo',
    title: 'Måling',
    language: 'nb',
  });
  const observer = await joinAndConnect(url, created.joinCode, 0);
  const sockets: Socket[] = [observer];
  let present = 0;
  observer.on('pulse', (pulse: { present: number }) => {
    present = pulse.present;
  });
  const before = bytesRead(observer);
  for (let number = 1; number <= people; number += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, people + 1 - number) }, (_, at) => number + at);
    sockets.push(...(await Promise.all(numbers.map((one) => joinAndConnect(url, created.joinCode, one)))));
  }
  while (present < people + 1) await once(observer as unknown as NodeJS.EventEmitter, 'pulse');
  const received = bytesRead(observer) - before;
  for (const socket of sockets) socket.disconnect();
  return received;
}
