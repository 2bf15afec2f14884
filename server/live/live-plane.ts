import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import type { Known, Pulse, Snapshot } from '../../shared/protocol/live.ts';
import type { RoundAsked, RoundReply } from '../../shared/protocol/rounds.ts';
import { missedBy, snapshotFor } from './catching-up.ts';
import { type Channel, openChannel } from './channel.ts';
import type { LiveConference } from './live-conference.ts';
import type { LiveServer, LiveSocket } from './live-sockets.ts';
import type { Pulses } from './pulses.ts';
import { crowdedIn, everybody, takeRooms } from './rooms.ts';
import { watchSlowSockets } from './slow-sockets.ts';

/** Tells sockets what their audience may see: snapshots when they come, envelopes as things happen, pulses beside. */
export interface LivePlane {
  /** With `known`, what the client holds already: it is told the rest, where that is short and certain. */
  enter(socket: LiveSocket, known?: Known): void;
  leave(socket: LiveSocket): void;
  snapshot(socket: LiveSocket): Snapshot;
  /** Sends a batch of events that has been stored and applied. */
  tell(conference: LiveConference, events: readonly ConferenceEvent[]): void;
  pulses(conferenceId: string): Pulses | undefined;
  /** Moves the talk round at the table where somebody sits. */
  moveRound(socket: LiveSocket, asked: RoundAsked): RoundReply;
  /** Tells everybody how fast the conference's clock runs from now on. */
  tellClock(conference: LiveConference): void;
  /** What desks are warned of has changed. */
  warningChanged(): void;
  /** How many desks are open. */
  desks(conferenceId: string): number;
  /** Sends everybody away from a conference that is no more, or is to leave memory; told as which. */
  dismiss(conferenceId: string, farewell?: 'not_found' | 'deleted'): void;
  close(): void;
}

export function livePlane(options: {
  readonly io: LiveServer;
  readonly machine: ConferenceMachine;
  /** What desks are to be warned of. */
  warning(): Pulse['warning'];
}): LivePlane {
  const { io, machine, warning } = options;
  const channels = new Map<string, Channel>();

  const slow = watchSlowSockets({
    sockets: () => io.sockets.sockets.values(),
    onCrowded: (socket) => void socket.join(crowdedIn(socket.data.conference.id)),
    onRelieved(socket) {
      const { conference, actor } = socket.data;
      void socket.leave(crowdedIn(conference.id));
      const channel = channels.get(conference.id);
      if (channel) socket.emit('pulse', channel.pulseFor(actor.kind));
    },
  });

  function channelOf(conference: LiveConference): Channel {
    const known = channels.get(conference.id);
    if (known) return known;
    const channel = openChannel({ io, machine, conference, warning, onSent: () => slow.look() });
    channels.set(conference.id, channel);
    return channel;
  }

  function snapshot(socket: LiveSocket): Snapshot {
    slow.grant(socket);
    return snapshotFor(socket, machine, channelOf(socket.data.conference).recent);
  }

  /** To whoever comes: the round at their table, or how far all tables have come. */
  function tellRound(socket: LiveSocket, { rounds }: Channel): void {
    const { actor } = socket.data;
    rounds.follow(false);
    if (actor.kind !== 'participant') socket.emit('rounds', rounds.overview());
    else {
      const told = rounds.atTableOf(actor.personId);
      if (told) socket.emit('round', told);
    }
  }

  return {
    enter(socket, known) {
      const { conference, actor } = socket.data;
      const channel = channelOf(conference);
      takeRooms(socket);
      if (actor.kind === 'participant' && channel.seats.take(actor.personId, socket)) channel.pulses.changed();
      // The other desks hear that there is one more.
      if (actor.kind === 'facilitator') channel.pulses.changed();
      const caughtUp = known && missedBy(socket, known, channel.recent);
      if (caughtUp) socket.emit('caughtUp', caughtUp);
      else socket.emit('snapshot', snapshot(socket));
      socket.emit('pulse', channel.pulseFor(actor.kind));
      tellRound(socket, channel);
    },
    leave(socket) {
      slow.forget(socket);
      const { conference, actor } = socket.data;
      const channel = channels.get(conference.id);
      if (actor.kind === 'facilitator') channel?.pulses.changed();
      if (actor.kind === 'participant' && channel?.seats.leave(actor.personId, socket)) channel.pulses.changed();
    },
    snapshot,
    tell(conference, events) {
      const { seats, pulses, rounds, tell } = channelOf(conference);
      seats.follow(events);
      const anew = tell(events);
      if (anew === 'everybody') {
        for (const socket of io.sockets.sockets.values()) {
          if (socket.data.conference === conference) socket.emit('snapshot', snapshot(socket));
        }
      } else {
        for (const personId of anew) for (const socket of seats.of(personId)) socket.emit('snapshot', snapshot(socket));
      }
      pulses.changed();
      rounds.follow(events.some(({ type }) => type === 'stepStarted' || type === 'partStarted'));
    },
    pulses: (conferenceId) => channels.get(conferenceId)?.pulses,
    moveRound: (socket, asked) => channelOf(socket.data.conference).rounds.act(socket.data.actor, asked),
    tellClock({ id, clock }) {
      io.to(everybody(id)).emit('clock', { now: clock.now(), speed: clock.speed });
    },
    warningChanged() {
      for (const { pulses } of channels.values()) pulses.changed();
    },
    desks: (conferenceId) => channels.get(conferenceId)?.desks() ?? 0,
    dismiss(conferenceId, farewell = 'not_found') {
      const rooms = io.to(everybody(conferenceId));
      rooms.emit('farewell', farewell);
      rooms.disconnectSockets(true);
      channels.get(conferenceId)?.close();
      channels.delete(conferenceId);
    },
    close() {
      slow.close();
      for (const channel of channels.values()) channel.close();
      channels.clear();
    },
  };
}
