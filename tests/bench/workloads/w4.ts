import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServerProcess } from '../../support/server-process.ts';
import { openClients, type Place } from '../load/board-client.ts';
import type { ColdStartResult, ColdStartSettings } from '../load/cold-start.ts';
import type { FillSettings } from '../load/fill-boards.ts';
import { runLoad } from '../load/run-load.ts';
import { type Subject, startPeer } from '../subjects/peer-process.ts';
import { lane, openRoom, placesIn, prepareRoom, type Room } from '../subjects/samling-room.ts';
import type { Case, Workload } from '../workload.ts';

const notes = 200;
const sizes = [10, 20, 40, 80];
const afterPowerCut = '40 boards, after a power cut';
const peer = 'Hocuspocus + SQLite';
const most = Math.max(...sizes);
/** For what a server does right after it has started. */
const settleMs = 500;
/** A board that nobody is on is made small after ten seconds. */
const restMs = 13_000;
/** Hocuspocus stores two seconds after the last change. */
const debounceMs = 3_000;

/** Everybody comes to boards that have just been on disk only. */
export const w4: Workload = {
  id: 'w4',
  title: 'Cold start with full boards',
  about: `The server has just started; as many people as there are boards come at once, each to a board of their own with ${notes} notes
and their history (written in pieces by eight people, corrected). Time until the last of them has all of it, and what the server spends on
that: processor time from the first connection on, and growth of its resident memory. Every board is checked to be whole. Samling finds a
conference, people and their rights, too. *Rested*: everybody had left, and Samling had made its boards small. *After a power cut*:
the server was killed right after the last word, and finds the log of updates as they were stored. Hocuspocus finds the same both times: a
whole document, as it stores it two seconds after the last change (what is younger is lost to it).`,
  subjects: ['Samling', peer],
  measures: [
    { id: 'cpu', title: 'server CPU', unit: 'ms', digits: 0 },
    { id: 'grown', title: 'growth of memory', unit: 'MB' },
    { id: 'rss', title: 'memory in all', unit: 'MB' },
    { id: 'last', title: 'until the last board has come', unit: 'ms', digits: 0 },
    { id: 'bytes', title: 'one board', unit: 'kB', alone: true },
  ],
  targets: ['40 boards', afterPowerCut].flatMap((at) => [
    { says: 'CPU ≤ 0.3×', case: at, measure: 'cpu', over: peer, most: 0.3 },
    { says: 'memory (growth) ≤ 0.3×', case: at, measure: 'grown', over: peer, most: 0.3 },
  ]),
  plots: [
    { measure: 'cpu', over: 'boards' },
    { measure: 'grown', over: 'boards' },
    { measure: 'last', over: 'boards' },
  ],
  async run(context) {
    const cut = await filledRoom();
    const rested = await restedRoom(cut);
    const database = await filledDatabase();
    try {
      const cases: readonly (Case & { readonly boards: number; readonly room: Room })[] = [
        ...sizes.map((x) => ({ name: `${x} boards`, x, boards: x, room: rested })),
        { name: afterPowerCut, boards: 40, room: cut },
      ];
      await context.interleave(cases, async ({ subject, at }) => {
        const server = subject === 'Samling' ? await coldSamling(at.room) : await coldPeer(database.file);
        try {
          await pause(settleMs);
          const settings: ColdStartSettings = { places: server.places.slice(0, at.boards), pid: server.pid, notes };
          const { result, load } = await runLoad<ColdStartSettings, ColdStartResult>('cold-start.ts', settings);
          const { cpuMs: cpu, lastMs: last, grownBytes, rssBytes, bytesEach } = result;
          const values = { cpu, grown: grownBytes / 1e6, rss: rssBytes / 1e6, last, bytes: bytesEach / 1e3 };
          return { values, ...(load ? { load } : {}) };
        } finally {
          await server.stop();
        }
      });
    } finally {
      await cut.remove();
      await rested.remove();
      await rm(database.folder, { recursive: true, force: true });
    }
  },
};

interface ColdServer extends Subject {
  readonly places: readonly Place[];
}

const fill = (places: readonly Place[]) => runLoad<FillSettings, number>('fill-boards.ts', { places, notes, lane });

/** One seat at each table. */
function firstPlaces(room: Room, url: string): Place[] {
  return placesIn(room, url).flatMap((table) => table.slice(0, 1));
}

/** Killed right after everything was written. */
async function filledRoom(): Promise<Room> {
  const room = await prepareRoom(most * 2, 2);
  const server = await startServerProcess({ dataDir: room.dataDir });
  await fill(firstPlaces(room, server.url));
  await server.kill();
  return room;
}

/** The same, once everybody has come and gone. */
async function restedRoom(room: Room): Promise<Room> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  await cp(room.dataDir, dataDir, { recursive: true });
  const server = await startServerProcess({ dataDir });
  const clients = await openClients(firstPlaces(room, server.url));
  for (const client of clients) client.close();
  await pause(restMs);
  await server.stop();
  return { ...room, dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

async function coldSamling(room: Room): Promise<ColdServer> {
  const server = await openRoom(room);
  return { ...server, places: firstPlaces(room, server.url) };
}

const peerPlaces = (url: string): Place[] =>
  Array.from({ length: most }, (_, board) => ({ url: url.replace(/^http/, 'ws'), document: `board-${board}` }));

async function filledDatabase(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  const file = join(folder, 'boards.sqlite');
  const server = await startPeer('hocuspocus', { DATABASE: file });
  await fill(peerPlaces(server.url));
  await pause(debounceMs);
  await server.stop();
  return { folder, file };
}

async function coldPeer(file: string): Promise<ColdServer> {
  const folder = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  const copy = join(folder, 'boards.sqlite');
  await cp(file, copy);
  const server = await startPeer('hocuspocus', { DATABASE: copy });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, pid: server.pid, stop, places: peerPlaces(server.url) };
}
