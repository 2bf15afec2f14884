/** A hall in which some read slowly, and the desk that tells everybody something many times a second: for `workloads/w9-slow.ts`. */
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import { type BenchConference, deskAuth, participantAuth, talkId } from './conference.ts';
import { serveErrands } from './errands.ts';
import { openPhoneWire, type PhoneWire } from './phone-wire.ts';
import { openSlowPoller, type SlowPoller } from './slow-poller.ts';

const atOnce = 25;
const bytesPerSecond = 1_000;
/** A server lets each desk ask for twenty things a second. */
const desksNeeded = 2;
const tellsPerSecond = 18;
const text = 'a'.repeat(580);

/** What the phones that read as usual have seen. */
export interface Flow {
  readonly p50: number;
  readonly p99: number;
  /** A frame as a phone gets it. */
  readonly packet: string;
}

export interface Slowness {
  readonly mostWaiting: number;
  readonly cuts: number;
}

const phones: PhoneWire[] = [];
const desks: PhoneWire[] = [];
let slow: SlowPoller[] = [];
let said = 0;
const sentAt = new Map<number, number>();
let waits: number[] = [];
let packet = '';
let auths: readonly unknown[] = [];
let url = '';

function hear(one: string): void {
  if (!one.startsWith('["events"')) return;
  const now = performance.now();
  for (const [, number] of one.matchAll(/#(\d+)#/g)) {
    const at = sentAt.get(Number(number));
    if (at !== undefined) waits.push(now - at);
  }
  packet = one;
}

async function come(asked: { url: string; auths: readonly unknown[]; deskAuth: unknown }): Promise<void> {
  ({ url, auths } = asked);
  while (desks.length < desksNeeded) desks.push(await openPhoneWire(url, asked.deskAuth));
  for (let at = 0; at < auths.length; at += atOnce) {
    phones.push(...(await Promise.all(auths.slice(at, at + atOnce).map((auth) => openPhoneWire(url, auth, hear)))));
  }
}

async function flow(ms: number, tell: (by: PhoneWire, number: number) => Promise<unknown>): Promise<Flow> {
  const began = performance.now();
  waits = [];
  const answers: Promise<unknown>[] = [];
  for (let next = began; next < began + ms; next += 1_000 / tellsPerSecond) {
    await pause(Math.max(0, next - performance.now()));
    said += 1;
    const desk = desks[said % desks.length];
    if (!desk) throw new Error('there is no desk');
    sentAt.set(said, performance.now());
    answers.push(tell(desk, said));
  }
  for (const answer of await Promise.all(answers)) {
    if (answer !== true && !(answer as { ok?: boolean }).ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  }
  await pause(300);
  return { p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), packet };
}

const errands = {
  toSamling: ({ url: at, conference }: { url: string; conference: BenchConference }) =>
    come({
      url: at,
      auths: conference.seats.map((seat) => participantAuth(conference.id, seat)),
      deskAuth: deskAuth(conference),
    }),
  toBare: ({ url: at, count }: { url: string; count: number }) =>
    come({ url: at, auths: Array.from({ length: count }, () => ({})), deskAuth: {} }),
  /** So many of them read no more than a kilobyte a second from now on. */
  async slowDown({ count }: { count: number }): Promise<void> {
    for (const phone of phones.splice(0, count)) phone.close();
    slow = await Promise.all(auths.slice(0, count).map((auth) => openSlowPoller(url, auth, bytesPerSecond)));
  },
  async slowest(_: null): Promise<Slowness> {
    await Promise.all(slow.map((one) => one.close()));
    return {
      mostWaiting: Math.max(...slow.map(({ mostWaiting }) => mostWaiting)),
      cuts: slow.reduce((sum, { cuts }) => sum + cuts, 0),
    };
  },
  /** A step that is to come is worded anew, again and again. */
  samlingFlow: ({ ms }: { ms: number }) =>
    flow(ms, (by, number) => {
      const changes = { question: `#${number}# ${text}`, instruction: text };
      const command = { type: 'changeStep', stepId: talkId(0), changes };
      return by.ask('command', { id: `change-${process.pid}-${number}`, command });
    }),
  /** The same bytes to a room. */
  bareFlow: ({ ms, like }: { ms: number; like: string }) =>
    flow(ms, (by, number) => by.ask('tell', 'events', JSON.parse(like.replace(/#\d+#/, `#${number}#`)))),
};

export type W9Errands = typeof errands;
serveErrands(errands);
