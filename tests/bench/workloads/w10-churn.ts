import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts';
import { beginGroups, openConference, programmeOf } from '../load/conference.ts';
import { startLoad } from '../load/errands.ts';
import type { W10Errands } from '../load/w10-churn.ts';
import type { Probed } from '../load/w10-probe.ts';
import type { Context, Workload } from '../workload.ts';

const people = 64;
/** Boards that nobody is on leave memory after ten seconds; engine.io asks whether somebody lives for up to thirty. */
const longestSettleMs = 90_000;
const probe = new URL('../load/w10-probe.ts', import.meta.url).href;
const MB = 1024 * 1024;

interface Rest extends Probed {
  readonly boards: number;
  readonly sockets: number;
}

async function figures(url: string): Promise<Pick<Rest, 'boards' | 'sockets'>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^samling_${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { boards: read('boards_loaded'), sockets: read('live_sockets') };
}

/** Waits until nobody is there and nothing is loaded any more, or for as long as that may take; then looks what is left. */
async function atRest({ url, pid }: ServerProcess, file: string): Promise<Rest> {
  const until = performance.now() + longestSettleMs;
  let now = await figures(url);
  while ((now.boards > 0 || now.sockets > 0) && performance.now() < until) {
    await pause(500);
    now = await figures(url);
  }
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file) && performance.now() < until) await pause(50);
  return { ...now, ...(JSON.parse(readFileSync(file, 'utf8')) as Probed) };
}

async function comeAndGo(context: Context, seconds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samling-bench-'));
  const file = join(folder, 'probe.json');
  const env = { NODE_OPTIONS: `--expose-gc --import=${probe}`, BENCH_PROBE: file, LOG_LEVEL: 'fatal' };
  const server = await startServerProcess({ env });
  const load = startLoad<W10Errands>('w10-churn.ts');
  try {
    const { url } = server;
    const conference = await openConference(url, { programme: programmeOf(1), people });
    const hall = { url, conference, groups: Object.fromEntries(await beginGroups(url, conference)) };
    const churn = (ms: number, seed: string) => load.ask('churn', { ...hall, ms, seed }, ms + 60_000);
    // The first of everything builds what stays: code, caches, pools.
    await churn((seconds * 1_000) / 4, 'warm');
    const before = await atRest(server, file);
    await load.use();
    const { visits, fuzzed } = await churn(seconds * 1_000, `${Date.now()}`);
    const used = await load.use();
    const after = await atRest(server, file);
    const ghosts = await load.ask('ghosts', hall);
    const values = {
      visits,
      fuzzed,
      heapBefore: before.heapBytes / MB,
      heapAfter: after.heapBytes / MB,
      grown: after.heapBytes / before.heapBytes,
      outside: (after.outsideBytes - before.outsideBytes) / MB,
      rss: (after.rssBytes - before.rssBytes) / MB,
      boards: after.boards,
      sockets: after.sockets,
      timers: after.timers - before.timers,
      handles: after.handles - before.handles,
      ghosts,
    };
    context.record({ case: only, subject: 'Samling', repetition: 0, values, load: used });
    context.tell(`  ${seconds} s: ${JSON.stringify(values)}`);
  } finally {
    await load.end();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

const only = `${people} people`;
const left = (id: string, title: string) => ({ id, title, unit: 'left', digits: 0, alone: true }) as const;
const none = (says: string, measure: string) => ({ says, case: only, measure, most: 0 });

export const w10: Workload = {
  id: 'w10',
  title: 'Coming and going',
  about: `For three minutes (half a minute with --quick, half an hour with --full) thirty at a time come as one of ${people} people: to a
board, where they show their name and write, to the live plane, with an upgrade that is cut short, or with frames of noise. Most go
without a word. Once before, for a quarter of the time and thrown away, and then counted: when all are gone and the boards are
unloaded, garbage is collected and what is left is compared with what was left the first time. One run; there is no peer.`,
  subjects: ['Samling'],
  measures: [
    { id: 'visits', title: 'visits', unit: 'in all', digits: 0, alone: true },
    { id: 'fuzzed', title: 'frames of noise', unit: 'in all', digits: 0, alone: true },
    { id: 'heapBefore', title: 'heap before', unit: 'MB', digits: 2, alone: true },
    { id: 'heapAfter', title: 'heap afterwards', unit: 'MB', digits: 2, alone: true },
    { id: 'grown', title: 'afterwards ÷ before', unit: '×', digits: 3, alone: true },
    { id: 'outside', title: 'memory outside the heap, more than before', unit: 'MB', digits: 2, alone: true },
    { id: 'rss', title: "the process' memory, more than before", unit: 'MB', alone: true },
    left('boards', 'boards still loaded'),
    left('sockets', 'live connections still counted'),
    left('timers', 'timers, more than before'),
    left('handles', 'sockets and other handles, more than before'),
    left('ghosts', 'tables where somebody is said to write who is gone'),
  ],
  targets: [
    { says: 'the heap returns to where it began (≤ 1.03×)', case: only, measure: 'grown', most: 1.03 },
    none('no board stays loaded', 'boards'),
    none('no connection stays', 'sockets'),
    none('no timer is left behind', 'timers'),
    none('no handle is left behind', 'handles'),
    none('no presence is left behind', 'ghosts'),
  ],
  run: (context) => comeAndGo(context, context.full ? 1_800 : context.quick ? 30 : 180),
};
