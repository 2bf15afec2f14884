import type { Actor } from '../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import type { Pulse } from '../../shared/protocol/live.ts';
import type { LiveConference } from './live-conference.ts';
import type { LiveServer } from './live-sockets.ts';
import { Outbox } from './outbox.ts';
import { Pulses } from './pulses.ts';
import type { RecentEvents } from './recent-events.ts';
import { recentOf, remember } from './remember.ts';
import { crowdedIn, roomName } from './rooms.ts';
import { Seats } from './seats.ts';
import { TalkRounds } from './talk-rounds.ts';

const burstMs = 40;

/** What the live plane holds of one conference, and tells its rooms. */
export interface Channel {
  readonly recent: RecentEvents;
  readonly pulses: Pulses;
  readonly rounds: TalkRounds;
  readonly seats: Seats;
  /** How many desks are open. */
  desks(): number;
  /** The passing facts as somebody of this kind is told them. */
  pulseFor(kind: Actor['kind']): Pulse;
  /** Tells each room what events, the latest of all, mean to it. Returns who has to see everything anew. */
  tell(events: readonly ConferenceEvent[]): 'everybody' | ReadonlySet<string>;
  close(): void;
}

export function openChannel(options: {
  readonly io: LiveServer;
  readonly machine: ConferenceMachine;
  readonly conference: LiveConference;
  /** What desks are to be warned of. */
  warning(): Pulse['warning'];
  /** Something has been sent to a room. */
  onSent(): void;
}): Channel {
  const { io, machine, conference, onSent } = options;
  const named = (room: Parameters<typeof roomName>[1]) => roomName(conference.id, room);
  const recent = recentOf(machine, conference);
  const pulses = new Pulses(tellPulses);
  const seats = new Seats(pulses.presence);
  const outbox = new Outbox({
    send(room, envelope) {
      io.to(named(room)).emit('events', envelope);
      onSent();
    },
    words: () => conference.words,
    windowMs: burstMs,
  });
  const rounds = new TalkRounds({
    conference,
    kinds: machine.kinds,
    toTable: (room, told) => io.to(named(room)).emit('round', told),
    toDesks: (told) => io.to(named('facilitators')).to(named('halls')).emit('rounds', told),
  });

  function tellPulses(): void {
    const others = () => io.except(crowdedIn(conference.id));
    const hosts = named('hosts');
    others().to(named('participants')).to(named('halls')).except(hosts).emit('pulse', pulseFor('participant'));
    others().to(hosts).emit('pulse', pulseFor('hallHost'));
    others().to(named('facilitators')).emit('pulse', pulseFor('facilitator'));
    onSent();
  }

  function pulseFor(kind: Actor['kind']): Pulse {
    // While something waits, not all that concerns everybody has been sent.
    const complete = outbox.isPending ? {} : { complete: recent.complete };
    if (kind === 'facilitator') {
      return { ...pulses.forDesks(conference.state.currentStepId, options.warning(), desks()), ...complete };
    }
    return { ...(kind === 'hallHost' ? pulses.forHosts() : pulses.forPhones()), ...complete };
  }

  function desks(): number {
    return io.sockets.adapter.rooms.get(named('facilitators'))?.size ?? 0;
  }

  return {
    recent,
    pulses,
    rounds,
    seats,
    desks,
    pulseFor,
    tell(events) {
      const { state, storedAt } = conference;
      const first = state.version - events.length + 1;
      // Or else something has happened that nobody was told of: everybody begins anew.
      const isWhole = recent.complete.version === first - 1;
      const put: Outbox['put'] = (room, version, encoded) => outbox.put(room, version, encoded);
      const refreshed = new Set<string>();
      for (const [index, event] of events.entries()) {
        const past = { event, version: first + index, state };
        for (const personId of remember({ machine, recent, put }, past)) refreshed.add(personId);
      }
      if (isWhole) recent.advance(state.version, storedAt);
      else recent.restart(state.version, storedAt);
      outbox.flush();
      return isWhole ? refreshed : 'everybody';
    },
    close() {
      outbox.close();
      pulses.close();
      rounds.close();
    },
  };
}
