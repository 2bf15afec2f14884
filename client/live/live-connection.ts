import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../shared/conference/commands.ts';
import type { SentCommand } from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { ClientToServer, CommandReply, Handshake, Pulse, ServerToClient } from '../../shared/protocol/live.ts';
import { type Replica, receive, replicaOf } from '../../shared/protocol/replica.ts';
import type { RoundAsked, RoundReply, RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import type { Clock } from '../ui/use-now.ts';
import { conferenceClock } from './conference-clock.ts';
import type { LiveView } from './live-view.ts';

/** Refusals that trying again cannot mend. */
const finalCodes: readonly ErrorCode[] = ['no_identity', 'not_found', 'wrong_protocol', 'origin_refused'];
const probeMs = 3_000;
const replyMs = 8_000;

/** A live connection to one conference in one role, with the store that React reads. */
export interface LiveConnection {
  view(): LiveView;
  subscribe(listener: () => void): () => void;
  /** Resolves with the server's word. While the network is away the command waits, and is sent once it is back. */
  send(command: Command): Promise<CommandReply>;
  /** Moves the talk round at this person's table, if it can be done now. */
  moveRound(asked: RoundAsked): Promise<RoundReply>;
  close(): void;
}

interface Waiting {
  readonly sent: SentCommand;
  readonly settle: (reply: CommandReply) => void;
}

export function connectLive(conferenceId: string, role: Handshake['role']): LiveConnection {
  const handshake: Handshake = { protocol: protocolVersion, conferenceId, role };
  const socket: Socket<ServerToClient, ClientToServer> = io({
    auth: handshake,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  const listeners = new Set<() => void>();
  const waiting = new Map<string, Waiting>();
  let view: LiveView = { kind: 'connecting' };
  let replica: Replica | undefined;
  let pulse: Pulse | null = null;
  let round: RoundTold | null = null;
  let rounds: RoundsTold | null = null;
  let clock: Clock = Date.now;
  let speed = 1;
  let measured = false;

  const show = (next: LiveView): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  const refresh = (): void => {
    if (!replica || view.kind === 'refused') return;
    const { state, words, personId, hallId } = replica;
    const unconfirmed = waiting.size;
    show({
      kind: 'live',
      online: socket.connected,
      state,
      words,
      personId,
      hallId,
      pulse,
      round,
      rounds,
      clock,
      unconfirmed,
    });
  };

  const transmit = ({ sent, settle }: Waiting): void => {
    socket.timeout(replyMs).emit('command', sent, (late: Error | null, reply: CommandReply) => {
      // No answer in time: it stays in line, and goes out again with the same id when the connection is back.
      if (late || !waiting.delete(sent.id)) return;
      refresh();
      settle(reply);
    });
  };

  const measureClock = (): void => {
    const asked = Date.now();
    socket.timeout(probeMs).emit('clock', (late: Error | null, now: number) => {
      if (late) return;
      clock = conferenceClock(now, (asked + Date.now()) / 2, speed);
      measured = true;
      refresh();
    });
  };

  // A phone that has slept may hold a socket that is dead without knowing it.
  const probe = (): void => {
    if (document.visibilityState !== 'visible') return;
    if (!socket.connected) {
      if (view.kind !== 'refused') socket.connect();
      return;
    }
    socket.timeout(probeMs).emit('clock', (late: Error | null) => {
      if (late) socket.disconnect().connect();
    });
  };

  socket.on('connect', () => {
    measureClock();
    for (const one of waiting.values()) transmit(one);
  });
  socket.on('snapshot', (snapshot) => {
    replica = replicaOf(snapshot);
    const turned = speed !== (snapshot.speed ?? 1);
    speed = snapshot.speed ?? 1;
    // Until its way has been measured, what the server has just said is the best that is known.
    if (!measured || turned) clock = conferenceClock(snapshot.now, Date.now(), speed);
    refresh();
  });
  socket.on('events', (envelope) => {
    if (!replica) return;
    const next = receive(replica, envelope);
    if (next === 'gap') {
      socket.timeout(replyMs).emit('resync', (late: Error | null, snapshot) => {
        if (late) return;
        replica = replicaOf(snapshot);
        refresh();
      });
      return;
    }
    replica = next;
    refresh();
  });
  socket.on('pulse', (next) => {
    pulse = next;
    refresh();
  });
  socket.on('round', (told) => {
    round = told;
    refresh();
  });
  socket.on('rounds', (told) => {
    rounds = told;
    refresh();
  });
  socket.on('clock', (told) => {
    speed = told.speed;
    clock = conferenceClock(told.now, Date.now(), speed);
    refresh();
    measureClock();
  });
  socket.on('farewell', (code) => {
    if (finalCodes.includes(code)) show({ kind: 'refused', code });
  });
  socket.on('disconnect', (reason) => {
    refresh();
    // Socket.IO does not come back by itself when the server has cut the connection.
    if (reason === 'io server disconnect' && view.kind !== 'refused') setTimeout(() => socket.connect(), 500);
  });
  socket.on('connect_error', (error) => {
    const code = (error as { data?: { code?: ErrorCode } }).data?.code;
    // Removed or merged, a seat is told at first that it is gone; only who asks again learns whether another took it in.
    if (code && (code === 'removed' || finalCodes.includes(code))) {
      socket.disconnect();
      show({ kind: 'refused', code });
    } else if (code) {
      // Refused by our own middleware for now; Socket.IO leaves the next try to us.
      setTimeout(() => socket.connect(), 1_000 + Math.random() * 2_000);
    }
  });

  document.addEventListener('visibilitychange', probe);
  window.addEventListener('pageshow', probe);
  window.addEventListener('online', probe);

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command) {
      return new Promise((settle) => {
        const one: Waiting = { sent: { id: `c${nanoid(16)}`, command }, settle };
        waiting.set(one.sent.id, one);
        refresh();
        if (socket.connected) transmit(one);
      });
    },
    moveRound(asked) {
      return new Promise((settle) => {
        // A turn is now or never: what cannot be said at once is not said later.
        if (!socket.connected) return settle({ ok: false, code: 'internal' });
        socket.timeout(replyMs).emit('round', asked, (late: Error | null, reply: RoundReply) => {
          settle(late ? { ok: false, code: 'internal' } : reply);
        });
      });
    },
    close() {
      document.removeEventListener('visibilitychange', probe);
      window.removeEventListener('pageshow', probe);
      window.removeEventListener('online', probe);
      socket.disconnect();
    },
  };
}
