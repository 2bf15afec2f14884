import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLiveLink } from '../../../server/rehearsal/live-link.ts';
import { boardName } from '../../../shared/boards/board-name.ts';
import { startServerProcess } from '../../support/server-process.ts';
import {
  type BenchConference,
  beginGroups,
  groupStep,
  openConference,
  participantAuth,
  programmeOf,
} from '../load/conference.ts';
import { type Load, startLoad } from '../load/errands.ts';
import { openPhoneWire } from '../load/phone-wire.ts';
import type { W3Errands } from '../load/w3-return.ts';
import { processFigures } from '../process-figures.ts';
import { startKillablePeer } from '../subjects/killable-peer.ts';
import type { Case, Measured, Run, Workload } from '../workload.ts';
import { orVoid } from './or-void.ts';

interface Crowd extends Case {
  readonly x: number;
}

/** A server that runs again. */
interface Revived {
  readonly url: string;
  readonly pid: number;
}

const tableSize = 8;
/** Between the kill and the new start: longer than a process manager takes, so that everybody has noticed. */
const downMs = 1_000;
/** prom-client's watch of the event loop counts its own rhythm. */
const rhythmMs = 10;
const said = 'Vi er tilbake';

/** What a phone is told when it comes, for the peer to tell the same. */
let snapshot = '{}';

async function lateness(url: string): Promise<{ readonly p99: number; readonly worst: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) =>
    Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1]);
  return { p99: read('p99') * 1_000 - rhythmMs, worst: read('max') * 1_000 - rhythmMs };
}

/** Kills, starts again, and watches the new process until everybody is current. */
async function killAndReturn(
  loads: readonly Load<W3Errands>[],
  server: { kill(): Promise<void>; start(): Promise<Revived>; speak?: (url: string) => Promise<void> },
): Promise<Measured> {
  await server.kill();
  const current = loads.map((load) => load.ask('back', { text: server.speak ? said : null }));
  // Somebody may be late while we wait for something else.
  for (const one of current) one.catch(() => {});
  await pause(downMs);
  await Promise.all(loads.map((load) => load.use()));
  const { url, pid } = await server.start();
  const listening = Date.now();
  const before = processFigures(pid);
  // Reading begins the count anew: what starting took is over.
  await lateness(url);
  await server.speak?.(url);
  const last = Math.max(...(await Promise.all(current)));
  const { cpuMs, rssBytes } = processFigures(pid);
  const { p99, worst } = await lateness(url);
  const used = await Promise.all(loads.map((load) => load.use()));
  const load = {
    ...used[0],
    cpuShare: Math.max(...used.map(({ cpuShare }) => cpuShare)),
    lagP99Ms: Math.max(...used.map(({ lagP99Ms }) => lagP99Ms)),
  };
  const values = { cpu: cpuMs - before.cpuMs, lag: p99, worst, back: last - listening, rss: rssBytes / 1024 / 1024 };
  return { values, load, latencyMs: values.back };
}

async function samling(loads: readonly Load<W3Errands>[], { x: count }: Crowd): Promise<Measured> {
  let server = await startServerProcess();
  const { url, dataDir } = server;
  const port = Number(new URL(url).port);
  try {
    const conference = await openConference(url, { programme: programmeOf(3), people: count });
    const groups = await beginGroups(url, conference);
    const seats = conference.seats.map(({ personId, token }) => {
      const key = { stepId: groupStep, scope: 'group', owner: groups.get(personId) ?? '' } as const;
      return { conferenceId: conference.id, token, board: boardName(conference.id, key, 0) };
    });
    snapshot = await snapshotOf(url, conference);
    await Promise.all(loads.map((load, at) => load.ask('toSamling', { url, seats: partOf(seats, at, loads.length) })));
    return await killAndReturn(loads, {
      kill: () => server.kill(),
      async start() {
        server = await startServerProcess({ dataDir, port });
        return server;
      },
      speak: (now) => speak(now, conference),
    });
  } finally {
    await Promise.all(loads.map((load) => load.end()));
    await server.remove();
  }
}

async function peer(loads: readonly Load<W3Errands>[], { x: count }: Crowd, only: boolean): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  const env = { STATE: join(dataDir, 'state.json'), YPERSISTENCE: join(dataDir, 'level') };
  await writeFile(env.STATE, snapshot);
  let server = await startKillablePeer('socket-io-with-boards', env);
  const { url } = server;
  try {
    const names = Array.from({ length: count }, (_, at) => `table-${at % Math.ceil(count / tableSize)}`);
    const parts = loads.map((_, at) => partOf(names, at, loads.length));
    await Promise.all(
      loads.map((load, at) => load.ask('toPeer', { url, names: parts[at] ?? [], only, first: at * count })),
    );
    return await killAndReturn(loads, {
      kill: () => server.kill(),
      async start() {
        server = await startKillablePeer('socket-io-with-boards', { ...env, PORT: new URL(url).port });
        return server;
      },
    });
  } finally {
    await Promise.all(loads.map((load) => load.end()));
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function snapshotOf(url: string, conference: BenchConference): Promise<string> {
  const [seat] = conference.seats;
  if (!seat) throw new Error('nobody is there');
  let packet: string | undefined;
  const came = Promise.withResolvers<void>();
  const phone = await openPhoneWire(url, participantAuth(conference.id, seat), (one) => {
    if (!one.startsWith('["snapshot"')) return;
    packet = one;
    came.resolve();
  });
  await came.promise;
  phone.close();
  return JSON.stringify((JSON.parse(packet ?? '[]') as unknown[])[1]);
}

async function speak(url: string, { id: conferenceId, deskToken: token }: BenchConference): Promise<void> {
  const desk = await openLiveLink(url, { conferenceId, role: 'facilitator', token });
  await desk.send({ type: 'sendMessage', to: { kind: 'all' }, text: said });
  desk.close();
}

function partOf<T>(all: readonly T[], at: number, parts: number): readonly T[] {
  return all.filter((_, index) => index % parts === at);
}

const onlyWebsocket = 'Socket.IO (websocket) + y-websocket';
const byDefault = 'Socket.IO + y-websocket';

async function measure({ subject, at }: Run<Crowd>): Promise<Measured> {
  const loads = [1, 2].map(() => startLoad<W3Errands>('w3-return.ts'));
  return subject === 'Samling' ? samling(loads, at) : peer(loads, at, subject === onlyWebsocket);
}

export const w3: Workload = {
  id: 'w3',
  title: 'A hall returns after `kill -9`',
  about: `People who each hold a connection to the live plane and one to their table's board (eight at a table) lose the server to a
SIGKILL; ${downMs / 1_000} s later it is started again on the same data and port, and they come back by themselves with the backoff of their
own client: Samling's client in Node, or socket.io-client and the y-websocket provider as they come. The peer is one process with
both servers, documents in LevelDB; once with Socket.IO's defaults (long-polling first, then the upgrade) and once with websockets
only. It tells everybody the bytes of Samling's snapshot. Counted from the moment the new process listens until the last one is
current on both planes; at Samling that means having heard what the desk said after the restart, too. Event-loop delay is the
server's own, from /metrics. The peer checks no rights.`,
  subjects: ['Samling', byDefault, onlyWebsocket],
  measures: [
    { id: 'cpu', title: 'server CPU', unit: 'ms', digits: 0 },
    { id: 'back', title: 'until all are current', unit: 'ms', digits: 0 },
    { id: 'lag', title: 'event-loop delay, p99', unit: 'ms' },
    { id: 'worst', title: 'event-loop delay, longest', unit: 'ms' },
    { id: 'rss', title: 'memory afterwards', unit: 'MB', digits: 0 },
  ],
  targets: [
    { says: 'CPU ≤ 0.5× Socket.IO + y-websocket', case: '500 people', measure: 'cpu', over: byDefault, most: 0.5 },
    { says: 'event-loop delay p99 < 50 ms', case: '500 people', measure: 'lag', most: 50 },
    { says: 'all current in ≤ 3 s', case: '500 people', measure: 'back', most: 3_000 },
  ],
  plots: [{ measure: 'cpu', over: 'people' }],
  run: (context) =>
    context.interleave<Crowd>(
      [125, 250, 500].map((x) => ({ name: `${x} people`, x, ...(x < 500 ? { repetitions: 1 } : {}) })),
      orVoid(measure),
    ),
};
