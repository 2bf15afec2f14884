import { dateAndTime, timeOnDate } from '../../../shared/conference/clock.ts';

const minute = 60_000;

/** The day as it is typed: `YYYY-MM-DD` and twice `HH:MM`, or empty. */
export interface TypedDay {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

export type DayFault = 'dayMissing' | 'fromMissing' | 'toWrong';

/** When it is to begin, and for how many minutes it is to last. */
export interface PlannedDay {
  readonly at: number | null;
  readonly minutes: number | null;
}

export const noDay: TypedDay = { date: '', from: '', to: '' };

/** What was typed, understood; or what is wrong, and with which field. Nothing at all is no fault: it is open. */
export function readDay({ date, from, to }: TypedDay, timeZone: string): PlannedDay | DayFault {
  if (date === '' && from === '' && to === '') return { at: null, minutes: null };
  if (date === '') return 'dayMissing';
  if (from === '') return 'fromMissing';
  const at = timeOnDate(date, from.slice(0, 5), timeZone);
  if (at === null) return 'dayMissing';
  if (to === '') return { at, minutes: null };
  const end = timeOnDate(date, to.slice(0, 5), timeZone);
  if (end === null || end <= at) return 'toWrong';
  return { at, minutes: Math.round((end - at) / minute) };
}

/** What stands in the fields for a day that is planned. */
export function typedDay({ at, minutes }: PlannedDay, timeZone: string): TypedDay {
  if (at === null) return noDay;
  const { date, time } = dateAndTime(at, timeZone);
  return { date, from: time, to: minutes === null ? '' : dateAndTime(at + minutes * minute, timeZone).time };
}
