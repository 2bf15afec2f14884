import { describe, expect, test } from 'vitest';
import { spokenClock } from '../../../client/ui/clock-text.tsx';
import { formatClock, formatDate, formatTimeOfDay, minutesAndSeconds, wholeSeconds } from '../../../client/ui/time.ts';
import { en } from '../../../shared/texts/en.ts';
import { nb } from '../../../shared/texts/nb.ts';

describe('formatClock', () => {
  test.each([
    [134_000, '2:14'],
    [725_000, '12:05'],
    [1_000, '0:01'],
    [400, '0:01'],
    [0, '0:00'],
    [-400, '0:00'],
    [-1_000, '+0:01'],
    [-80_000, '+1:20'],
    [3_725_000, '1:02:05'],
    [-3_725_000, '+1:02:05'],
  ])('%i ms is %s', (remainingMs, shown) => {
    expect(formatClock(remainingMs)).toBe(shown);
  });
});

test('the last moment before the end is not a negative nothing', () => {
  expect(Object.is(wholeSeconds(-1), 0)).toBe(true);
});

test('a length of time is spoken whatever its sign', () => {
  expect(minutesAndSeconds(-80_000)).toEqual({ minutes: 1, seconds: 20 });
  expect(spokenClock(134_000, nb)).toBe('2 minutter og 14 sekunder igjen');
  expect(spokenClock(60_000, nb)).toBe('ett minutt igjen');
  expect(spokenClock(-40_000, nb)).toBe('40 sekunder over tiden');
  expect(spokenClock(61_000, en)).toBe('one minute and one second left');
});

test('the time of day has two digits for the hour in every language', () => {
  const at = new Date(2026, 0, 22, 9, 10).getTime();
  expect(formatTimeOfDay(at, 'nb', undefined)).toBe('09:10');
  expect(formatTimeOfDay(at, 'en', undefined)).toBe('09:10');
  expect(formatTimeOfDay(new Date(2026, 0, 22, 0, 5).getTime(), 'en', undefined)).toBe('00:05');
});

test('time and day are those of the place, whatever the device says', () => {
  const at = Date.UTC(2026, 0, 22, 23, 30);
  expect(formatTimeOfDay(at, 'nb', 'Europe/Oslo')).toBe('00:30');
  expect(formatDate(at, 'nb', 'Europe/Oslo')).toBe('fredag 23. januar 2026');
  expect(formatDate(at, 'nb', 'America/New_York')).toBe('torsdag 22. januar 2026');
});
