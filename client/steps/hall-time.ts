import { remaining } from '../../shared/conference/clock.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { isActive, type StepStatus } from '../../shared/conference/state.ts';

const minute = 60_000;

/** What the hall's clock shows: the part's time in a step of several parts, else the step's. Milliseconds. */
export interface HallTime {
  readonly remainingMs: number;
  /** What a full ring stands for; more minutes than were planned fill it. */
  readonly totalMs: number;
  readonly paused: boolean;
}

/** Undefined while the step is not running. @param now the server's clock */
export function hallTime(step: Step, status: StepStatus, now: number): HallTime | undefined {
  if (!isActive(status)) return undefined;
  const left = remaining(status, now);
  const inParts = step.parts.length > 1;
  const remainingMs = inParts ? left.partRemainingMs : left.remainingMs;
  const planned = (inParts && step.parts[status.part]?.minutes) || step.minutes;
  return { remainingMs, totalMs: Math.max(planned * minute, remainingMs), paused: status.kind === 'paused' };
}
