import { startServerProcess } from '../../support/server-process.ts';
import { createConference, letJoin, participantAuth } from '../load/conference.ts';
import { openPhoneWire, type PhoneWire } from '../load/phone-wire.ts';
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

/** Bytes that have reached it over its TCP connection, frames and all. */
function bytesRead({ socket }: PhoneWire): number {
  return (socket as unknown as { _socket: { bytesRead: number } })._socket.bytesRead;
}

async function measure(url: string, people: number): Promise<number> {
  const conference = await createConference(url, 'trygt-skolemiljo');
  const wires: PhoneWire[] = [];
  const seat = async (from: number, count: number) => {
    const seats = await letJoin(url, conference, from, count);
    wires.push(...(await Promise.all(seats.map((one) => openPhoneWire(url, participantAuth(conference.id, one))))));
  };
  await seat(0, 1);
  const [observer] = wires;
  if (!observer) throw new Error('nobody is seated');
  const everybodyIsThere = new Promise<void>((there) => {
    observer.onEvent = (packet) => {
      const [name, told] = JSON.parse(packet.slice(packet.indexOf('['))) as [string, { present?: number }];
      if (name === 'pulse' && told.present === people + 1) there();
    };
  });
  const before = bytesRead(observer);
  for (let number = 1; number <= people; number += atOnce) await seat(number, Math.min(atOnce, people + 1 - number));
  await everybodyIsThere;
  const received = bytesRead(observer) - before;
  for (const wire of wires) wire.close();
  return received;
}
