import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import { type ConferenceMachine, roomsOf } from '../../shared/conference/machine.ts';
import type { Room } from '../../shared/conference/step-kind.ts';
import { encodeState } from '../../shared/protocol/encode-state.ts';
import type { ClientToServer, ServerToClient, Snapshot } from '../../shared/protocol/live.ts';
import type { RoundAsked, RoundReply } from '../../shared/protocol/rounds.ts';
import type { LiveConference } from './live-conference.ts';
import { Outbox } from './outbox.ts';
import { Pulses } from './pulses.ts';
import { TalkRounds } from './talk-rounds.ts';
import { wordsIn } from './words-in.ts';

export interface SocketData {
  conference: LiveConference;
  actor: Actor;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const burstMs = 40;

interface Channel {
  readonly outbox: Outbox;
  readonly pulses: Pulses;
  readonly rounds: TalkRounds;
  /** Sockets of each person, to move them between rooms when seats change. */
  readonly seats: Map<string, Set<LiveSocket>>;
}

/** Tells sockets what their audience may see: snapshots when they come, envelopes as things happen, pulses beside. */
export interface LivePlane {
  enter(socket: LiveSocket): void;
  leave(socket: LiveSocket): void;
  snapshot(socket: LiveSocket): Snapshot;
  /** Sends a batch of events that has been stored and applied. */
  tell(conference: LiveConference, events: readonly ConferenceEvent[]): void;
  pulses(conferenceId: string): Pulses | undefined;
  /** Moves the talk round at the table where somebody sits. */
  moveRound(socket: LiveSocket, asked: RoundAsked): RoundReply;
  /** Tells everybody how fast the conference's clock runs from now on. */
  tellClock(conference: LiveConference): void;
  /** How many desks are open. */
  desks(conferenceId: string): number;
  /** Sends everybody away from a conference that is no more. */
  dismiss(conferenceId: string): void;
  close(): void;
}

export function livePlane(options: {
  readonly io: LiveServer;
  readonly machine: ConferenceMachine;
  readonly logger: Logger;
  /** Whether the server has trouble storing what people write. */
  trouble(): boolean;
}): LivePlane {
  const { io, machine } = options;
  const channels = new Map<string, Channel>();
  const named = (conferenceId: string, room: Room) => `${conferenceId}/${room}`;

  const desks = (conferenceId: string) => io.sockets.adapter.rooms.get(named(conferenceId, 'facilitators'))?.size ?? 0;

  function channelOf(conference: LiveConference): Channel {
    const known = channels.get(conference.id);
    if (known) return known;
    const { id } = conference;
    const pulses = new Pulses(() => {
      const hosts = named(id, 'hosts');
      io.to(named(id, 'participants')).to(named(id, 'halls')).except(hosts).emit('pulse', pulses.forPhones());
      io.to(hosts).emit('pulse', pulses.forHosts());
      io.to(named(id, 'facilitators')).emit(
        'pulse',
        pulses.forDesks(conference.state.currentStepId, options.trouble(), desks(id)),
      );
    });
    const outbox = new Outbox({
      send: (room, envelope) => io.to(named(id, room)).emit('events', envelope),
      words: () => conference.words,
      windowMs: burstMs,
    });
    const rounds = new TalkRounds({
      conference,
      kinds: machine.kinds,
      toTable: (room, told) => io.to(named(id, room)).emit('round', told),
      toDesks: (told) => io.to(named(id, 'facilitators')).to(named(id, 'halls')).emit('rounds', told),
    });
    const channel = { outbox, pulses, rounds, seats: new Map() };
    channels.set(id, channel);
    return channel;
  }

  function takeRooms(socket: LiveSocket): void {
    const { conference, actor } = socket.data;
    const wanted = new Set(roomsOf(conference.state, actor).map((room) => named(conference.id, room)));
    // The room of everybody in the conference, whatever their role.
    wanted.add(conference.id);
    for (const room of socket.rooms) if (room !== socket.id && !wanted.has(room)) void socket.leave(room);
    for (const room of wanted) if (!socket.rooms.has(room)) void socket.join(room);
  }

  function snapshot(socket: LiveSocket): Snapshot {
    const { conference, actor } = socket.data;
    const state = encodeState(machine.viewOf(conference.state, actor));
    return {
      version: conference.state.version,
      now: conference.clock.now(),
      ...(conference.clock.speed === 1 ? {} : { speed: conference.clock.speed }),
      personId: actor.kind === 'participant' ? actor.personId : null,
      ...('hallId' in actor ? { hallId: actor.hallId } : {}),
      state,
      words: wordsIn(state, conference.words),
    };
  }

  /** The devices of a seat that has been merged into another go on in that one. */
  function oneSeat(conference: LiveConference, goneId: string): void {
    const { seats, pulses } = channelOf(conference);
    const devices = seats.get(goneId) ?? new Set();
    seats.delete(goneId);
    for (const socket of devices) {
      const actor = conference.actorIn(socket.data.actor);
      if (actor?.kind !== 'participant') continue;
      socket.data.actor = actor;
      seats.set(actor.personId, (seats.get(actor.personId) ?? new Set()).add(socket));
      pulses.presence.leave(goneId);
      pulses.presence.arrive(actor.personId);
    }
  }

  /** To whoever comes: the round at their table, or how far all tables have come. */
  function tellRound(socket: LiveSocket, rounds: TalkRounds): void {
    const { actor } = socket.data;
    rounds.follow(false);
    if (actor.kind !== 'participant') socket.emit('rounds', rounds.overview());
    else {
      const told = rounds.atTableOf(actor.personId);
      if (told) socket.emit('round', told);
    }
  }

  return {
    enter(socket) {
      const { conference, actor } = socket.data;
      const channel = channelOf(conference);
      takeRooms(socket);
      if (actor.kind === 'participant') {
        const own = channel.seats.get(actor.personId) ?? new Set();
        channel.seats.set(actor.personId, own.add(socket));
        if (channel.pulses.presence.arrive(actor.personId)) channel.pulses.changed();
      }
      // The other desks hear that there is one more.
      if (actor.kind === 'facilitator') channel.pulses.changed();
      socket.emit('snapshot', snapshot(socket));
      socket.emit(
        'pulse',
        actor.kind === 'facilitator'
          ? channel.pulses.forDesks(conference.state.currentStepId, options.trouble(), desks(conference.id))
          : actor.kind === 'hallHost'
            ? channel.pulses.forHosts()
            : channel.pulses.forPhones(),
      );
      tellRound(socket, channel.rounds);
    },
    leave(socket) {
      const { conference, actor } = socket.data;
      const channel = channels.get(conference.id);
      if (actor.kind === 'facilitator') channel?.pulses.changed();
      if (!channel || actor.kind !== 'participant') return;
      const own = channel.seats.get(actor.personId);
      own?.delete(socket);
      if (own?.size === 0) channel.seats.delete(actor.personId);
      if (channel.pulses.presence.leave(actor.personId)) channel.pulses.changed();
    },
    snapshot,
    tell(conference, events) {
      const { outbox, pulses, rounds, seats } = channelOf(conference);
      for (const event of events) {
        if (event.type === 'personRemoved') sendAway(seats, event.personId);
        if (event.type === 'peopleMerged') oneSeat(conference, event.goneId);
      }
      if (events.some(movesSeats))
        for (const sockets of seats.values()) for (const socket of sockets) takeRooms(socket);
      const first = conference.state.version - events.length + 1;
      const refreshed = new Set<string>();
      for (const [index, event] of events.entries()) {
        for (const delivery of machine.project(event, conference.state)) {
          if ('refresh' in delivery) refreshed.add(delivery.refresh);
          else outbox.put(delivery.room, first + index, delivery.events);
        }
      }
      outbox.flush();
      for (const personId of refreshed) {
        for (const socket of seats.get(personId) ?? []) socket.emit('snapshot', snapshot(socket));
      }
      pulses.changed();
      rounds.follow(events.some(({ type }) => type === 'stepStarted' || type === 'partStarted'));
    },
    pulses: (conferenceId) => channels.get(conferenceId)?.pulses,
    moveRound: (socket, asked) => channelOf(socket.data.conference).rounds.act(socket.data.actor, asked),
    tellClock({ id, clock }) {
      io.to(id).emit('clock', { now: clock.now(), speed: clock.speed });
    },
    desks,
    dismiss(conferenceId) {
      const rooms = io.to(conferenceId);
      rooms.emit('farewell', 'not_found');
      rooms.disconnectSockets(true);
      const channel = channels.get(conferenceId);
      channel?.outbox.close();
      channel?.pulses.close();
      channel?.rounds.close();
      channels.delete(conferenceId);
    },
    close() {
      for (const { outbox, pulses, rounds } of channels.values()) {
        outbox.close();
        pulses.close();
        rounds.close();
      }
      channels.clear();
    },
  };
}

const seatMoves: ReadonlySet<ConferenceEvent['type']> = new Set([
  'groupsConfirmed',
  'seatMoved',
  'seatGiven',
  'personMoved',
  'personRemoved',
  'peopleMerged',
]);

function movesSeats({ type }: ConferenceEvent): boolean {
  return seatMoves.has(type);
}

function sendAway(seats: Channel['seats'], personId: string): void {
  for (const socket of seats.get(personId) ?? []) {
    socket.emit('farewell', 'removed');
    socket.disconnect(true);
  }
}
