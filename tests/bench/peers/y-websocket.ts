/** `@y/websocket-server` as its own server.js sets it up. YPERSISTENCE: the folder of its LevelDB; without it, memory alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
http.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => setupWSConnection(socket, request));
});
http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
