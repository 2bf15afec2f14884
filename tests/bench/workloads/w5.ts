import { setTimeout as pause } from 'node:timers/promises';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import type { IdlePerson, IdleResult, IdleSettings } from '../load/idle.ts';
import { runLoad } from '../load/run-load.ts';
import { heldMemory } from '../subjects/held-memory.ts';
import { type Subject, startPeer } from '../subjects/peer-process.ts';
import { openRoom, placesIn, prepareRoom, type Room } from '../subjects/samling-room.ts';
import type { Case, Measured, Workload } from '../workload.ts';

const tableSize = 5;
const sizes = [250, 500, 1_000];
const most = 1_000;
const peer = 'Socket.IO + Hocuspocus';
const settleMs = 10_000;
const nameOf = (people: number) => `${people} people`;

/** Everybody is there, and nothing happens. */
export const w5: Workload = {
  id: 'w5',
  title: 'Many who only are there',
  about: `Everybody is connected on both planes: the live plane, and the board of their table of ${tableSize}, where their name is shown and renewed
every fifteen seconds, as providers do. Nothing else happens. What the server holds more than when it had just started with nobody there
(heap and beside it, right after a collection of garbage), for each person; Samling's includes the conference, everybody's seat and
rights. By how much its resident memory has grown, garbage and room for more garbage included. What it spends in a second. The peer is Socket.IO with all in one room and Hocuspocus, in one process; it knows nothing about anybody. Both are idle at the same time.`,
  subjects: ['Samling', peer],
  measures: [
    { id: 'held', title: 'memory held for each person', unit: 'kB' },
    { id: 'each', title: 'growth of resident memory for each person', unit: 'kB' },
    { id: 'idle', title: 'server CPU while idle', unit: 'ms/s', digits: 1 },
    { id: 'connect', title: 'server CPU for each who connects', unit: 'ms', digits: 2 },
    { id: 'grown', title: 'growth of resident memory', unit: 'MB' },
    { id: 'rss', title: 'resident memory in all', unit: 'MB' },
  ],
  targets: [
    { says: 'memory held ≤ 35 kB each', case: nameOf(most), measure: 'held', most: 35 },
    { says: 'memory held ≤ 0.8×', case: nameOf(most), measure: 'held', over: peer, most: 0.8 },
    { says: 'resident memory ≤ 0.8×', case: nameOf(most), measure: 'each', over: peer, most: 0.8 },
    { says: 'CPU while idle ≤ 0.8×', case: nameOf(most), measure: 'idle', over: peer, most: 0.8 },
  ],
  plots: [
    { measure: 'held', over: 'people' },
    { measure: 'grown', over: 'people' },
    { measure: 'idle', over: 'people' },
  ],
  async run(context) {
    const room = await prepareRoom(most, tableSize);
    try {
      const windowMs = context.quick ? 5_000 : 20_000;
      await context.together(
        sizes.map((x): Case & { readonly x: number } => ({
          ...{ name: nameOf(x), x },
          ...(x === most ? {} : { repetitions: 1 }),
        })),
        ({ subject, at }) => idleOn(subject, room, { people: at.x, windowMs }),
      );
    } finally {
      await room.remove();
    }
  },
};

interface Crowded extends Subject {
  readonly people: readonly IdlePerson[];
}

async function idleOn(
  subject: string,
  room: Room,
  { people, windowMs }: { readonly people: number; readonly windowMs: number },
): Promise<Measured> {
  const memory = heldMemory(subject === 'Samling' ? 'samling' : 'peer');
  const server = subject === 'Samling' ? await openSamling(room, memory.env) : await openPeer(room, memory.env);
  try {
    await pause(1_000);
    const settings: IdleSettings = {
      ...{ url: server.url, pid: server.pid, settleMs: Math.min(settleMs, windowMs), windowMs },
      people: server.people.slice(0, people),
    };
    const { result, load } = await runLoad<IdleSettings, IdleResult>('idle.ts', settings, () => memory.of(server.pid));
    const values = {
      held: result.heldBytes / people / 1e3,
      each: result.grownBytes / people / 1e3,
      idle: result.idleCpuMs,
      connect: result.connectCpuMs / people,
      grown: result.grownBytes / 1e6,
      rss: result.rssBytes / 1e6,
    };
    return { values, ...(load ? { load } : {}) };
  } finally {
    await server.stop();
    await memory.remove();
  }
}

async function openSamling(room: Room, env: Readonly<Record<string, string>>): Promise<Crowded> {
  const server = await openRoom(room, env);
  const places = placesIn(room, server.url);
  const people = room.tables.flatMap(({ seats }, table) =>
    seats.flatMap(({ token }, seat): IdlePerson[] => {
      const board = places[table]?.[seat];
      const auth = { protocol: protocolVersion, conferenceId: room.conferenceId, role: 'participant', token };
      return board ? [{ auth, board }] : [];
    }),
  );
  return { ...server, people };
}

async function openPeer(room: Room, env: Readonly<Record<string, string>>): Promise<Crowded> {
  const server = await startPeer('socket-io-with-hocuspocus', env);
  const [url = '', port = ''] = server.url.split('?boards=');
  const people = room.tables.flatMap(({ seats }, table) =>
    seats.map((): IdlePerson => ({ auth: {}, board: { url: `ws://127.0.0.1:${port}`, document: `board-${table}` } })),
  );
  return { ...server, url, people };
}
