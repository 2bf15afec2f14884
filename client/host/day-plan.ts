import { timetable } from '../../shared/conference/clock.ts';
import { plannedFor } from '../../shared/conference/planned-for.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { type ConferenceState, statusOf } from '../../shared/conference/state.ts';

export interface DayPlan {
  /** The steps to come, each with when it is expected to begin: milliseconds of the conference's clock. */
  readonly coming: readonly { readonly step: Step; readonly from: number }[];
  /** When the last step is expected to end. */
  readonly endsAt: number;
}

/** What is to come, as things stand at `now`. Before the start it is counted as it was planned, or as if it began now. */
export function dayPlan(state: ConferenceState, now: number): DayPlan {
  const { programme, statuses, timeZone } = state;
  const first = programme[0];
  const status = first && statusOf(state, first.id);
  const startsAt = status && status.kind !== 'waiting' ? status.startedAt : (plannedFor(state, now) ?? now);
  const lines = timetable(programme, statuses, startsAt, now, timeZone);
  const coming = lines.flatMap(({ stepId, from }) => {
    const step = programme.find(({ id }) => id === stepId);
    return step && statusOf(state, stepId).kind === 'waiting' ? [{ step, from }] : [];
  });
  return { coming, endsAt: lines.at(-1)?.to ?? now };
}
