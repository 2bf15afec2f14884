import type { Command } from '../../shared/conference/commands.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import type { Moment } from './moment.ts';

/** What a facilitator has at hand in one part of a step. */
export interface FacilitatorScene {
  readonly moment: Moment;
  state(): ConferenceState;
  /** Lets `seconds` pass, at the pace of the rehearsal. */
  wait(seconds: number): Promise<void>;
  send(command: Command): Promise<boolean>;
}
