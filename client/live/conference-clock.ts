import type { Clock } from '../ui/use-now.ts';

/**
 * Follows the conference's clock by this device's own: `now` is what it showed when ours showed `at`, and since then it
 * has run `speed` times as fast.
 */
export function conferenceClock(now: number, at: number, speed: number): Clock {
  return Object.assign(() => now + (Date.now() - at) * speed, { speed });
}
