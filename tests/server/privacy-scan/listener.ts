import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type BoardKey, boardName } from '../../../shared/boards/board-name.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { decodeState } from '../../../shared/protocol/encode-state.ts';
import type { Handshake } from '../../../shared/protocol/live.ts';
import { connected, type LiveClient, send, type TestServer } from '../../support/test-server.ts';
import { until } from '../boards/board-world.ts';
import { openRecordingWire, type RecordingWire } from './recording-wire.ts';

/** Somebody in a role, with sockets of their own and a record of every byte that reached them. */
export interface Listener {
  readonly name: string;
  readonly role: Handshake['role'];
  readonly token: string;
  readonly wire: RecordingWire;
  readonly live: LiveClient;
  /** A stock provider. Opened anew each time, and closed with the listener. */
  board(key: BoardKey, epoch?: number): Promise<Y.Doc>;
  /** Sends a command that must be taken. */
  must(command: Parameters<typeof send>[1]): Promise<void>;
  state(): Promise<ConferenceState>;
  /** Asks for all that there is: its own snapshot, every export, every one of these boards, in every way. */
  prowl(boards: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const exports = ['', '/harvest', '/harvest.json', '/harvest.md', '/log'];

export async function listen(
  port: () => number,
  who: {
    readonly name: string;
    readonly conferenceId: string;
    readonly role: Handshake['role'];
    readonly token: string;
  },
): Promise<Listener> {
  const { name, conferenceId, role, token } = who;
  const wire = await openRecordingWire(port);
  const { socket: live } = await connected({ url: wire.url } as TestServer, { conferenceId, role, token });
  const sockets = wire.url.replace('http', 'ws');
  const open: { destroy(): void }[] = [];
  return {
    name,
    role,
    token,
    wire,
    live,
    async board(key, epoch = 0) {
      const doc = new Y.Doc();
      const provider = new WebsocketProvider(`${sockets}/boards`, boardName(conferenceId, key, epoch), doc, {
        disableBc: true,
        params: { token, role },
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      });
      open.push(provider);
      const refused = new Promise<never>((_, failed) => {
        provider.on('closed', ({ code }) =>
          failed(new Error(`${name} may not open ${key.scope} ${key.owner}: ${code}`)),
        );
      });
      const synced = until(
        () => provider.synced,
        (tell) => provider.on('sync', tell),
      );
      await Promise.race([synced, refused]);
      return doc;
    },
    async must(command) {
      const reply = await send(live, command);
      if (!reply.ok) throw new Error(`${name}: ${command.type}: ${reply.code}`);
    },
    async state() {
      const { state } = await live.timeout(5_000).emitWithAck('resync');
      return decodeState(state) as ConferenceState;
    },
    async prowl(boards) {
      if (live.connected) await live.timeout(5_000).emitWithAck('resync');
      const headers = { authorization: `Bearer ${token}` };
      for (const path of exports) {
        for (const query of [`?role=${role}`, '']) {
          const answer = await fetch(`${wire.url}/api/conferences/${conferenceId}${path}${query}`, { headers });
          await answer.arrayBuffer();
        }
      }
      for (const board of boards) await ask(`${sockets}/boards/${board}?token=${token}&role=${role}`);
    },
    async close() {
      for (const one of open.splice(0)) one.destroy();
      live.disconnect();
      await wire.close();
    },
  };
}

/** Asks a board for everything, and waits until it has answered or refused. */
function ask(url: string): Promise<void> {
  return new Promise((done, failed) => {
    const socket = new WebSocket(url);
    socket.on('open', () => {
      socket.send(Uint8Array.of(0, 0, 1, 0));
      socket.send(Uint8Array.of(3));
    });
    // Sync step 2: all that the board holds.
    socket.on('message', (bytes: Buffer) => {
      if (bytes[0] === 0 && bytes[1] === 1) socket.close();
    });
    socket.on('close', () => done());
    socket.on('error', failed);
  });
}
