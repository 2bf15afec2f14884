import { setTimeout as pause } from 'node:timers/promises';
import { processFigures } from '../process-figures.ts';
import { BoardClient, type Place } from './board-client.ts';
import { openPhoneWire } from './phone-wire.ts';
import type { Load } from './run-load.ts';

/** Somebody with both connections. */
export interface IdlePerson {
  readonly auth: unknown;
  readonly board: Place;
}

export interface IdleSettings {
  readonly url: string;
  readonly pid: number;
  readonly people: readonly IdlePerson[];
  readonly settleMs: number;
  readonly windowMs: number;
}

export interface IdleResult {
  readonly connectMs: number;
  /** Of the server, for all who connected. */
  readonly connectCpuMs: number;
  /** Of the server, for each second in which nothing happens. */
  readonly idleCpuMs: number;
  /** What the server holds for all of them, without garbage. */
  readonly heldBytes: number;
  /** By how much its resident memory has grown. */
  readonly grownBytes: number;
  readonly rssBytes: number;
}

const atOnce = 20;
/** As often as y-protocols renews what it has told. */
const renewMs = 15_000;

/** What the workload is asked, for the bytes that the server holds. */
const heldQuestion = 'held';

/** Everybody connects on both planes, says who they are on their board, and then does nothing but be there. */
export const load: Load<IdleSettings, IdleResult> = async ({ url, pid, people, settleMs, windowMs }, host) => {
  const heldBefore = Number(await host.ask(heldQuestion));
  const before = processFigures(pid);
  const began = performance.now();
  const boards: BoardClient[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce);
    await Promise.all(some.map(({ auth }) => openPhoneWire(url, auth)));
    boards.push(...(await Promise.all(some.map(({ board }) => BoardClient.open(board)))));
  }
  const connectMs = performance.now() - began;
  const connected = processFigures(pid);
  const renewals = boards.map((board, at) => {
    let clock = 0;
    const tell = () => {
      clock += 1;
      board.tellPresence(1_000 + at, clock, { user: { name: `Deltaker ${at}` } });
    };
    // Spread as they came.
    setTimeout(tell, (at / boards.length) * settleMs);
    return setInterval(tell, renewMs);
  });
  await pause(settleMs);
  const settled = processFigures(pid);
  host.begin();
  await pause(windowMs);
  host.end();
  const after = processFigures(pid);
  const heldBytes = Number(await host.ask(heldQuestion)) - heldBefore;
  for (const renewal of renewals) clearInterval(renewal);
  if (!boards.every((board) => board.isOpen)) throw new Error('somebody was sent away');
  return {
    connectMs,
    connectCpuMs: connected.cpuMs - before.cpuMs,
    idleCpuMs: (after.cpuMs - settled.cpuMs) / (windowMs / 1000),
    heldBytes,
    grownBytes: after.rssBytes - before.rssBytes,
    rssBytes: after.rssBytes,
  };
};
