/**
 * What one builds from ready parts: Socket.IO with its defaults beside the y-websocket server, in one process. With
 * YPERSISTENCE documents are kept in LevelDB. STATE is a file with what Socket.IO tells everybody who comes. At
 * `/metrics` how late its event loop has been, as Samling's own. Prints its address.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupWSConnection } from '@y/websocket-server/utils';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

const state: unknown = process.env.STATE ? JSON.parse(readFileSync(process.env.STATE, 'utf8')) : null;
const registry = new Registry();
collectDefaultMetrics({ register: registry });

const http = createServer(async (request, response) => {
  if (request.url !== '/metrics') return response.writeHead(404).end();
  response.end(await registry.metrics());
});
const io = new Server(http, { serveClient: false, destroyUpgrade: false });
io.on('connection', (socket) => {
  void socket.join('room');
  socket.emit('snapshot', state);
});

const boards = new WebSocketServer({ noServer: true, perMessageDeflate: false });
http.on('upgrade', (request, stream, head) => {
  if (request.url?.startsWith('/socket.io/')) return;
  boards.handleUpgrade(request, stream, head, (socket) => setupWSConnection(socket, request));
});

http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
