/**
 * Boards that are made small all the time, while people write on them, until it is killed. Run by
 * `compaction-kill.test.ts` as a process of its own: `node compaction-kill-server.ts <file>`; prints its address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { openBoards } from '../../server/boards/boards.ts';
import { createLogger } from '../../server/log.ts';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import { parseBoardName } from '../../shared/boards/board-name.ts';

const storage = openSqliteStorage({ file: process.argv[2] ?? '' });
if (!(await storage.conferenceById('conf'))) {
  const record = { id: 'conf', joinCode: 'c', doorToken: 'd', open: true, createdAt: 1, deleteAfter: 2 };
  await storage.createConference(record, { conferenceId: 'conf', expectedVersion: 0, events: [] });
}
const boards = openBoards({
  storage,
  logger: createLogger('silent'),
  now: () => 1_000,
  access: () => 'write',
  epochOf: () => 0,
  onActivity: () => {},
  timing: { restMs: 0, tickMs: 2, idleMs: 5 },
});
const http = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
http.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const board = parseBoardName((request.url ?? '').slice(1).split('?')[0] ?? '');
    if (board) void boards.connect(socket, board, { kind: 'participant', personId: 'p' }, { receipts: true });
  });
});
setInterval(() => boards.stepEnded('conf', 'talk'), 5);
http.listen(0, '127.0.0.1', () => console.log(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`));
