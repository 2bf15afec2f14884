import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conferenceClock } from '../../../client/live/conference-clock.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test('goes on from what the server has told, at its speed', () => {
  const usual = conferenceClock(5_000_000, 1_000_000, 1);
  const fast = conferenceClock(5_000_000, 1_000_000, 60);
  expect([usual(), fast()]).toEqual([5_000_000, 5_000_000]);
  vi.advanceTimersByTime(1_000);
  expect([usual(), fast()]).toEqual([5_001_000, 5_060_000]);
  expect([usual.speed, fast.speed]).toEqual([1, 60]);
});

test('counts the way of the answer: what was told half a second ago has passed, also on a fast clock', () => {
  expect(conferenceClock(5_000_000, 999_500, 20)()).toBe(5_010_000);
});
