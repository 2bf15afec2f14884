import type { Command } from '../../shared/conference/commands.ts';
import type { CommandReply, Handshake, Pulse } from '../../shared/protocol/live.ts';
import type { RoundAsked, RoundReply, RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { commandsWaiting } from './commands-waiting.ts';
import { followedReplica } from './followed-replica.ts';
import { openLine } from './live-line.ts';
import type { LiveView } from './live-view.ts';
import { measuredClock } from './measured-clock.ts';

const replyMs = 8_000;

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

export function connectLive(
  conferenceId: string,
  role: Handshake['role'],
  { server, token }: LiveConnectionOptions = {},
): LiveConnection {
  const listeners = new Set<() => void>();
  let view: LiveView = { kind: 'connecting' };
  let pulse: Pulse | null = null;
  let round: RoundTold | null = null;
  let rounds: RoundsTold | null = null;

  const show = (next: LiveView): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  const refresh = (): void => {
    const replica = followed.current();
    if (!replica || view.kind === 'refused') return;
    const { state, words, personId, hallId } = replica;
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
      clock: clock.current(),
      unconfirmed: commands.size,
    });
  };

  const line = openLine({
    server,
    handshake() {
      const known = followed.known();
      return {
        protocol: protocolVersion,
        conferenceId,
        role,
        ...(token === undefined ? {} : { token }),
        ...(known ? { known } : {}),
      };
    },
    onRefused: (code) => show({ kind: 'refused', code }),
  });
  const { socket } = line;
  const clock = measuredClock(socket, refresh);
  const followed = followedReplica(line, clock, refresh);
  const commands = commandsWaiting(line, refresh);

  socket.on('disconnect', refresh);
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

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: commands.send,
    moveRound(asked) {
      return new Promise((settle) => {
        // A turn is now or never: what cannot be said at once is not said later.
        if (!socket.connected) return settle({ ok: false, code: 'internal' });
        const answered = line.expectAnswer();
        socket.timeout(replyMs).emit('round', asked, (late: Error | null, reply: RoundReply) => {
          answered();
          settle(late ? { ok: false, code: 'internal' } : reply);
        });
      });
    },
    close: line.close,
  };
}
