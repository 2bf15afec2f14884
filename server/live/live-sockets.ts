import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../shared/conference/actor.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol/live.ts';
import type { LiveConference } from './live-conference.ts';

/** Who a socket is, once it has been let in. */
interface SocketData {
  conference: LiveConference;
  actor: Actor;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
