import type { Step } from '../../../shared/conference/programme.ts';
import type { ProgrammeLine, ProgrammeView } from './programme-view.ts';

const minute = 60_000;
/** A step keeps at least this; less is no step any more. */
const leastMinutes = 5;
const mostOffers = 3;
/** Before the start, a fixed point of tomorrow is not late. */
const notToday = 6 * 60;

/** How the day stands with a fixed point: so many whole minutes to spare before it, or how late it comes. */
export interface FixedPoint {
  readonly step: Step;
  readonly kind: 'spare' | 'onTime' | 'late';
  readonly minutes: number;
}

/** A step that could give some of its minutes. */
export interface Saving {
  readonly step: Step;
  readonly minutes: number;
}

/** The next fixed point that is still to come; nothing while nobody has begun on its day. */
export function nextFixedPoint({ lines }: ProgrammeView): FixedPoint | undefined {
  const line = lines.find(({ slackMs }) => slackMs !== null);
  return line && fixedPoint(line);
}

export function fixedPoint({ step, slackMs, place }: ProgrammeLine): FixedPoint | undefined {
  if (slackMs === null || place === 'done') return undefined;
  // Late counts from the first second that is seen, so that the two never contradict the clock times beside them.
  const minutes = Math.abs(Math.round(slackMs / minute));
  if (slackMs < 0 && minutes >= notToday) return undefined;
  return { step, kind: minutes === 0 ? 'onTime' : slackMs > 0 ? 'spare' : 'late', minutes };
}

/** How many minutes there are to save, and before which step; undefined where none are. */
export function minutesToSave(view: ProgrammeView): { readonly minutes: number; readonly before: number } | undefined {
  const late = view.lines.findIndex((line) => fixedPoint(line)?.kind === 'late');
  const point = late < 0 ? undefined : fixedPoint(view.lines[late] as ProgrammeLine);
  if (point) return { minutes: point.minutes, before: late };
  return view.minutesBehind > 0 ? { minutes: view.minutesBehind, before: view.lines.length } : undefined;
}

/**
 * Where minutes could be saved: the longest of the steps that still wait, each giving a third of what it has at most,
 * until enough is saved. Their parts keep their minutes, except the last one, which lasts for what is left.
 */
export function savings(view: ProgrammeView): readonly Saving[] {
  const wanted = minutesToSave(view);
  if (!wanted) return [];
  const able = view.lines
    .slice(0, wanted.before)
    .filter(({ place }) => place === 'next' || place === 'later')
    .map(({ step }) => ({ step, minutes: couldGive(step) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes || b.step.minutes - a.step.minutes);
  const offers: Saving[] = [];
  let missing = wanted.minutes;
  for (const { step, minutes } of able) {
    if (missing <= 0 || offers.length === mostOffers) break;
    const given = Math.min(minutes, missing);
    offers.push({ step, minutes: given });
    missing -= given;
  }
  return offers;
}

function couldGive({ minutes, parts }: Step): number {
  const before = parts.slice(0, -1).reduce((sum, part) => sum + part.minutes, 0);
  const lastPart = minutes - before;
  const third = Math.floor(minutes / 3);
  const most = Math.min(third, minutes - leastMinutes, parts.length > 1 ? Math.floor(lastPart / 2) : third);
  // People plan in fives; what is less is given whole.
  return Math.max(0, most >= 5 ? most - (most % 5) : most);
}
