import type { Part, Step } from './programme.ts';
import type { Position, StepStatus } from './state.ts';

const minute = 60_000;

type Running = Extract<StepStatus, { kind: 'running' }>;
type Paused = Extract<StepStatus, { kind: 'paused' }>;
export type Active = Running | Paused;

function isLast(step: Step, part: number): boolean {
  return part >= step.parts.length - 1;
}

function partEnd(step: Step, part: number, now: number, endsAt: number): number {
  const planned: Part | undefined = step.parts[part];
  if (!planned || isLast(step, part)) return endsAt;
  const own = now + planned.minutes * minute;
  // A step that is over time still gives its next part the minutes it was promised.
  return endsAt > now ? Math.min(own, endsAt) : own;
}

export function startClock(step: Step, now: number): Running {
  const endsAt = now + step.minutes * minute;
  return { kind: 'running', part: 0, startedAt: now, endsAt, partEndsAt: partEnd(step, 0, now, endsAt) };
}

export function startPart(step: Step, status: Active, part: number, now: number): Running {
  const endsAt = now + remaining(status, now).remainingMs;
  return { kind: 'running', part, startedAt: status.startedAt, endsAt, partEndsAt: partEnd(step, part, now, endsAt) };
}

/** Milliseconds left; negative when over time. */
export function remaining(status: Active, now: number): { remainingMs: number; partRemainingMs: number } {
  return status.kind === 'paused'
    ? { remainingMs: status.remainingMs, partRemainingMs: status.partRemainingMs }
    : { remainingMs: status.endsAt - now, partRemainingMs: status.partEndsAt - now };
}

export function pauseClock(status: Running, now: number): Paused {
  return { kind: 'paused', part: status.part, startedAt: status.startedAt, ...remaining(status, now) };
}

export function resumeClock(
  status: { part: number; startedAt: number; remainingMs: number; partRemainingMs: number },
  now: number,
): Running {
  return {
    kind: 'running',
    part: status.part,
    startedAt: status.startedAt,
    endsAt: now + status.remainingMs,
    partEndsAt: now + status.partRemainingMs,
  };
}

/** More minutes are counted from now when the time is already over: "+2" means two minutes from this moment. */
export function extendClock(status: Active, minutes: number, now: number): Active {
  const more = minutes * minute;
  const left = remaining(status, now);
  const remainingMs = Math.max(left.remainingMs, 0) + more;
  const partRemainingMs = Math.max(left.partRemainingMs, 0) + more;
  const extended = { part: status.part, startedAt: status.startedAt, remainingMs, partRemainingMs };
  return status.kind === 'paused' ? { kind: 'paused', ...extended } : resumeClock(extended, now);
}

export function samePosition(a: Position, b: Position): boolean {
  return a.stepId === b.stepId && a.part === b.part;
}

/** One row of the day's plan. Times are milliseconds of the server's clock. */
export interface Planned {
  readonly stepId: string;
  readonly from: number;
  readonly to: number;
  /** For a step with a fixed point that is still to come: time to spare before it; negative when it will come late. */
  readonly slackMs: number | null;
}

/**
 * When each step begins and ends: as it went for what is done, as planned from `now` for what is to come. A step with a
 * fixed point waits for it, however early the day runs.
 */
export function timetable(
  programme: readonly Step[],
  statuses: ReadonlyMap<string, StepStatus>,
  startsAt: number,
  now: number,
  timeZone = 'Europe/Oslo',
): readonly Planned[] {
  let at = startsAt;
  return programme.map((step) => {
    const status = statuses.get(step.id) ?? { kind: 'waiting' };
    const fixed =
      status.kind === 'waiting' && step.startsAt !== undefined ? timeOfDay(startsAt, step.startsAt, timeZone) : null;
    const slackMs = fixed === null ? null : fixed - at;
    const from = status.kind === 'waiting' ? Math.max(at, fixed ?? at) : status.startedAt;
    const to =
      status.kind === 'done'
        ? status.endedAt
        : status.kind === 'waiting'
          ? from + step.minutes * minute
          : now + Math.max(remaining(status, now).remainingMs, 0);
    at = to;
    return { stepId: step.id, from, to, slackMs };
  });
}

/**
 * When the clock on the wall shows `time` (`HH:MM`) on the day of `day`, in milliseconds. A time that the change to
 * summer time leaves out counts an hour later.
 * @param timeZone an IANA name
 */
export function timeOfDay(day: number, time: string, timeZone: string): number {
  return onDate(wallClock(day, timeZone), time, timeZone);
}

/**
 * When the clock on the wall shows `time` (`HH:MM`) on `date` (`YYYY-MM-DD`), in milliseconds; null for what is no date or
 * time. @param timeZone an IANA name
 */
export function timeOnDate(date: string, time: string, timeZone: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wanted = { year: Number(year), month: Number(month), day: Number(day) };
  const at = onDate(wanted, time, timeZone);
  // The 31st of a month that has thirty days is none.
  return dateAndTime(at, timeZone).date === date ? at : null;
}

/** What calendar and clock on the wall show: `YYYY-MM-DD` and `HH:MM`. @param timeZone an IANA name */
export function dateAndTime(at: number, timeZone: string): { readonly date: string; readonly time: string } {
  const { year, month, day, hour, minute } = wallClock(at, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return { date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}

function onDate(
  date: { readonly year: number; readonly month: number; readonly day: number },
  time: string,
  timeZone: string,
): number {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  const guess = Date.UTC(date.year, date.month - 1, date.day, hour, minutes);
  const shown = wallClock(guess, timeZone);
  const offset = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - guess;
  // Once more with the offset that holds then: the first guess may lie on the other side of a change of the clocks.
  const again = wallClock(guess - offset, timeZone);
  const offsetThen = Date.UTC(again.year, again.month - 1, again.day, again.hour, again.minute) - (guess - offset);
  return guess - offsetThen;
}

function wallClock(at: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}
