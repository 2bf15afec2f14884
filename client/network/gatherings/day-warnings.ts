import { middleOf } from '../../../shared/network/calendar-days.ts';
import { holidaysOn } from '../../../shared/network/calendar-holidays.ts';
import type { Day, Network } from '../../../shared/network/network.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { longDay } from './day-words.ts';

/** What is worth knowing of a day before one settles on it; none of it is in the way. */
export function dayWarnings(
  day: Day,
  { timeZone, cohort }: Pick<Network, 'timeZone' | 'cohort'>,
  today: Day,
  words: Catalogue['gatherings'],
  language: Language,
): readonly string[] {
  const found = holidaysOn(day, timeZone).map((holiday) => words.dayHoliday(words.holidays[holiday]));
  if (day < today) found.push(words.dayPast);
  if (cohort?.to && day > cohort.to) found.push(words.dayAfterCohort(longDay(cohort.to, language)));
  return found;
}

/** The same in a word or two, for a list of days. */
export function dayNotes(
  day: Day,
  { timeZone, cohort, gatherings }: Pick<Network, 'timeZone' | 'cohort' | 'gatherings'>,
  words: Catalogue['gatherings'],
): readonly string[] {
  const notes = holidaysOn(day, timeZone).map((holiday) => words.isHoliday(words.holidays[holiday]));
  if (isWeekend(day)) notes.push(words.isWeekend);
  if (gatherings.some((one) => one.day === day)) notes.push(words.isTaken);
  if (cohort?.to && day > cohort.to) notes.push(words.isAfterCohort);
  return notes;
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(middleOf(day)).getUTCDay());
}
