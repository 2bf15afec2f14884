import type { Day } from '../../shared/network/network.ts';
import type { Language } from '../../shared/texts/language.ts';

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** `1. juni 2026` */
export function formatDay(day: Day, language: Language): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], parts).format(Date.parse(`${day}T12:00:00Z`));
}

/** The day of a moment, where the network is at home. @param at milliseconds since 1970 */
export function dayOf(at: number, timeZone: string): Day {
  // Sweden writes days as we keep them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

export function today(timeZone: string): Day {
  return dayOf(Date.now(), timeZone);
}
