import type { LadderResult, LadderSettings } from '../load/ladder.ts';
import { runLoad } from '../load/run-load.ts';
import { startBoards } from '../subjects/board-subjects.ts';
import { lane, prepareRoom } from '../subjects/samling-room.ts';
import type { Workload } from '../workload.ts';

/** One person may change 100 things a second on Samling's boards. */
const mostPerWriter = 90;
const limitMs = 200;
const yardstick = 'relay';
const one = '1 board, 200 people';
const many = '50 boards, 8 people each';

/** How much the boards can take. */
export const w12: Workload = {
  id: 'w12',
  title: 'Saturation of the boards',
  about: `The rate of updates is raised by a quarter at a time until p99 to the last of the others is above ${limitMs} ms, or updates do not
arrive, twice in a row: one board with 200 people, 20 of them writing, and 50 boards with 8 people, 4 of them writing. The figure is what was delivered
on the highest rung that held: updates that reached somebody, counted for each whom they reached, a second. Since Samling lets nobody
change more than 100 things a second for long, more people write once each writes ${mostPerWriter} times a second; the same goes for all. A full core alone
does not end the ladder: who sends together what waits can deliver more than that. The generator looks every four milliseconds what has
come; latencies are measured with that. *Relay* is the least that a server can do: what came within 20 ms is passed on as it came, without
a document, storage, rights or receipts. It takes more than the generator can write: its figures are what it took at least.`,
  subjects: ['Samling', 'y-websocket', 'Hocuspocus', yardstick],
  measures: [
    { id: 'deliveries', title: 'deliveries', unit: '1/s', digits: 0 },
    { id: 'perCore', title: 'deliveries, for each second of processor time', unit: '1/s', digits: 0 },
    { id: 'updates', title: 'updates written', unit: '1/s', digits: 0 },
    { id: 'p99', title: 'p99 to the last, there', unit: 'ms', alone: true },
    { id: 'share', title: 'server CPU, there', unit: '% of a core', digits: 0, alone: true },
    { id: 'generator', title: 'generator CPU, there', unit: '% of a core', digits: 0, alone: true },
  ],
  targets: [
    { says: '≥ 7× y-websocket', case: one, measure: 'deliveries', over: 'y-websocket', least: 7 },
    { says: '≥ Hocuspocus', case: one, measure: 'deliveries', over: 'Hocuspocus', least: 1 },
    { says: '≥ 3× y-websocket', case: many, measure: 'deliveries', over: 'y-websocket', least: 3 },
    { says: '≥ 2.5× Hocuspocus', case: many, measure: 'deliveries', over: 'Hocuspocus', least: 2.5 },
  ],
  plots: [{ measure: 'deliveries' }, { measure: 'perCore' }],
  async run(context) {
    const cases = [
      { name: one, boards: 1, room: await prepareRoom(200), writersAtFirst: 20, writersEach: 200 },
      { name: many, boards: 50, room: await prepareRoom(400, 8), writersAtFirst: 4, writersEach: 8 },
    ];
    /** Updates a second that a subject could take, roughly: a fine ladder need not begin at the bottom. */
    const held = new Map<string, number>();
    const climb = async (subject: string, at: (typeof cases)[number], rough: boolean) => {
      const server = await startBoards(subject, at.room);
      const before = held.get(`${at.name} ${subject}`) ?? 0;
      try {
        const settings: LadderSettings = {
          boards: server.boards,
          ...{ writersEach: at.writersEach, writersAtFirst: at.writersAtFirst, mostPerWriter, lane },
          pid: server.pid,
          from: Math.max(at.boards * 8, before / 2),
          // Where only *at least* is asked for, a fine ladder tells nothing more.
          factor: rough || subject === yardstick ? 2 : 1.25,
          warmUpMs: rough ? 200 : 500,
          windowMs: rough ? 500 : context.full ? 4_000 : context.quick ? 700 : 1_200,
          limitMs,
        };
        const { result } = await runLoad<LadderSettings, LadderResult | undefined>('ladder.ts', settings);
        // Where not even the first rung held, the next try begins lower.
        held.set(`${at.name} ${subject}`, result?.updatesPerSecond ?? before / 4);
        return result;
      } finally {
        await server.stop();
      }
    };
    try {
      await context.interleave(cases, async ({ subject, at, repetition }) => {
        if (repetition < 0 || !held.has(`${at.name} ${subject}`)) await climb(subject, at, true);
        if (repetition < 0) return { values: {} };
        const result = await climb(subject, at, false);
        if (!result) return { values: {}, void: 'not even the first rung held' };
        const { deliveriesPerSecond: deliveries, updatesPerSecond: updates, p99, cpuShare: share } = result;
        const values = {
          ...{ deliveries, updates, p99, share, perCore: (deliveries / share) * 100 },
          ...{ generator: result.generatorShare * 100 },
        };
        const load = { cpuShare: result.generatorShare, lagP99Ms: result.lagP99Ms };
        return { values, load, ...verdictOn(subject, result) };
      });
    } finally {
      for (const { room } of cases) await room.remove();
    }
  },
};

/** Why the ladder ended, where that is not the server. */
function verdictOn(subject: string, { end }: LadderResult): { readonly void?: string; readonly note?: string } {
  if (end === 'generator') {
    const reason = 'the generator could not write or read more';
    // Samling is not judged by it: that it takes at least so much is enough.
    return subject === yardstick ? { note: reason } : { void: reason };
  }
  if (end === 'top') return { note: 'followed to the last rung' };
  return end === 'closed' ? { note: 'sent people away who wrote too much' } : {};
}
