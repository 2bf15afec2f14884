import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import { type ConferenceMachine, roomsOf } from '../../shared/conference/machine.ts';
import type { Room } from '../../shared/conference/step-kind.ts';
import { encodeState } from '../../shared/protocol/encode-state.ts';
import type { CaughtUp, ClientToServer, Known, Pulse, ServerToClient, Snapshot } from '../../shared/protocol/live.ts';
import type { RoundAsked, RoundReply } from '../../shared/protocol/rounds.ts';
import type { LiveConference } from './live-conference.ts';
import { Outbox } from './outbox.ts';
import { Pulses } from './pulses.ts';
import type { Missed, RecentEvents } from './recent-events.ts';
import { recentOf, remember } from './remember.ts';
import { watchSlowSockets } from './slow-sockets.ts';
import { TalkRounds } from './talk-rounds.ts';
import { wordsIn } from './words-in.ts';

export interface SocketData {
  conference: LiveConference;
  actor: Actor;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const burstMs = 40;
/** Whoever has too much waiting already: told what matters, and nothing that passes. */
const crowdedRoom = 'crowded';

interface Channel {
  readonly outbox: Outbox;
  readonly recent: RecentEvents;
  readonly pulses: Pulses;
  readonly rounds: TalkRounds;
  /** Sockets of each person, to move them between rooms when seats change. */
  readonly seats: Map<string, Set<LiveSocket>>;
}

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
  /** Sends everybody away from a conference that is no more. */
  dismiss(conferenceId: string): void;
  close(): void;
}

export function livePlane(options: {
  readonly io: LiveServer;
  readonly machine: ConferenceMachine;
  readonly logger: Logger;
  /** What desks are to be warned of. */
  warning(): Pulse['warning'];
}): LivePlane {
  const { io, machine } = options;
  const channels = new Map<string, Channel>();
  const named = (conferenceId: string, room: Room | typeof crowdedRoom) => `${conferenceId}/${room}`;

  const slow = watchSlowSockets({
    sockets: () => io.sockets.sockets.values(),
    onCrowded: (socket) => void socket.join(named(socket.data.conference.id, crowdedRoom)),
    onRelieved(socket) {
      void socket.leave(named(socket.data.conference.id, crowdedRoom));
      const channel = channels.get(socket.data.conference.id);
      if (channel) tellPulse(socket, channel);
    },
  });

  const desks = (conferenceId: string) => io.sockets.adapter.rooms.get(named(conferenceId, 'facilitators'))?.size ?? 0;

  function channelOf(conference: LiveConference): Channel {
    const known = channels.get(conference.id);
    if (known) return known;
    const { id } = conference;
    const recent = recentOf(machine, conference);
    const pulses = new Pulses(() => {
      // While something waits, not all that concerns everybody has been sent.
      const complete = outbox.isPending ? {} : { complete: recent.complete };
      const rooms = () => io.except(named(id, crowdedRoom));
      const hosts = named(id, 'hosts');
      rooms()
        .to(named(id, 'participants'))
        .to(named(id, 'halls'))
        .except(hosts)
        .emit('pulse', { ...pulses.forPhones(), ...complete });
      rooms()
        .to(hosts)
        .emit('pulse', { ...pulses.forHosts(), ...complete });
      rooms()
        .to(named(id, 'facilitators'))
        .emit('pulse', {
          ...pulses.forDesks(conference.state.currentStepId, options.warning(), desks(id)),
          ...complete,
        });
      slow.look();
    });
    const outbox = new Outbox({
      send(room, envelope) {
        io.to(named(id, room)).emit('events', envelope);
        slow.look();
      },
      words: () => conference.words,
      windowMs: burstMs,
    });
    const rounds = new TalkRounds({
      conference,
      kinds: machine.kinds,
      toTable: (room, told) => io.to(named(id, room)).emit('round', told),
      toDesks: (told) => io.to(named(id, 'facilitators')).to(named(id, 'halls')).emit('rounds', told),
    });
    const channel = { outbox, recent, pulses, rounds, seats: new Map() };
    channels.set(id, channel);
    return channel;
  }

  function takeRooms(socket: LiveSocket): void {
    const { conference, actor } = socket.data;
    const wanted = new Set(roomsOf(conference.state, actor).map((room) => named(conference.id, room)));
    // The room of everybody in the conference, whatever their role.
    wanted.add(conference.id);
    const crowded = named(conference.id, crowdedRoom);
    if (socket.rooms.has(crowded)) wanted.add(crowded);
    for (const room of socket.rooms) if (room !== socket.id && !wanted.has(room)) void socket.leave(room);
    for (const room of wanted) if (!socket.rooms.has(room)) void socket.join(room);
  }

  function snapshot(socket: LiveSocket): Snapshot {
    const { conference, actor } = socket.data;
    slow.grant(socket);
    const state = encodeState(machine.viewOf(conference.state, actor));
    return {
      version: conference.state.version,
      complete: channelOf(conference).recent.complete,
      ...timeIn(conference),
      personId: actor.kind === 'participant' ? actor.personId : null,
      ...('hallId' in actor ? { hallId: actor.hallId } : {}),
      state,
      words: wordsIn(state, conference.words),
    };
  }

  /** What a client has missed that knows so much already, or undefined. */
  function missed({ data: { conference, actor } }: LiveSocket, known: Known): CaughtUp | undefined {
    const { recent } = channelOf(conference);
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

  function tellPulse(socket: LiveSocket, { pulses, recent, outbox }: Channel): void {
    const { conference, actor } = socket.data;
    socket.emit('pulse', {
      ...(actor.kind === 'facilitator'
        ? pulses.forDesks(conference.state.currentStepId, options.warning(), desks(conference.id))
        : actor.kind === 'hallHost'
          ? pulses.forHosts()
          : pulses.forPhones()),
      ...(outbox.isPending ? {} : { complete: recent.complete }),
    });
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
    enter(socket, known) {
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
      const caughtUp = known && missed(socket, known);
      if (caughtUp) socket.emit('caughtUp', caughtUp);
      else socket.emit('snapshot', snapshot(socket));
      tellPulse(socket, channel);
      tellRound(socket, channel.rounds);
    },
    leave(socket) {
      slow.forget(socket);
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
      const { outbox, recent, pulses, rounds, seats } = channelOf(conference);
      for (const event of events) {
        if (event.type === 'personRemoved') sendAway(seats, event.personId);
        if (event.type === 'peopleMerged') oneSeat(conference, event.goneId);
      }
      if (events.some(movesSeats))
        for (const sockets of seats.values()) for (const socket of sockets) takeRooms(socket);
      const { version: last } = conference.state;
      const first = last - events.length + 1;
      // Something has happened that nobody was told of: everybody begins anew.
      const isWhole = recent.complete.version === first - 1;
      const put: Outbox['put'] = (room, version, encoded) => outbox.put(room, version, encoded);
      const refreshed = new Set<string>();
      for (const [index, event] of events.entries()) {
        const past = { event, version: first + index, state: conference.state };
        for (const personId of remember({ machine, recent, put }, past)) refreshed.add(personId);
      }
      if (isWhole) recent.advance(last, conference.storedAt);
      else recent.restart(last, conference.storedAt);
      outbox.flush();
      if (!isWhole) {
        for (const socket of io.sockets.sockets.values()) {
          if (socket.data.conference === conference) socket.emit('snapshot', snapshot(socket));
        }
      }
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
    warningChanged() {
      for (const { pulses } of channels.values()) pulses.changed();
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
      slow.close();
      for (const { outbox, pulses, rounds } of channels.values()) {
        outbox.close();
        pulses.close();
        rounds.close();
      }
      channels.clear();
    },
  };
}

function timeIn({ clock }: LiveConference): { readonly now: number; readonly speed?: number } {
  return { now: clock.now(), ...(clock.speed === 1 ? {} : { speed: clock.speed }) };
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
