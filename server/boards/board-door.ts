import type { IncomingMessage, Server } from 'node:http';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { parseBoardName } from '../../shared/boards/board-name.ts';
import type { Role } from '../identity/cookies.ts';
import { identify } from '../identity/identify.ts';
import { originOf } from '../identity/origin.ts';
import type { Storage } from '../storage/storage.ts';
import { largestFrame } from './board-limits.ts';
import type { Boards } from './boards.ts';
import { closeCodes } from './close-codes.ts';

const prefix = '/boards/';

/**
 * Lets WebSockets in at `/boards/<name>`, by cookie or `?token=`, in the role of `?role=` (a participant if none is
 * named). Those that are refused are accepted first and closed at once, since only a close code tells a browser why.
 */
export function openBoardDoor(options: {
  readonly http: Server;
  readonly boards: Boards;
  readonly storage: Storage;
  readonly publicUrl: string | undefined;
  readonly logger: Logger;
}): void {
  const { http, boards, storage, logger } = options;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: largestFrame });

  http.on('upgrade', (request, stream, head) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path.startsWith('/socket.io/')) return;
    if (!path.startsWith(prefix)) {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // Without a listener an error on a socket would end the process.
      socket.on('error', () => {});
      admit(socket, request).catch((error) => {
        logger.error(error, 'a board could not be opened');
        socket.close(1011);
      });
    });
  });

  async function admit(socket: WebSocket, request: IncomingMessage): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    // Ids are plain letters, so a name that needs decoding is none of ours.
    const board = parseBoardName(url.pathname.slice(prefix.length));
    if (!board) return socket.close(closeCodes.notFound, 'no such board');
    const origin = originOf(request, options.publicUrl);
    if (origin === 'foreign') return socket.close(closeCodes.noIdentity, 'foreign origin');
    // What the client sends while its rights are looked up must not be lost.
    socket.pause();
    const actor = await identify(storage, {
      conferenceId: board.conferenceId,
      role: roleOf(url.searchParams.get('role')),
      token: url.searchParams.get('token') ?? undefined,
      cookieHeader: origin === 'ours' ? request.headers.cookie : undefined,
    });
    socket.resume();
    if (!actor) return socket.close(closeCodes.noIdentity, 'no identity');
    await boards.connect(socket, board, actor, { receipts: url.searchParams.get('receipts') === '1' });
  }
}

function roleOf(asked: string | null): Role {
  return asked === 'facilitator' || asked === 'hall' ? asked : 'participant';
}
