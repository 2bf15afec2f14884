import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import { roomsOf } from '../../shared/conference/machine.ts';
import { encodeState } from '../../shared/protocol/encode-state.ts';
import type { CaughtUp, Known, Snapshot } from '../../shared/protocol/live.ts';
import type { LiveConference } from './live-conference.ts';
import type { LiveSocket } from './live-sockets.ts';
import type { Missed, RecentEvents } from './recent-events.ts';
import { wordsIn } from './words-in.ts';

/** All that a socket may see, as it stands now. */
export function snapshotFor({ data }: LiveSocket, machine: ConferenceMachine, recent: RecentEvents): Snapshot {
  const { conference, actor } = data;
  const state = encodeState(machine.viewOf(conference.state, actor));
  return {
    version: conference.state.version,
    complete: recent.complete,
    ...timeIn(conference),
    personId: actor.kind === 'participant' ? actor.personId : null,
    ...('hallId' in actor ? { hallId: actor.hallId } : {}),
    state,
    words: wordsIn(state, conference.words),
  };
}

/** What a client has missed that knows so much already; undefined where only a snapshot will do. */
export function missedBy({ data }: LiveSocket, known: Known, recent: RecentEvents): CaughtUp | undefined {
  const { conference, actor } = data;
  const who = actor.kind === 'participant' ? actor.personId : 'hallId' in actor ? (actor.hallId ?? null) : null;
  const envelopes = recent.missed(known, roomsOf(conference.state, actor), who);
  if (!envelopes) return undefined;
  const words = (one: Missed) =>
    wordsIn(
      one.events.map(({ event }) => event),
      conference.words,
    );
  return {
    ...timeIn(conference),
    complete: recent.complete,
    envelopes: envelopes.map((one) => ({ ...one, words: words(one) })),
  };
}

function timeIn({ clock }: LiveConference): { readonly now: number; readonly speed?: number } {
  return { now: clock.now(), ...(clock.speed === 1 ? {} : { speed: clock.speed }) };
}
