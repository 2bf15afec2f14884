import { remaining } from '../../shared/conference/clock.ts';
import { stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, isActive, statusOf } from '../../shared/conference/state.ts';

/** The clock that people see now: the part's. Milliseconds of the server's clock, or left of it while it stands. */
export type ClockNow =
  | { readonly kind: 'running'; readonly endsAt: number; readonly stepEndsAt: number; readonly hasParts: boolean }
  | { readonly kind: 'paused'; readonly remainingMs: number; readonly hasParts: boolean };

export function clockNow(state: ConferenceState): ClockNow | null {
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const status = step && statusOf(state, step.id);
  if (!step || !status || !isActive(status)) return null;
  const hasParts = step.parts.length > 1 && status.part < step.parts.length - 1;
  return status.kind === 'paused'
    ? { kind: 'paused', remainingMs: remaining(status, 0).partRemainingMs, hasParts }
    : { kind: 'running', endsAt: status.partEndsAt, stepEndsAt: status.endsAt, hasParts };
}
