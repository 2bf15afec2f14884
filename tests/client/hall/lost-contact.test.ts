import { expect, test } from 'vitest';
import { look, lostSince } from '../../../client/hall/lost-contact.ts';

const noon = 12 * 3_600_000;
const awake = { lookedAt: noon, slept: null };

test('a loss while awake counts from when it was noticed', () => {
  expect(lostSince(awake, noon + 4_000)).toBe(noon + 4_000);
});

test('a computer that wakes without a network has been cut off since it fell asleep', () => {
  expect(lostSince(awake, noon + 3_600_000)).toBe(noon);
});

test('it makes no difference whether the page looked at the clock before it noticed the loss', () => {
  const woken = look(awake, noon + 3_600_000);
  expect(lostSince(woken, noon + 3_605_000)).toBe(noon);
});

test('a sleep long ago has nothing to do with a loss now', () => {
  let now = look(awake, noon + 3_600_000);
  for (let at = noon + 3_605_000; at < noon + 3_700_000; at += 5_000) now = look(now, at);
  expect(lostSince(now, noon + 3_701_000)).toBe(noon + 3_701_000);
});
