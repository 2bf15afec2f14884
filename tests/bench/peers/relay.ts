/**
 * The least that a server can do: it passes on what came within 20 ms, as it came, in one message to everybody on the same
 * path. It keeps nothing, looks at nothing and lets everybody write.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const tickMs = 20;
const syncMessage = 0;
const updateStep = 2;
/** The answer to whoever asks for the document: it has none. */
const nothing = Buffer.from([0, 1, 2, 0, 0]);

interface Room {
  readonly sockets: Set<WebSocket>;
  waiting: Buffer[];
}

const rooms = new Map<string, Room>();

function flush(room: Room): void {
  const message = Buffer.concat(room.waiting);
  room.waiting = [];
  for (const socket of room.sockets) socket.send(message);
}

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
http.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const name = request.url ?? '';
    const room: Room = rooms.get(name) ?? { sockets: new Set(), waiting: [] };
    rooms.set(name, room);
    room.sockets.add(socket);
    socket.on('close', () => room.sockets.delete(socket));
    socket.on('message', (data: Buffer) => {
      if (data[0] !== syncMessage) return;
      if (data[1] !== updateStep) {
        if (data[1] === 0) socket.send(nothing);
        return;
      }
      if (room.waiting.length === 0) setTimeout(flush, tickMs, room);
      room.waiting.push(data);
    });
  });
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
