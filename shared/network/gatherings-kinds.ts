import type { GatheringKind } from './network.ts';

export interface UsualGathering {
  readonly minutes: number;
  /** The ready programme that it begins with; null: none fits by itself. */
  readonly programme: string | null;
}

/** What a gathering of a kind begins as. All of it can be changed. */
export const usualGatherings: Readonly<Record<GatheringKind, UsualGathering>> = {
  networkGathering: { minutes: 180, programme: 'trygt-skolemiljo' },
  guidanceMeeting: { minutes: 60, programme: null },
  staffSession: { minutes: 75, programme: 'kort-okt' },
  workGroupMeeting: { minutes: 45, programme: null },
};
