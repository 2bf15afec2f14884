/** Phones on the live plane, and the desk that moves them: a process of its own, for `workloads/w2.ts`. */
import type { BenchConference } from './conference.ts';
import { deskAuth, participantAuth, talkId } from './conference.ts';
import { serveErrands } from './errands.ts';
import { openPhoneWire, type PhoneWire } from './phone-wire.ts';

const phones: PhoneWire[] = [];
const atOnce = 25;
const patienceMs = 15_000;
let desk: PhoneWire | undefined;
let heard: (packet: string) => void = () => {};

/** One change, in milliseconds from the press of the button. */
export interface Change {
  /** When the desk had its answer, which both servers give after they have told everybody. */
  readonly ackMs: number;
  readonly medianMs: number;
  readonly lastMs: number;
  /** The frame as a phone gets it. */
  readonly packet: string;
}

async function connect(count: number, open: () => Promise<PhoneWire>): Promise<void> {
  for (let left = count; left > 0; left -= atOnce) {
    const came = await Promise.all(Array.from({ length: Math.min(atOnce, left) }, open));
    for (const phone of came) phone.onEvent = (packet) => heard(packet);
    phones.push(...came);
  }
}

async function change(press: (by: PhoneWire) => Promise<unknown>, isIt: (packet: string) => boolean): Promise<Change> {
  if (!desk) throw new Error('there is no desk');
  const arrivals: number[] = [];
  let packet = '';
  const pressed = performance.now();
  const all = new Promise<void>((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`${arrivals.length} of ${phones.length} were told`)), patienceMs);
    heard = (one) => {
      if (!isIt(one)) return;
      arrivals.push(performance.now() - pressed);
      packet = one;
      if (arrivals.length < phones.length) return;
      clearTimeout(timer);
      done();
    };
  });
  const ack = press(desk).then((reply) => ({ reply, ackMs: performance.now() - pressed }));
  await all;
  heard = () => {};
  const { reply, ackMs } = await ack;
  if (reply !== true && !(reply as { ok?: boolean }).ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return { ackMs, medianMs: arrivals[arrivals.length >> 1] ?? 0, lastMs: arrivals.at(-1) ?? 0, packet };
}

const errands = {
  /** Seats `from` up to `to` of a conference come. */
  async toSamling(asked: { url: string; conference: BenchConference; from: number; to: number }): Promise<void> {
    const { url, conference, from, to } = asked;
    desk ??= await openPhoneWire(url, deskAuth(conference));
    const seats = conference.seats.slice(from, to)[Symbol.iterator]();
    await connect(to - from, () => {
      const seat = seats.next().value;
      if (!seat) throw new Error('there are not so many seats');
      return openPhoneWire(url, participantAuth(conference.id, seat));
    });
  },
  async toBare(asked: { url: string; count: number }): Promise<void> {
    desk ??= await openPhoneWire(asked.url, {});
    await connect(asked.count, () => openPhoneWire(asked.url, {}));
  },
  /** From one plain step to the next. */
  next({ at }: { at: number }): Promise<Change> {
    const command = { type: 'next', from: { stepId: at === 0 ? null : talkId(at - 1), part: 0 } };
    return change(
      (by) => by.ask('command', { id: `c-${at}-${process.pid}-${'x'.repeat(8)}`, command }),
      (packet) => packet.startsWith('["events"') && packet.includes('"stepStarted"'),
    );
  },
  /** The same bytes to the room. */
  tell({ said }: { said: unknown }): Promise<Change> {
    return change(
      (by) => by.ask('tell', 'events', said),
      (packet) => packet.startsWith('["events"'),
    );
  },
};

export type W2Errands = typeof errands;
serveErrands(errands);
