/**
 * Bare Socket.IO with its defaults: everybody is in one room, and what a client says is emitted to the room as it is.
 * A process of its own that prints its address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false });

io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('tell', (name: string, said: unknown, answer: (told: boolean) => void) => {
    io.to('room').emit(name, said);
    answer(true);
  });
});

http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
