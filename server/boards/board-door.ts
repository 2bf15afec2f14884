import type { IncomingMessage, Server } from 'node:http';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { parseBoardName } from '../../shared/boards/board-name.ts';
import type { Role } from '../identity/cookies.ts';
import { identify } from '../identity/identify.ts';
import { originOf } from '../identity/origin.ts';
import { type Admission, precedenceOf } from '../live/admission.ts';
import type { Storage } from '../storage/storage.ts';
import { largestFrame } from './board-limits.ts';
import type { Boards } from './boards.ts';
import { closeCodes } from './close-codes.ts';

const prefix = '/boards/';

/**
 * Without a listener an error on a socket would end the process. One for all sockets: a closure of each would keep its
 * request in memory for as long as the socket lives.
 */
function ignore(): void {}

/**
 * Lets WebSockets in at `/boards/<name>`, by cookie or `?token=`, in the role of `?role=` (a participant if none is
 * named). Those that are refused are accepted first and closed at once, since only a close code tells a browser why.
 */
export function openBoardDoor(options: {
  readonly http: Server;
  readonly boards: Boards;
  readonly storage: Storage;
  readonly publicUrl: string | undefined;
  readonly admission: Admission;
  readonly logger: Logger;
}): void {
  const { http, boards, storage, admission, logger } = options;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: largestFrame });

  http.on('upgrade', (request, stream, head) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path.startsWith('/socket.io/')) return;
    if (!path.startsWith(prefix)) {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', ignore);
      admit(socket, request).catch((error) => failed(socket, error));
    });
  });

  function failed(socket: WebSocket, error: unknown): void {
    logger.error(error, 'a board could not be opened');
    socket.close(1011);
  }

  async function admit(socket: WebSocket, request: IncomingMessage): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    // Ids are plain letters, so a name that needs decoding is none of ours.
    const board = parseBoardName(url.pathname.slice(prefix.length));
    if (!board) return socket.close(closeCodes.notFound, 'no such board');
    const origin = originOf(request, options.publicUrl);
    if (origin === 'foreign') return socket.close(closeCodes.noIdentity, 'foreign origin');
    // What the client sends before it is let in must not be lost: it waits with the operating system, which bounds it.
    socket.pause();
    const actor = await identify(storage, {
      conferenceId: board.conferenceId,
      role: roleOf(url.searchParams.get('role')),
      token: url.searchParams.get('token') ?? undefined,
      cookieHeader: origin === 'ours' ? request.headers.cookie : undefined,
    });
    if (!actor) {
      socket.resume();
      return socket.close(closeCodes.noIdentity, 'no identity');
    }
    const receipts = url.searchParams.get('receipts') === '1';
    admission.queue({ conferenceId: board.conferenceId, precedence: precedenceOf(actor.kind) }, () => {
      socket.resume();
      if (socket.readyState !== socket.OPEN) return;
      boards.connect(socket, board, actor, { receipts }).catch((error) => failed(socket, error));
    });
  }
}

function roleOf(asked: string | null): Role {
  return asked === 'facilitator' || asked === 'hall' || asked === 'hallHost' ? asked : 'participant';
}
