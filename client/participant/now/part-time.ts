import { remaining } from '../../../shared/conference/clock.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type StepStatus, seatOf } from '../../../shared/conference/state.ts';

const minute = 60_000;

export interface PartTime {
  /** Milliseconds until the part's deadline; negative when over time. */
  readonly remainingMs: number;
  /** The whole of it, as planned or as it was made longer. */
  readonly totalMs: number;
  readonly paused: boolean;
}

/**
 * How the time stands in the part that runs; null for a step that does not run.
 * @param now the server's clock
 * @param extraMs what one's own group has beyond the step's end: it belongs to the last part
 */
export function partTime(step: Step, status: StepStatus, now: number, extraMs = 0): PartTime | null {
  if (status.kind !== 'running' && status.kind !== 'paused') return null;
  const extra = isLastPart(step, status.part) ? extraMs : 0;
  const remainingMs = remaining(status, now).partRemainingMs + extra;
  return {
    remainingMs,
    totalMs: Math.max(plannedPartMs(step, status.part) + extra, remainingMs),
    paused: status.kind === 'paused',
  };
}

/** Milliseconds that a person's group has been given in a step beyond its end. */
export function extraTimeOf(state: ConferenceState, stepId: string, personId: string): number {
  const group = seatOf(state, stepId, personId);
  return (group && state.extraTime.get(stepId)?.get(group.id)) ?? 0;
}

export function isLastPart(step: Step, part: number): boolean {
  return part >= step.parts.length - 1;
}

/** The last part lasts until the step's end, whatever is planned for it. */
function plannedPartMs(step: Step, part: number): number {
  const before = step.parts.slice(0, part).reduce((sum, { minutes }) => sum + minutes, 0);
  const rest = Math.max(step.minutes - before, 0);
  const own = step.parts[part]?.minutes ?? rest;
  return minute * (isLastPart(step, part) ? rest : Math.min(own, rest));
}

export type TimeNotice = 'twoMinutes' | 'halfMinute';

const shownForMs = 12_000;
/** A part that is hardly longer than the notice needs none. */
const notices: readonly { readonly notice: TimeNotice; readonly atMs: number; readonly longerThanMs: number }[] = [
  { notice: 'twoMinutes', atMs: 2 * minute, longerThanMs: 3 * minute },
  { notice: 'halfMinute', atMs: minute / 2, longerThanMs: minute },
];

/** What is to be said about the time just now. */
export function timeNotice({ remainingMs, totalMs, paused }: PartTime): TimeNotice | null {
  if (paused) return null;
  const now = notices.find(
    ({ atMs, longerThanMs }) => totalMs >= longerThanMs && remainingMs <= atMs && remainingMs > atMs - shownForMs,
  );
  return now?.notice ?? null;
}
