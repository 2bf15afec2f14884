import { middleOf } from '../../../shared/network/calendar-days.ts';
import type { Day, Gathering, TimeOfDay } from '../../../shared/network/network.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { formatDate } from '../../ui/time.ts';

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** `onsdag 21. januar 2026` */
export function longDay(day: Day, language: Language): string {
  return formatDate(middleOf(day), language, 'UTC');
}

/** `ons. 21.`: where the month stands beside it. */
export function dayInMonth(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    middleOf(day),
  );
}

/** `ons. 21. januar`: in a list of days. */
export function shortDay(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(middleOf(day));
}

/** `januar`. @param month `2026-01` */
export function monthName(month: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(middleOf(`${month}-01`));
}

/** `09:00–12:00`; null where no time is set. */
export function timeSpan({ startsAt, minutes }: Pick<Gathering, 'startsAt' | 'minutes'>): string | null {
  return startsAt === null ? null : `${startsAt}–${endTime(startsAt, minutes)}`;
}

/** When it ends by the clock on the wall. */
export function endTime(startsAt: TimeOfDay, minutes: number): TimeOfDay {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
