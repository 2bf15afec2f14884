import * as z from 'zod/mini';

/**
 * `POST /api/networks/:id/gatherings/:gatheringId/conferences`: prepares a conference from a gathering. Answers as
 * creating a conference does.
 */
export const beginConferenceRequest = z.object({
  /** How many have been begun from it, as far as whoever asks knows: two who press at once make one. */
  known: z.int().check(z.minimum(0), z.maximum(1_000)),
});
export type BeginConferenceBody = z.input<typeof beginConferenceRequest>;

/** `erased`: nothing is left of it but that it was. */
export type HeldState = 'prepared' | 'running' | 'ended' | 'erased';

/** `GET` of the same: what has been begun from it, oldest first. */
export interface HeldConferencesReply {
  readonly conferences: readonly { readonly id: string; readonly state: HeldState }[];
}
