import type { Language } from '../../shared/texts/language.ts';

const second = 1_000;
const minute = 60;
const hour = 60 * minute;

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Whole seconds a person would count: a started second is still there, and time over begins with the first whole one. */
export function wholeSeconds(remainingMs: number): number {
  // "|| 0" turns the -0 of rounding into 0.
  return Math.ceil(remainingMs / second) || 0;
}

/** `12:05`, with hours `1:02:05`; over time (negative) `+1:20`. */
export function formatClock(remainingMs: number): string {
  const seconds = wholeSeconds(remainingMs);
  const left = Math.abs(seconds);
  const sign = seconds < 0 ? '+' : '';
  const tail = String(left % minute).padStart(2, '0');
  if (left < hour) return `${sign}${Math.floor(left / minute)}:${tail}`;
  const minutes = String(Math.floor((left % hour) / minute)).padStart(2, '0');
  return `${sign}${Math.floor(left / hour)}:${minutes}:${tail}`;
}

/** Minutes and seconds of a length of time, whatever its sign: for speaking it. */
export function minutesAndSeconds(ms: number): { readonly minutes: number; readonly seconds: number } {
  const total = Math.abs(wholeSeconds(ms));
  return { minutes: Math.floor(total / minute), seconds: total % minute };
}

/**
 * `09:10`: the time of day.
 * @param at milliseconds since 1970
 * @param timeZone an IANA name: the one of the place it is about, whatever the device says; undefined: the device's own
 */
export function formatTimeOfDay(at: number, language: Language, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** `torsdag 22. januar kl. 09:00`: a day to come, by this device's own clock. @param at milliseconds since 1970 */
export function formatWhen(at: number, language: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locales[language], { ...parts, hourCycle: 'h23' }).format(at);
}

/** `torsdag 22. januar 2026`. @param at milliseconds since 1970 @param timeZone as `formatTimeOfDay` has it */
export function formatDate(at: number, language: Language, timeZone: string | undefined): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], parts).format(at);
}
