import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayAt, daysBetween, isDay, isTimeOfDay, momentOf } from '../../../shared/network/calendar-days.ts';
import { easterSunday, holidaysOn } from '../../../shared/network/calendar-holidays.ts';

test('a day is one of the calendar, and a time one of the clock', () => {
  const days = ['2026-01-31', '2028-02-29', '0999-12-31'];
  const none = ['2026-02-29', '2026-13-01', '2026-1-1', '', '0000-01-01', '2026-01-01T00:00', ' 2026-01-01'];
  expect(days.filter((day) => !isDay(day))).toEqual([]);
  expect(none.filter(isDay)).toEqual([]);
  expect(['00:00', '09:05', '23:59'].filter((time) => !isTimeOfDay(time))).toEqual([]);
  expect(['24:00', '9:05', '09:60', ''].filter(isTimeOfDay)).toEqual([]);
});

test('days are counted over changes of the clock and of the year', () => {
  expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: -4_000, max: 4_000 }), (at, days) => {
      const day = addDays('1990-01-01', at);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('a moment is at that time on that day there, on the far side of the world, too', () => {
  expect(momentOf('2026-01-21', '09:00', 'Europe/Oslo')).toBe(Date.UTC(2026, 0, 21, 8));
  expect(momentOf('2026-07-21', '09:00', 'Europe/Oslo')).toBe(Date.UTC(2026, 6, 21, 7));
  expect(momentOf('2026-03-29', '02:30', 'Europe/Oslo')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(momentOf('2026-01-21', '09:00', 'Pacific/Kiritimati')).toBe(Date.UTC(2026, 0, 20, 19));
  expect(momentOf('2026-01-21', '00:30', 'Pacific/Pago_Pago')).toBe(Date.UTC(2026, 0, 21, 11, 30));
  for (const timeZone of ['Europe/Oslo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Auckland'])
    for (const time of ['00:00', '12:00', '23:59'])
      expect(dayAt(momentOf('2026-06-15', time, timeZone), timeZone)).toBe('2026-06-15');
});

test('Easter is where the almanac has it, and always a Sunday in spring', () => {
  const almanac: Readonly<Record<number, string>> = {
    1818: '1818-03-22',
    1943: '1943-04-25',
    1954: '1954-04-18',
    2000: '2000-04-23',
    2024: '2024-03-31',
    2025: '2025-04-20',
    2026: '2026-04-05',
    2027: '2027-03-28',
    2028: '2028-04-16',
    2038: '2038-04-25',
    2049: '2049-04-18',
    2285: '2285-03-22',
  };
  for (const [year, day] of Object.entries(almanac)) expect(easterSunday(Number(year)), year).toBe(day);
  for (let year = 1900; year < 2300; year += 1) {
    const day = easterSunday(year);
    expect(new Date(`${day}T12:00Z`).getUTCDay()).toBe(0);
    expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
  }
});

test('the holidays of 2026 in Norway, and none elsewhere', () => {
  const found: string[] = [];
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    for (const holiday of holidaysOn(day, 'Europe/Oslo')) found.push(`${day} ${holiday}`);
  expect(found).toEqual([
    '2026-01-01 newYearsDay',
    '2026-04-02 maundyThursday',
    '2026-04-03 goodFriday',
    '2026-04-05 easterSunday',
    '2026-04-06 easterMonday',
    '2026-05-01 labourDay',
    '2026-05-14 ascensionDay',
    '2026-05-17 constitutionDay',
    '2026-05-24 whitSunday',
    '2026-05-25 whitMonday',
    '2026-12-25 christmasDay',
    '2026-12-26 boxingDay',
  ]);
  expect(holidaysOn('2027-05-17', 'Europe/Oslo')).toEqual(['constitutionDay', 'whitMonday']);
  expect(holidaysOn('2026-05-17', 'Europe/Stockholm')).toEqual([]);
});
