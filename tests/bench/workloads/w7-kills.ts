import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServerProcess } from '../../support/server-process.ts';
import { beginGroups, groupStep, openConference, programmeOf, type Seat } from '../load/conference.ts';
import { type Load, startLoad } from '../load/errands.ts';
import type { W7Errands, WriterPlace } from '../load/w7-writers.ts';
import { percentile } from '../statistics.ts';
import { startKillablePeer } from '../subjects/killable-peer.ts';
import type { Case, Measured, Run, Workload } from '../workload.ts';
import { orVoid } from './or-void.ts';

const writers = 200;
const tableSize = 8;
/** After the writing has begun; where between is up to chance. */
const shortestLifeMs = 150;
const longestLifeMs = 1_200;
/** The last life of a run is so much longer, to see how soon words are acknowledged once the server is warm. */
const longLifeMs = 3_000;

/** A server that can be killed and started again on the same data. */
interface Mortal {
  start(): Promise<string>;
  kill(): Promise<void>;
  remove(): Promise<void>;
  /** Who writes where, board by board, once it is up. */
  places(url: string): Promise<readonly (readonly WriterPlace[])[]>;
}

async function samling(): Promise<Mortal> {
  let server = await startServerProcess();
  const { dataDir } = server;
  const conference = await openConference(server.url, { programme: programmeOf(1), people: writers });
  const groups = await beginGroups(server.url, conference);
  const tables = Map.groupBy(conference.seats, ({ personId }) => groups.get(personId) ?? '');
  await server.kill();
  return {
    async start() {
      server = await startServerProcess({ dataDir });
      return server.url;
    },
    kill: () => server.kill(),
    remove: () => server.remove(),
    async places(url) {
      const boards = `${url.replace(/^http/, 'ws')}/boards/${conference.id}/${groupStep}/group`;
      const place = (group: string, { token }: Seat): WriterPlace => ({
        ...{ url: `${boards}/${group}/0?receipts=1&token=${token}`, isEchoed: false },
      });
      return [...tables].map(([group, seats]) => seats.map((seat) => place(group, seat)));
    },
  };
}

async function peer(name: 'hocuspocus' | 'y-websocket'): Promise<Mortal> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  let server = { kill: async () => {} };
  const where = { DATABASE: join(dataDir, 'hocuspocus.sqlite'), YPERSISTENCE: join(dataDir, 'level') };
  return {
    async start() {
      const started = await startKillablePeer(name, where);
      server = started;
      return started.url;
    },
    kill: () => server.kill(),
    async remove() {
      await server.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
    async places(url) {
      const address = url.replace(/^http/, 'ws');
      const place = (document: string): WriterPlace =>
        name === 'hocuspocus'
          ? { url: address, document, isEchoed: false }
          : { url: `${address}/${document}`, isEchoed: true };
      return Array.from({ length: writers / tableSize }, (_, table) =>
        Array.from({ length: tableSize }, () => place(`table-${table}`)),
      );
    },
  };
}

const subjects: Readonly<Record<string, () => Promise<Mortal>>> = {
  Samling: samling,
  'Hocuspocus + SQLite': () => peer('hocuspocus'),
  'y-websocket + LevelDB': () => peer('y-websocket'),
};

async function liveAndDie(mortal: Mortal, kills: number, load: Load<W7Errands>): Promise<Measured> {
  const waits: number[] = [];
  const cold: number[] = [];
  let [acknowledged, lost, doubled, hurtful] = [0, 0, 0, 0];
  await load.use();
  let url = await mortal.start();
  for (let kill = 0; kill < kills; kill += 1) {
    const places = await mortal.places(url);
    await load.ask('begin', { places });
    const longer = kill === kills - 1 ? longLifeMs : 0;
    await pause(longer + shortestLifeMs + Math.random() * (longestLifeMs - shortestLifeMs));
    await mortal.kill();
    const life = await load.ask('over', null);
    url = await mortal.start();
    const readers = (await mortal.places(url)).flatMap(([first]) => (first ? [first] : []));
    const found = await load.ask('look', { places: readers, expected: life.acknowledged });
    waits.push(...life.waits);
    cold.push(...life.coldWaits);
    acknowledged += life.acknowledged.flat().length;
    lost += found.lost.length;
    doubled += found.doubled;
    if (found.lost.length > 0) hurtful += 1;
  }
  const p99 = percentile(waits, 0.99);
  const cold99 = percentile(cold, 0.99);
  const values = { kills, acknowledged, lost, hurtful, doubled, p50: percentile(waits, 0.5), p99, cold99 };
  return { values, load: await load.use(), latencyMs: p99 };
}

async function measure({ subject, short }: Run<Case>, full: boolean): Promise<Measured> {
  const mortal = await subjects[subject]?.();
  if (!mortal) throw new Error(`there is no ${subject}`);
  const load = startLoad<W7Errands>('w7-writers.ts');
  try {
    return await liveAndDie(mortal, short ? 2 : full ? 20 : 4, load);
  } finally {
    await load.end();
    await mortal.remove();
  }
}

export const w7: Workload = {
  id: 'w7',
  title: 'Words after `kill -9`',
  about: `${writers} people at ${writers / tableSize} tables write a note about every 0.4 s each, until the server is killed (SIGKILL) somewhere
between ${shortestLifeMs} and ${longestLifeMs} ms after they began, and the last time in each repetition ${longLifeMs / 1_000} s later. It starts again on the same data, and readers who hold nothing themselves look for
every note that the server had acknowledged. The writers do not come back: they would bring their words again, and hide a loss.
*Acknowledged* is all that a client of each server can know: Samling's receipt; Hocuspocus' SyncStatus, by which its provider
says that nothing is unsynced; and of the y-websocket server, which says nothing, its echo of the writer's own update. Only the
first is meant to say that something is stored.`,
  subjects: Object.keys(subjects),
  measures: [
    { id: 'lost', title: 'acknowledged notes that are gone', unit: 'notes', digits: 0, alone: true },
    { id: 'hurtful', title: 'kills that lost any', unit: 'kills', digits: 0, alone: true },
    { id: 'kills', title: 'kills in all', unit: 'kills', digits: 0, alone: true },
    { id: 'acknowledged', title: 'notes acknowledged', unit: 'notes', digits: 0, alone: true },
    { id: 'doubled', title: 'notes that are there twice or not as written', unit: 'notes', digits: 0, alone: true },
    { id: 'p50', title: 'until acknowledged, p50', unit: 'ms', alone: true },
    { id: 'p99', title: 'until acknowledged, p99', unit: 'ms', alone: true },
    { id: 'cold99', title: 'the same in the first second after a start, p99', unit: 'ms', alone: true },
  ],
  targets: [
    { says: 'acknowledged loss 0', case: `${writers} writers`, measure: 'lost', most: 0, always: true },
    { says: 'nothing doubled', case: `${writers} writers`, measure: 'doubled', most: 0, always: true },
    { says: 'receipt p99 ≤ 30 ms', case: `${writers} writers`, measure: 'p99', most: 30 },
  ],
  plots: [{ measure: 'lost' }],
  run: (context) =>
    context.interleave(
      [{ name: `${writers} writers` }],
      orVoid((run) => measure(run, context.full)),
    ),
};
