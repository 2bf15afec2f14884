import { remaining } from '../../shared/conference/clock.ts';
import type { Step } from '../../shared/conference/programme.ts';
import type { StepStatus } from '../../shared/conference/state.ts';

const minute = 60_000;

export interface PartTime {
  /** Milliseconds until the part's deadline; negative when over time. */
  readonly remainingMs: number;
  /** The whole of it, as planned or as it was made longer. */
  readonly totalMs: number;
  readonly paused: boolean;
}

/** How the time stands in the part that runs; null for a step that does not run. @param now the server's clock */
export function partTime(step: Step, status: StepStatus, now: number): PartTime | null {
  if (status.kind !== 'running' && status.kind !== 'paused') return null;
  const { partRemainingMs } = remaining(status, now);
  return {
    remainingMs: partRemainingMs,
    totalMs: Math.max(plannedPartMs(step, status.part), partRemainingMs),
    paused: status.kind === 'paused',
  };
}

/** The last part lasts until the step's end, whatever is planned for it. */
function plannedPartMs(step: Step, part: number): number {
  const before = step.parts.slice(0, part).reduce((sum, { minutes }) => sum + minutes, 0);
  const rest = Math.max(step.minutes - before, 0);
  const own = step.parts[part]?.minutes ?? rest;
  return minute * (part >= step.parts.length - 1 ? rest : Math.min(own, rest));
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
