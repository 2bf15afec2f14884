import { expect, test } from 'vitest';
import { momentNow, momentPassed } from '../../../client/steps/time-moments.ts';

const minute = 60_000;

test.each([
  [120_800, 119_800, 'twoMinutes'],
  [121_000, 120_000, 'twoMinutes'],
  [30_500, 29_500, 'halfMinute'],
  [500, -500, 'over'],
  [90_000, 89_000, undefined],
  [-500, -1_500, undefined],
])('from %i to %i of ten minutes: %s', (before, now, moment) => {
  expect(momentPassed(before, now, 10 * minute)).toBe(moment);
});

test('each moment is told once, however often the clock is looked at', () => {
  const told: unknown[] = [];
  for (let left = 180_000; left > -60_000; left -= 250) {
    const moment = momentPassed(left, left - 250, 5 * minute);
    if (moment) told.push(moment);
  }
  expect(told).toEqual(['twoMinutes', 'halfMinute', 'over']);
});

test('time that is given or moved is not time that has run', () => {
  expect(momentPassed(20_000, 140_000, 5 * minute)).toBeUndefined();
  expect(momentPassed(9 * minute, 100_000, 10 * minute)).toBeUndefined();
});

test('a turn of two minutes does not begin with the notice that two minutes are left', () => {
  expect(momentPassed(120_500, 119_500, 2 * minute)).toBeUndefined();
  expect(momentNow(119_000, 2 * minute)).toBeUndefined();
  expect(momentNow(29_000, 2 * minute)).toBe('halfMinute');
});

test('beside the clock stands the last moment that has passed, until the time is over', () => {
  expect([200_000, 120_000, 31_000, 30_000, 1, 0, -5_000].map((left) => momentNow(left, 10 * minute))).toEqual([
    undefined,
    'twoMinutes',
    'twoMinutes',
    'halfMinute',
    'halfMinute',
    undefined,
    undefined,
  ]);
});
