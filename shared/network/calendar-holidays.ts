import { addDays, daysBetween } from './calendar-days.ts';
import type { Day } from './network.ts';

export const holidays = [
  'newYearsDay',
  'maundyThursday',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'constitutionDay',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const;
export type Holiday = (typeof holidays)[number];

const fixed: readonly (readonly [monthAndDay: string, Holiday])[] = [
  ['01-01', 'newYearsDay'],
  ['05-01', 'labourDay'],
  ['05-17', 'constitutionDay'],
  ['12-25', 'christmasDay'],
  ['12-26', 'boxingDay'],
];

/** Days after Easter Sunday. */
const movable: ReadonlyMap<number, Holiday> = new Map([
  [-3, 'maundyThursday'],
  [-2, 'goodFriday'],
  [0, 'easterSunday'],
  [1, 'easterMonday'],
  [39, 'ascensionDay'],
  [49, 'whitSunday'],
  [50, 'whitMonday'],
]);

const norwegian = ['Europe/Oslo', 'Arctic/Longyearbyen'];

/**
 * The public holidays that fall on a day in Norway, after the acts on holidays of 1995 (LOV-1995-02-24-12, § 2) and on the
 * 1st and the 17th of May of 1947 (LOV-1947-04-26-1). None elsewhere: nobody there would be warned of the right days.
 * Two may fall on one day.
 * @param timeZone where the network is at home
 */
export function holidaysOn(day: Day, timeZone: string): readonly Holiday[] {
  if (!norwegian.includes(timeZone)) return [];
  const ofEaster = movable.get(daysBetween(easterSunday(Number(day.slice(0, 4))), day));
  const ofDate = fixed.find(([monthAndDay]) => day.endsWith(`-${monthAndDay}`))?.[1];
  return [ofDate, ofEaster].filter((one) => one !== undefined);
}

/** Easter Sunday of a Gregorian year, by the rule of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${String(year).padStart(4, '0')}-03-22`, h + l - 7 * m);
}
