import { setTimeout as pause } from 'node:timers/promises';
import { startServerProcess } from '../../support/server-process.ts';
import { openConference, programmeOf } from '../load/conference.ts';
import { type Load, startLoad } from '../load/errands.ts';
import type { Change, W2Errands } from '../load/w2-phones.ts';
import { percentile } from '../statistics.ts';
import { startPeer } from '../subjects/peer-process.ts';
import type { Measured, Run, Workload } from '../workload.ts';
import { orVoid } from './or-void.ts';

interface Hall {
  readonly name: string;
  readonly x: number;
}

/** The envelope of a step that begins, as long as a real one, until a real one has been seen. */
let told: unknown = { channel: 'everybody', from: 1, to: 2, events: [], words: {}, filler: 'x'.repeat(480) };
const settleMs = 1_200;

async function measureChanges(
  load: Load<W2Errands>,
  { short }: Run<Hall>,
  change: (at: number) => Promise<Change>,
): Promise<Measured> {
  await pause(settleMs);
  await load.use();
  const changes: Change[] = [];
  for (let at = 0; at < (short ? 12 : 40); at += 1) {
    changes.push(await change(at));
    // Not in step with anything that the servers do by the clock.
    await pause(60 + Math.random() * 60);
  }
  const last = changes.map(({ lastMs }) => lastMs);
  const p99 = percentile(last, 0.99);
  const middle = changes.map(({ medianMs }) => medianMs);
  const values = { p50: percentile(last, 0.5), p99, half: percentile(middle, 0.5) };
  return { values, load: await load.use(), latencyMs: p99 };
}

async function samling(run: Run<Hall>): Promise<Measured> {
  const server = await startServerProcess();
  const load = startLoad<W2Errands>('w2-phones.ts');
  try {
    const { url } = server;
    const conference = await openConference(url, { programme: programmeOf(59).slice(1), people: run.at.x });
    await load.ask('toSamling', { url, conference, from: 0, to: run.at.x });
    return await measureChanges(load, run, async (at) => {
      const change = await load.ask('next', { at });
      [, told] = JSON.parse(change.packet) as [string, unknown];
      return change;
    });
  } finally {
    await load.end();
    await server.remove();
  }
}

async function bare(run: Run<Hall>): Promise<Measured> {
  const peer = await startPeer('socket-io');
  const load = startLoad<W2Errands>('w2-phones.ts');
  try {
    await load.ask('toBare', { url: peer.url, count: run.at.x });
    return await measureChanges(load, run, () => load.ask('tell', { said: told }));
  } finally {
    await load.end();
    await peer.stop();
  }
}

export const w2: Workload = {
  id: 'w2',
  title: '*Next step* reaches every phone',
  about: `All phones of a hall sit in one conference, on websockets. The desk presses *next*, which Samling checks, stores and
applies before it tells anybody; the peer is a bare Socket.IO server that emits the very same bytes to a room. Measured from the
press of the button, and so with the way to the server and the commit, until the last phone has the frame.`,
  subjects: ['Samling', 'Socket.IO'],
  measures: [
    { id: 'p50', title: 'last phone, p50', unit: 'ms' },
    { id: 'p99', title: 'last phone, p99', unit: 'ms' },
    { id: 'half', title: 'half of the phones, p50', unit: 'ms' },
  ],
  targets: [500, 1_000].map((phones) => ({
    says: `the last of ${phones} phones, p99 ≤ 1.5× a bare room emit`,
    case: `${phones} phones`,
    measure: 'p99',
    over: 'Socket.IO',
    most: 1.5,
  })),
  plots: [{ measure: 'p50', over: 'phones' }],
  run: (context) =>
    context.interleave<Hall>(
      [125, 250, 500, 1_000].map((x) => ({ name: `${x} phones`, x, ...(x < 500 ? { repetitions: 2 } : {}) })),
      orVoid((run) => (run.subject === 'Samling' ? samling(run) : bare(run))),
    ),
};
