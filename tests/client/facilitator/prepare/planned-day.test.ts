import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noDay, readDay, typedDay } from '../../../../client/facilitator/prepare/planned-day.ts';

const oslo = 'Europe/Oslo';

test('a day, a beginning and an end are a time and a length', () => {
  expect(readDay({ date: '2026-12-03', from: '09:00', to: '12:00' }, oslo)).toEqual({
    at: Date.UTC(2026, 11, 3, 8),
    minutes: 180,
  });
  expect(readDay({ date: '2026-06-03', from: '09:00', to: '' }, oslo)).toEqual({
    at: Date.UTC(2026, 5, 3, 7),
    minutes: null,
  });
});

test('nothing at all is open, and what is half said is asked for', () => {
  expect(readDay(noDay, oslo)).toEqual({ at: null, minutes: null });
  expect(readDay({ date: '', from: '09:00', to: '' }, oslo)).toBe('dayMissing');
  expect(readDay({ date: '2026-02-31', from: '09:00', to: '' }, oslo)).toBe('dayMissing');
  expect(readDay({ date: '2026-12-03', from: '', to: '12:00' }, oslo)).toBe('fromMissing');
  expect(readDay({ date: '2026-12-03', from: '12:00', to: '12:00' }, oslo)).toBe('toWrong');
});

test('what was typed stands there again, in any zone and over any change of the clocks', () => {
  const zones = fc.constantFrom(oslo, 'UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu');
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }).map((at) => at - (at % 60_000)),
      fc.integer({ min: 1, max: 5 * 60 }),
      (zone, at, minutes) => {
        const typed = typedDay({ at, minutes }, zone);
        const read = readDay(typed, zone);
        // An hour that the clock shows twice, or a day that ends after midnight, cannot be typed.
        if (typeof read === 'object') expect(typedDay(read, zone)).toEqual(typed);
        else expect(typed.to <= typed.from).toBe(true);
      },
    ),
  );
});
