import { startServerProcess } from '../../support/server-process.ts';
import { openConference, programmeOf } from '../load/conference.ts';
import { type Load, startLoad } from '../load/errands.ts';
import type { Flow, W9Errands } from '../load/w9-slow.ts';
import { processFigures } from '../process-figures.ts';
import { startPeer } from '../subjects/peer-process.ts';
import type { Case, Measured, Run, Workload } from '../workload.ts';
import { orVoid } from './or-void.ts';

const people = 500;
const slow = people / 20;
const warmMs = 1_500;
const longWindowMs = 10_000;
const shortWindowMs = 4_000;

/** What phones were told by Samling, for the peer to tell the same. */
let told = JSON.stringify({ filler: `#0# ${'a'.repeat(1_400)}` });

async function withAndWithout(
  load: Load<W9Errands>,
  { short }: Run<Case>,
  pid: number,
  flow: (ms: number) => Promise<Flow>,
): Promise<Measured> {
  const ms = short ? shortWindowMs : longWindowMs;
  await flow(warmMs);
  await load.use();
  const without = await flow(ms);
  const before = processFigures(pid).rssBytes;
  await load.ask('slowDown', { count: slow });
  // For those who have only just come, and for what their coming cost.
  await flow(warmMs);
  const having = await flow(ms);
  const grown = processFigures(pid).rssBytes - before;
  const used = await load.use();
  const { mostWaiting, cuts } = await load.ask('slowest', null);
  const values = {
    without: without.p99,
    with: having.p99,
    slower: having.p99 / without.p99,
    waiting: mostWaiting / 1024,
    cuts,
    grown: grown / 1024 / 1024,
  };
  return { values, load: used, latencyMs: Math.min(without.p99, having.p99) };
}

async function samling(run: Run<Case>): Promise<Measured> {
  const server = await startServerProcess();
  const load = startLoad<W9Errands>('w9-slow.ts');
  try {
    const { url, pid } = server;
    const conference = await openConference(url, { programme: programmeOf(3), people });
    await load.ask('toSamling', { url, conference });
    return await withAndWithout(load, run, pid, async (ms) => {
      const flow = await load.ask('samlingFlow', { ms });
      told = JSON.stringify((JSON.parse(flow.packet) as unknown[])[1]);
      return flow;
    });
  } finally {
    await load.end();
    await server.remove();
  }
}

async function bare(run: Run<Case>): Promise<Measured> {
  const peer = await startPeer('socket-io');
  const load = startLoad<W9Errands>('w9-slow.ts');
  try {
    await load.ask('toBare', { url: peer.url, count: people });
    return await withAndWithout(load, run, peer.pid, (ms) => load.ask('bareFlow', { ms, like: told }));
  } finally {
    await load.end();
    await peer.stop();
  }
}

const only = `${people} people, ${slow} of them slow`;

export const w9: Workload = {
  id: 'w9',
  title: 'Slow readers',
  about: `${people} phones hear 18 times a second that a step has been worded anew, about 1.5 kB each time. Then ${slow} of them come
back on a line of 1 kB/s. They use long-polling, as behind a school's firewall: over a websocket the kernel of one machine takes in four
megabytes for each before any server notices that somebody is slow, while what waits for a poll waits in the server. The
backlog is the largest answer that any of them got to one poll, apart from the first words to whoever comes. The peer is Socket.IO
with its defaults, which emits the same bytes to a room. Latency is from the desk's word to each of the other ${people - slow} phones.`,
  subjects: ['Samling', 'Socket.IO'],
  measures: [
    { id: 'without', title: 'p99 when nobody is slow', unit: 'ms' },
    { id: 'with', title: "the others' p99", unit: 'ms' },
    { id: 'slower', title: 'with ÷ without', unit: '×', digits: 2, alone: true },
    { id: 'waiting', title: 'largest backlog of a slow reader', unit: 'kB', digits: 0 },
    { id: 'cuts', title: 'slow readers cut off, to come again', unit: 'times', digits: 0, alone: true },
    { id: 'grown', title: "the server's memory grew by", unit: 'MB', alone: true },
  ],
  targets: [
    { says: "the others' p99 ≤ 1.1× that without slow readers", case: only, measure: 'slower', most: 1.1 },
    { says: '≤ 256 kB buffered for each', case: only, measure: 'waiting', most: 256 },
  ],
  plots: [{ measure: 'waiting' }],
  run: (context) =>
    context.interleave(
      [{ name: only }],
      orVoid((run) => (run.subject === 'Samling' ? samling(run) : bare(run))),
    ),
};
