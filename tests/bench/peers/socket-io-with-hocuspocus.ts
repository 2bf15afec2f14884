/** Socket.IO with its defaults, all in one room, and Hocuspocus beside it: one process. Prints both addresses, Socket.IO first. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as Boards } from '@hocuspocus/server';
import { Server } from 'socket.io';

const http = createServer();
new Server(http, { serveClient: false }).on('connection', (socket) => {
  void socket.join('room');
});
const boards = new Boards({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: true, extensions: [] });
await boards.listen();
http.listen(0, '127.0.0.1', () => {
  const live = (http.address() as AddressInfo).port;
  console.log(`http://127.0.0.1:${live}?boards=${boards.address.port} ready`);
});
