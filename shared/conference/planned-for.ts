import type { ConferenceState } from './state.ts';

/** When what has not begun yet is to begin, in milliseconds: as it was planned, until that time is past and people are let in. */
export function plannedFor({ phase, plannedStart, preparing }: ConferenceState, now: number): number | null {
  if (phase.kind !== 'lobby' || plannedStart === null) return null;
  return preparing || plannedStart > now ? plannedStart : null;
}
