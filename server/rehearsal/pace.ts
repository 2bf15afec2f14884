import type { SpeedClock } from '../live/speed-clock.ts';

/** Thrown inside what somebody does when the programme has moved on: they stop and follow. */
export class MovedOn extends Error {}

/** Waits for what takes a person `seconds`, by a clock that may run faster. Rejects with `MovedOn` as soon as `signal` says so. */
export function lapse(seconds: number, clock: SpeedClock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new MovedOn());
    const moved = () => {
      takeBack();
      reject(new MovedOn());
    };
    const takeBack = clock.after(seconds * 1_000, () => {
      signal.removeEventListener('abort', moved);
      resolve();
    });
    signal.addEventListener('abort', moved, { once: true });
  });
}
