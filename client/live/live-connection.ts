import { nanoid } from 'nanoid';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Command } from '../../shared/conference/commands.ts';
import type { SentCommand } from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { ClientToServer, CommandReply, Handshake, Pulse, ServerToClient } from '../../shared/protocol/live.ts';
import { caughtUp, completed, knownOf, type Replica, receive, replicaOf } from '../../shared/protocol/replica.ts';
import type { RoundAsked, RoundReply, RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { onReturn } from '../ui/on-return.ts';
import type { Clock } from '../ui/use-now.ts';
import { conferenceClock } from './conference-clock.ts';
import type { LiveView } from './live-view.ts';

/** Refusals that trying again cannot mend. */
const finalCodes: readonly ErrorCode[] = ['no_identity', 'not_found', 'wrong_protocol', 'origin_refused'];
/** Back on the page, one waits this long for a sign of life before a new connection is taken. */
const probeMs = 3_000;
/** What was sent should be answered within this; then the connection is asked whether it lives, and has `doubtMs` to say so. */
const patienceMs = 3_000;
const doubtMs = 1_500;
const replyMs = 8_000;
/**
 * For a connection to open. Socket.IO notices nothing of a line that dies between the opening of the WebSocket and its own
 * greeting, and would wait for twenty seconds.
 */
const openMs = 6_000;

/** Where it is not the page's own: in tests. */
export interface LiveConnectionOptions {
  /** As `http://host`. */
  readonly server?: string;
  /** Instead of the role's cookie. */
  readonly token?: string;
}

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

export function connectLive(
  conferenceId: string,
  role: Handshake['role'],
  { server, token }: LiveConnectionOptions = {},
): LiveConnection {
  const handshake: Handshake = {
    protocol: protocolVersion,
    conferenceId,
    role,
    ...(token === undefined ? {} : { token }),
  };
  const options: Partial<ManagerOptions & SocketOptions> = {
    // Asked anew for each connection.
    auth(say) {
      const known = replica && !missing ? knownOf(replica) : undefined;
      say({ ...handshake, ...(known ? { known } : {}) });
    },
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: openMs,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
    randomizationFactor: 0.5,
  };
  const socket: Socket<ServerToClient, ClientToServer> = server === undefined ? io(options) : io(server, options);
  const listeners = new Set<() => void>();
  const waiting = new Map<string, Waiting>();
  let view: LiveView = { kind: 'connecting' };
  let replica: Replica | undefined;
  /** Something has been missed, and the snapshot that mends it is on its way. */
  let missing = false;
  let pulse: Pulse | null = null;
  let round: RoundTold | null = null;
  let rounds: RoundsTold | null = null;
  let clock: Clock = Date.now;
  let speed = 1;
  let measured = false;
  let closed = false;

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

  const renew = (): void => {
    if (!closed && view.kind !== 'refused') socket.disconnect().connect();
  };
  /** Asks for a sign of life. */
  const probe = (withinMs: number): void => {
    const asked = socket.id;
    socket.timeout(withinMs).emit('clock', (late: Error | null) => {
      if (late && socket.id === asked) renew();
    });
  };
  // A connection may be dead without a word: whoever says something finds out, and takes a new one.
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const expectAnswer = (): void => {
    doubt ??= setTimeout(() => {
      doubt = undefined;
      if (socket.connected) probe(doubtMs);
    }, patienceMs);
  };
  const answered = (): void => {
    clearTimeout(doubt);
    doubt = undefined;
    if (waiting.size > 0 && !closed) expectAnswer();
  };

  const transmit = (one: Waiting): void => {
    const { sent, settle } = one;
    expectAnswer();
    socket.timeout(replyMs).emit('command', sent, (late: Error | null, reply: CommandReply) => {
      if (late) {
        // It stays in line, and goes out again with the same id: now, or when the connection is back.
        if (waiting.get(sent.id) === one && socket.connected) transmit(one);
        return;
      }
      const isFirst = waiting.delete(sent.id);
      answered();
      if (!isFirst) return;
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
  const returned = (): void => {
    if (socket.connected) probe(probeMs);
    else if (view.kind !== 'refused') socket.connect();
  };
  const resync = (): void => {
    missing = true;
    const asked = socket.id;
    socket.timeout(replyMs).emit('resync', (late: Error | null, snapshot) => {
      if (socket.id !== asked) return;
      if (late) return renew();
      replica = replicaOf(snapshot);
      missing = false;
      refresh();
    });
  };
  const tune = (told: { readonly now: number; readonly speed?: number }): void => {
    const turned = speed !== (told.speed ?? 1);
    speed = told.speed ?? 1;
    // Until its way has been measured, what the server has just said is the best that is known.
    if (!measured || turned) clock = conferenceClock(told.now, Date.now(), speed);
  };

  const comeBack = (): void => {
    if (!closed && view.kind !== 'refused') socket.connect();
  };

  socket.on('connect', () => {
    measureClock();
    for (const one of waiting.values()) transmit(one);
  });
  socket.on('snapshot', (snapshot) => {
    replica = replicaOf(snapshot);
    missing = false;
    tune(snapshot);
    refresh();
  });
  socket.on('caughtUp', (missed) => {
    if (!replica) return;
    const next = caughtUp(replica, missed);
    if (next === 'gap') return resync();
    replica = next;
    tune(missed);
    refresh();
  });
  socket.on('events', (envelope) => {
    // The snapshot on its way holds this, too.
    if (!replica || missing) return;
    const next = receive(replica, envelope);
    if (next === 'gap') return resync();
    replica = next;
    refresh();
  });
  socket.on('pulse', (next) => {
    pulse = next;
    if (replica && !missing) replica = completed(replica, next.complete);
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
    if (reason === 'io server disconnect') setTimeout(comeBack, 300 + Math.random() * 1_200);
  });
  socket.on('connect_error', (error) => {
    const code = (error as { data?: { code?: ErrorCode } }).data?.code;
    // Removed or merged, a seat is told at first that it is gone; only who asks again learns whether another took it in.
    if (code && (code === 'removed' || finalCodes.includes(code))) {
      socket.disconnect();
      show({ kind: 'refused', code });
    } else if (code) {
      // Refused by our own middleware for now; Socket.IO leaves the next try to us.
      setTimeout(comeBack, 1_000 + Math.random() * 2_000);
    }
  });

  const stopListening = onReturn(returned);

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
        expectAnswer();
        socket.timeout(replyMs).emit('round', asked, (late: Error | null, reply: RoundReply) => {
          if (!late) answered();
          settle(late ? { ok: false, code: 'internal' } : reply);
        });
      });
    },
    close() {
      closed = true;
      clearTimeout(doubt);
      stopListening();
      socket.disconnect();
    },
  };
}
