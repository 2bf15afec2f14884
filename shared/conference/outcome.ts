import type { ConferenceEvent } from './events.ts';
import type { Rejection } from './rejections.ts';

/** What a command leads to: events, and the erasable words they refer to. No events means that it already is so. */
interface Decision {
  readonly events: readonly ConferenceEvent[];
  readonly words: ReadonlyMap<string, string>;
}

export type Outcome = Decision | Rejection;

const noWords: ReadonlyMap<string, string> = new Map();

export function decided(events: readonly ConferenceEvent[], words: ReadonlyMap<string, string> = noWords): Decision {
  return { events, words };
}

export function isRejection(outcome: Outcome): outcome is Rejection {
  return 'rejected' in outcome;
}
