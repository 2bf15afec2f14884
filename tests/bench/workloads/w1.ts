import { runLoad } from '../load/run-load.ts';
import type { TypingResult, TypingSettings } from '../load/typing.ts';
import { startBoards } from '../subjects/board-subjects.ts';
import { lane, prepareRoom, type Room } from '../subjects/samling-room.ts';
import type { Workload } from '../workload.ts';

const perEditor = 5;
const subjects = ['Samling', 'y-websocket', 'Hocuspocus', 'Hocuspocus, 20 ms'];
const points = [10, 30, 60, 100];
/** Those for which there are targets; the others are points of the curve. */
const judged = [30, 100];

/** One board on which everybody writes at once. */
export const w1: Workload = {
  id: 'w1',
  title: 'One board, everybody writes',
  about: `Everybody on one board types at the end of a note of their own, ${perEditor} updates a second each, evenly in turn. Time from the
sending of an update until the last of the others has it; processor time of the server (user and system, all threads) for each update that
reached somebody. Samling stores with a sync to disk before it tells, checks rights and sends receipts; the peers keep everything in
memory. Hocuspocus 4 with its defaults sends what came in one turn of the event loop together; *20 ms* is its \`flushDelay\`, the same
tick as Samling's. Servers are fresh for each run and warm up for four seconds, at three times the rate. Nobody sends presence.`,
  subjects,
  measures: [
    { id: 'cpu', title: 'server CPU per delivered update', unit: 'µs', digits: 2 },
    { id: 'p50', title: 'p50 to the last', unit: 'ms' },
    { id: 'p99', title: 'p99 to the last', unit: 'ms' },
    { id: 'share', title: 'server CPU', unit: '% of a core' },
    { id: 'receipt', title: 'p99 to the receipt (on disk)', unit: 'ms', alone: true },
    { id: 'lost', title: 'updates that did not arrive', unit: '', digits: 0, alone: true },
  ],
  targets: [
    {
      says: 'CPU ≤ 0.45× y-websocket (stretch 0.3×)',
      case: '100 editors',
      measure: 'cpu',
      over: 'y-websocket',
      most: 0.45,
    },
    { says: 'CPU ≤ 0.7× y-websocket', case: '30 editors', measure: 'cpu', over: 'y-websocket', most: 0.7 },
    ...subjects.slice(1).flatMap((over) =>
      judged.map((editors) => ({
        says: `p99 ≤ ${over} + one tick (20 ms)`,
        ...{ case: `${editors} editors`, measure: 'p99', over, plus: 20 },
      })),
    ),
    ...judged.map((editors) => ({ says: 'nothing is lost', case: `${editors} editors`, measure: 'lost', most: 0 })),
  ],
  plots: [
    { measure: 'cpu', over: 'editors' },
    { measure: 'p99', over: 'editors' },
    { measure: 'share', over: 'editors' },
  ],
  async run(context) {
    const rooms = new Map<number, Room>();
    for (const people of points) rooms.set(people, await prepareRoom(people));
    const cases = points.map((x) => ({
      ...{ name: `${x} editors`, x, judged: judged.includes(x) },
      ...(judged.includes(x) ? {} : { repetitions: 2, subjects: subjects.slice(0, 3) }),
    }));
    const longest = context.full ? 60_000 : 8_000;
    try {
      await context.interleave(cases, async ({ subject, at, short }) => {
        const room = rooms.get(at.x) as Room;
        const windowMs = short ? 3_000 : at.judged ? longest : 5_000;
        const server = await startBoards(subject, room);
        try {
          const settings: TypingSettings = {
            boards: server.boards,
            writersEach: at.x,
            lane,
            pid: server.pid,
            perSecond: at.x * perEditor,
            warmUpMs: short ? 1_000 : 4_000,
            windowMs,
          };
          const { result, load } = await runLoad<TypingSettings, TypingResult>('typing.ts', settings);
          const { p50, p99, cpuPerDelivery: cpu, cpuShare: share, receiptP99, lost } = result;
          const receipt = Number.isNaN(receiptP99) ? {} : { receipt: receiptP99 };
          return { values: { cpu, p50, p99, share, ...receipt, lost }, ...(load ? { load } : {}), latencyMs: p99 };
        } finally {
          await server.stop();
        }
      });
    } finally {
      for (const room of rooms.values()) await room.remove();
    }
  },
};
