import type { SpeedClock } from '../live/speed-clock.ts';

/** A conference that is to be filled with simulated people. */
export interface RoomToFill {
  /** Of the server, without a slash at the end. */
  readonly url: string;
  readonly conferenceId: string;
  readonly joinCode: string;
  readonly facilitatorToken: string;
  readonly people: number;
  /** By which they live; it may be turned meanwhile. */
  readonly clock: SpeedClock;
  readonly signal: AbortSignal;
}

/** Resolves when all of them have gone: because the conference has ended, or `signal` said so. */
export type Simulate = (room: RoomToFill) => Promise<void>;

/** Seconds over which they come: soon enough to be seen, and one by one, as people do. */
const arriveWithin = 4;
/** The first step begins when so many of them are there; the others come as others do. */
const enough = 0.6;

/**
 * People come, and the first step begins by itself, so that whoever looks sees something happen; everything after that
 * waits for the person at the desk. All of it goes over the same wires as with real people.
 */
export const fillRoom: Simulate = async ({ url, conferenceId, joinCode, facilitatorToken, people, clock, signal }) => {
  // Only a server that rehearses needs these in memory.
  const [{ runSimulation }, { openLiveLink }, { beginFirstStep }] = await Promise.all([
    import('./run-simulation.ts'),
    import('./live-link.ts'),
    import('./facilitator.ts'),
  ]);
  const seed = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  const living = runSimulation({ url, code: joinCode, people, pace: clock, arriveWithin, seed, signal });
  const begin = async (): Promise<void> => {
    const link = await openLiveLink(url, { conferenceId, role: 'facilitator', token: facilitatorToken });
    const leave = () => link.close();
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    try {
      await beginFirstStep(link, Math.ceil(people * enough));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', leave);
      leave();
    }
  };
  await Promise.all([living, begin()]);
};
