import { timeOfDay } from '../conference/clock.ts';
import type { Day, TimeOfDay } from './network.ts';

const dayMs = 86_400_000;

/** Whether it is a day of the calendar as `Day` is written: the 30th of February is none. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith('0000') && written(middleOf(text)) === text;
}

/** Whether it is a time of day as `TimeOfDay` is written. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function addDays(day: Day, days: number): Day {
  return written(middleOf(day) + days * dayMs);
}

/** How many days `to` comes after `from`; negative when it comes before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((middleOf(to) - middleOf(from)) / dayMs);
}

/** `2026-01` */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The middle of the day as the calendar of UTC has it, in milliseconds: to write the day out in words, in UTC. */
export function middleOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** Which day it is at `at` where the clock follows `timeZone` (an IANA name). */
export function dayAt(at: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.get('year')?.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`;
}

/**
 * When it is `time` on `day` where the clock follows `timeZone` (an IANA name): milliseconds since 1970. A time that the
 * change to summer time leaves out counts an hour later.
 */
export function momentOf(day: Day, time: TimeOfDay, timeZone: string): number {
  // Far from UTC its middle of the day lies on the day before or after.
  const near = middleOf(day);
  return timeOfDay(near + daysBetween(dayAt(near, timeZone), day) * dayMs, time, timeZone);
}

function written(at: number): Day {
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}
