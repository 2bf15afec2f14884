import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Conferences, CreatedConference, NewConference } from '../live/conferences.ts';
import type { LiveConference } from '../live/live-conference.ts';
import { SpeedClock } from '../live/speed-clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { Simulate } from './fill-room.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Real conferences are kept for a day at least: by this a rehearsal is known in storage, also after a crash. */
const shortestRetentionMs = 24 * hour;

export const rehearsalLimits = {
  /** At once on this server, and from one address: a school has one address for all. */
  most: 3,
  mostFromAddress: 2,
  /** Begun from one address in an hour. */
  anHour: 12,
  longestMs: 3 * hour,
  /** With nobody at the desk. */
  abandonedMs: 10 * minute,
  /** A desk left for so long gives its place to whoever else would rehearse. */
  spareMs: minute,
} as const;

const sweepMs = 15 * second;
/** At a clock of its own speed people are this much quicker than in life, so that there is something to see. */
const peoplesPace = 3;
/** However fast the clock: two dozen people who write faster than this would be felt by a real conference beside them. */
const quickestPace = 12;
const patienceMs = 5 * second;

/** Why a rehearsal cannot be begun now. */
export class RehearsalRefused extends Error {
  readonly code: 'rehearsals_full' | 'too_many_requests';
  constructor(code: RehearsalRefused['code']) {
    super(code);
    this.code = code;
  }
}

/** Conferences with simulated people, for one person to try everything alone. They leave nothing behind. */
export interface Rehearsals {
  /**
   * Creates a rehearsal; its people are on their way when it resolves.
   * @param address of whoever asks, for the limits
   * @throws {RehearsalRefused}
   */
  begin(wanted: Omit<NewConference, 'rehearsalMs'>, people: number, address: string): Promise<CreatedConference>;
  /** Whether there is a rehearsal by that id. */
  has(id: string): boolean;
  /** Lets its clock, and its people, run at another speed. */
  run(id: string, speed: number): Promise<void>;
  /** Ends it and erases all of it. */
  end(id: string): Promise<void>;
  /** Ends those whose time is up. */
  sweep(): Promise<void>;
  /** Erases what an earlier run of the server has left. */
  eraseLeftOvers(): Promise<void>;
  /** Ends all of them. */
  close(): Promise<void>;
}

interface Rehearsal {
  readonly address: string;
  readonly id: string;
  readonly begunAt: number;
  readonly stopping: AbortController;
  readonly peoplesClock: SpeedClock;
  people: Promise<void>;
  deskSeenAt: number;
  ended: Promise<void> | undefined;
}

export function openRehearsals(options: {
  readonly conferences: Conferences;
  readonly storage: Storage;
  readonly logger: Logger;
  /** Where this server answers, for people of its own. */
  url(): string;
  readonly simulate: Simulate;
  now(): number;
  /** How many desks are open in a conference. */
  desks(id: string): number;
  tellClock(conference: LiveConference): void;
  /** Erases a conference and sends away whoever is in it. */
  erase(id: string): Promise<void>;
}): Rehearsals {
  const { conferences, storage, logger, simulate } = options;
  const running = new Map<string, Rehearsal>();
  /** The addresses of those that are just being created. */
  const coming: string[] = [];
  const begun = new RateLimiterMemory({ points: rehearsalLimits.anHour, duration: hour / second });
  let closing = false;

  /** Looks which desks are open, so that it is known since when the others have been left. */
  function lookAround(): void {
    for (const one of running.values()) if (options.desks(one.id) > 0) one.deskSeenAt = options.now();
  }

  /** Takes a place, which is the caller's to give back. */
  async function takePlace(address: string): Promise<void> {
    lookAround();
    const own = () => [...running.values()].filter((one) => one.address === address);
    const isFull = () =>
      running.size + coming.length >= rehearsalLimits.most ||
      own().length + coming.filter((one) => one === address).length >= rehearsalLimits.mostFromAddress;
    const spare = (one: Rehearsal) => options.now() - one.deskSeenAt >= rehearsalLimits.spareMs;
    while (isFull()) {
      const left = own().find(spare) ?? [...running.values()].find(spare);
      if (!left) throw new RehearsalRefused('rehearsals_full');
      await end(left);
    }
    // Nothing is awaited between the look and this: of many who ask at once, each sees the others.
    coming.push(address);
  }

  function end(one: Rehearsal): Promise<void> {
    one.ended ??= (async () => {
      one.stopping.abort();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((over) => {
        timer = setTimeout(over, patienceMs);
      });
      await Promise.race([one.people, patience]);
      clearTimeout(timer);
      try {
        await options.erase(one.id);
        running.delete(one.id);
        logger.info({ conferenceId: one.id }, 'a rehearsal has ended and was erased');
      } catch (error) {
        // It stays in the list, so that the next sweep tries again.
        one.ended = undefined;
        throw error;
      }
    })();
    return one.ended;
  }

  async function sweep(): Promise<void> {
    lookAround();
    const now = options.now();
    for (const one of [...running.values()]) {
      const over = now - one.begunAt >= rehearsalLimits.longestMs;
      const left = now - one.deskSeenAt >= rehearsalLimits.abandonedMs;
      if (over || left || one.ended) await end(one);
    }
  }

  const timer = setInterval(() => {
    sweep().catch((error) => logger.error(error, 'a rehearsal could not be erased'));
  }, sweepMs);
  timer.unref();

  return {
    async begin(wanted, people, address) {
      if (closing) throw new RehearsalRefused('rehearsals_full');
      await takePlace(address);
      try {
        await begun.consume(address).catch(() => {
          throw new RehearsalRefused('too_many_requests');
        });
        const created = await conferences.create({ ...wanted, rehearsalMs: rehearsalLimits.longestMs });
        const { id, joinCode } = created.record;
        const stopping = new AbortController();
        const peoplesClock = new SpeedClock(() => performance.now());
        peoplesClock.run(peoplesPace);
        const room = {
          url: options.url(),
          conferenceId: id,
          joinCode,
          facilitatorToken: created.facilitatorToken,
          people,
        };
        running.set(id, {
          ...{
            id,
            address,
            stopping,
            peoplesClock,
            begunAt: options.now(),
            deskSeenAt: options.now(),
            ended: undefined,
          },
          people: simulate({ ...room, clock: peoplesClock, signal: stopping.signal }).catch((error) => {
            if (!stopping.signal.aborted) logger.error(error, 'simulated people could not take part');
          }),
        });
        return created;
      } finally {
        coming.splice(coming.indexOf(address), 1);
      }
    },
    has: (id) => running.has(id),
    async run(id, speed) {
      const conference = await conferences.get(id);
      const rehearsal = running.get(id);
      if (!rehearsal || !conference) return;
      conference.clock.run(speed);
      rehearsal.peoplesClock.run(Math.min(peoplesPace * speed, quickestPace));
      options.tellClock(conference);
    },
    async end(id) {
      const rehearsal = running.get(id);
      if (rehearsal) await end(rehearsal);
    },
    sweep,
    async eraseLeftOvers() {
      for (const { id, createdAt, deleteAfter } of await storage.conferences()) {
        if (deleteAfter - createdAt < shortestRetentionMs && !running.has(id)) await options.erase(id);
      }
    },
    async close() {
      closing = true;
      clearInterval(timer);
      await Promise.all([...running.values()].map(end));
    },
  };
}
