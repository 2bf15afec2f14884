import { setTimeout as wait } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const window = 600;
const mostWaiting = 200;

/**
 * Makes guessing join codes slow without ever refusing a right one: only failures are counted, for all and for each
 * address, and each failure's answer is held back longer. A hall behind one address that joins with the right code is
 * never slowed.
 */
export interface GuessDelay {
  /** Resolves when a failed guess may be answered; false when so many wait that it is to be turned away at once. */
  afterFailure(address: string): Promise<boolean>;
}

export function guessDelay(longestMs = 4_000): GuessDelay {
  const perAddress = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: window });
  const all = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: window });
  let waiting = 0;
  return {
    async afterFailure(address) {
      if (waiting >= mostWaiting) return false;
      const [own, total] = await Promise.all([perAddress.consume(address), all.consume('all')]);
      // A few slips of the finger cost nothing; a search through the codes soon costs seconds a try.
      const ms = Math.min(
        longestMs,
        25 * Math.max(0, own.consumedPoints - 5) + 5 * Math.max(0, total.consumedPoints - 100),
      );
      waiting++;
      await wait(ms);
      waiting--;
      return true;
    },
  };
}
