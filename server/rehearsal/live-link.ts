import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../shared/conference/commands.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import type { SentCommand } from '../../shared/protocol/commands.ts';
import type { ClientToServer, CommandReply, Handshake, ServerToClient } from '../../shared/protocol/live.ts';
import { type Replica, receive, replicaOf } from '../../shared/protocol/replica.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

const replyMs = 10_000;

/** The server will not have this seat, whatever is tried. */
class LinkRefused extends Error {}

/** One seat's connection to the live plane. It comes back by itself, and sends again what was not answered. */
export interface LiveLink {
  /** The state as this seat may see it. */
  state(): ConferenceState;
  send(command: Command): Promise<CommandReply>;
  /** Resolves with the first state, from now on, of which `holds` is true; rejects when the link is closed or refused. */
  until(holds: (state: ConferenceState) => boolean): Promise<ConferenceState>;
  /** Calls back after every change, until what it gives back is called. */
  watch(changed: (state: ConferenceState) => void): () => void;
  close(): void;
}

/** Connects and waits for the first snapshot. */
export async function openLiveLink(
  url: string,
  seat: Pick<Handshake, 'conferenceId' | 'role'> & { readonly token: string },
): Promise<LiveLink> {
  const auth: Handshake = { protocol: protocolVersion, ...seat };
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 2_000,
  });
  const waiting = new Map<string, { sent: SentCommand; settle: (reply: CommandReply) => void }>();
  const watchers = new Set<(state: ConferenceState) => void>();
  const closers = new Set<(error: Error) => void>();
  let replica: Replica | undefined;
  let ended: Error | undefined;

  const changed = (next: Replica): void => {
    replica = next;
    for (const watcher of [...watchers]) watcher(next.state);
  };
  const end = (error: Error): void => {
    ended ??= error;
    socket.disconnect();
    for (const close of [...closers]) close(ended);
    for (const { settle } of waiting.values()) settle({ ok: false, code: 'internal' });
    waiting.clear();
  };
  const transmit = ({ sent, settle }: { sent: SentCommand; settle: (reply: CommandReply) => void }): void => {
    socket.timeout(replyMs).emit('command', sent, (late: Error | null, reply: CommandReply) => {
      // Without an answer it stays in line and goes out again with the same id, on the connection that is then open.
      if (late) {
        if (waiting.has(sent.id) && socket.connected) transmit({ sent, settle });
        return;
      }
      if (waiting.delete(sent.id)) settle(reply);
    });
  };
  const resync = (): void => {
    socket.timeout(replyMs).emit('resync', (late: Error | null, snapshot) => {
      if (!late) changed(replicaOf(snapshot));
      else if (socket.connected) resync();
    });
  };

  socket.on('connect', () => {
    for (const one of waiting.values()) transmit(one);
  });
  socket.on('snapshot', (snapshot) => changed(replicaOf(snapshot)));
  socket.on('events', (envelope) => {
    if (!replica) return;
    const next = receive(replica, envelope);
    if (next === 'gap') resync();
    else changed(next);
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect' && !ended) setTimeout(() => !ended && socket.connect(), 500);
  });
  socket.on('connect_error', (error) => {
    const code = (error as { data?: { code?: string } }).data?.code;
    if (code !== undefined) end(new LinkRefused(code));
  });

  const link: LiveLink = {
    state() {
      if (!replica) throw new Error('not connected yet');
      return replica.state;
    },
    send(command) {
      return new Promise((settle) => {
        if (ended) return settle({ ok: false, code: 'internal' });
        const one = { sent: { id: `c${nanoid(16)}`, command }, settle };
        waiting.set(one.sent.id, one);
        if (socket.connected) transmit(one);
      });
    },
    until(holds) {
      return new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        if (replica && holds(replica.state)) return resolve(replica.state);
        const stop = () => {
          watchers.delete(look);
          closers.delete(fail);
        };
        const look = (state: ConferenceState) => {
          if (!holds(state)) return;
          stop();
          resolve(state);
        };
        const fail = (error: Error) => {
          stop();
          reject(error);
        };
        watchers.add(look);
        closers.add(fail);
      });
    },
    watch(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    close: () => end(new Error('closed')),
  };
  await link.until(() => true);
  return link;
}
