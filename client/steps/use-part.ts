import type { PartKind, Step } from '../../shared/conference/programme.ts';
import { isActive, type StepStatus, statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';

export interface PartNow {
  readonly status: StepStatus;
  /** Whether anything may still be done in the step; a phone may show one that has just ended. */
  readonly active: boolean;
  readonly part: PartKind;
}

/** Where a step stands and what is done in it now. */
export function usePart(step: Step): PartNow {
  const status = statusOf(useLive().state, step.id);
  const at = status.kind === 'waiting' ? 0 : status.part;
  return { status, active: isActive(status), part: step.parts[at]?.kind ?? 'open' };
}
