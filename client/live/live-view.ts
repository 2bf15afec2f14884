import type { ConferenceState } from '../../shared/conference/state.ts';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { Pulse } from '../../shared/protocol/live.ts';
import type { RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import type { Clock } from '../ui/use-now.ts';

/** What a surface knows of its conference. `refused` is final: the server will not let this browser in as it stands. */
export type LiveView =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | {
      readonly kind: 'live';
      /** False while the connection is lost; what is shown is then the last that was known. */
      readonly online: boolean;
      readonly state: ConferenceState;
      /** Texts and names by word id. */
      readonly words: ReadonlyMap<string, string>;
      /** Who this browser is, for participants. */
      readonly personId: string | null;
      /** Whose screen or host this browser is, where the conference has halls. */
      readonly hallId: string | null;
      readonly pulse: Pulse | null;
      /** The talk round at this person's table; the last that was told. */
      readonly round: RoundTold | null;
      /** For desks and halls: how far the tables have come in their rounds. */
      readonly rounds: RoundsTold | null;
      /** Reads the conference's clock. Its identity changes only when it has been measured anew or runs at another speed. */
      readonly clock: Clock;
      /** How many of one's own commands the server has not confirmed yet. */
      readonly unconfirmed: number;
    };

export type Live = Extract<LiveView, { kind: 'live' }>;
