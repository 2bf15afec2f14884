import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { BoardStats } from '../../../server/boards/board-activity.ts';
import { type BoardTiming, largestFrame } from '../../../server/boards/board-limits.ts';
import { type Boards, openBoards } from '../../../server/boards/boards.ts';
import { createLogger } from '../../../server/log.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite/open-sqlite-storage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import type { Access } from '../../../shared/boards/board-access.ts';
import { type BoardName, boardKey, boardName, parseBoardName } from '../../../shared/boards/board-name.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import { conference, write } from '../../contracts/storage-examples.ts';

/** Puts a storage between, as a test needs it. */
export type Wrap = (storage: Storage) => Storage;

/** Boards on real sockets and a real storage; who comes, and with which rights, is up to the test. */
export interface BoardWorld {
  readonly storage: Storage;
  readonly boards: Boards;
  readonly url: string;
  /** Where the storage's files lie. */
  readonly directory: string;
  /** By `<person> <board key>`, or the person alone; whoever is not here may write. */
  readonly rights: Map<string, Access>;
  /** By board key; 0 for those that are not here. */
  readonly epochs: Map<string, number>;
  readonly activity: { readonly board: string; readonly stats: BoardStats }[];
  /** The server's ends of all connections. */
  readonly sockets: ReadonlySet<WebSocket>;
  /** By its name of now, with its epoch. */
  board(key: string): BoardName;
  /** A stock provider. `as`: a person's id, `facilitator` or `hall`. */
  peer(as: string, key: string, options?: PeerOptions): Peer;
  /** A bare socket. */
  socket(as: string, key: string, query?: string): Promise<WebSocket>;
  /** What a fresh process would read. */
  stored(key: string): Promise<Y.Doc>;
  /** Closes the boards, and opens new ones on the same storage and address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface PeerOptions {
  readonly doc?: Y.Doc;
  readonly connect?: boolean;
  readonly params?: Record<string, string>;
}

export interface Peer {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  synced(): Promise<void>;
  /** The code that the server has closed with for good. */
  closed(): Promise<number>;
  /** Cuts the line without a word; the provider comes back by itself. */
  cut(): void;
  close(): void;
}

const conferenceId = 'conf';

export const quick: Partial<BoardTiming> = {
  idleMs: 30,
  restMs: 10,
  activityMs: 20,
  presenceMs: 5,
  retryMs: 5,
  closeMs: 500,
};

// Each provider listens for the end of the process.
process.setMaxListeners(0);

export async function openBoardWorld(
  options: { readonly timing?: Partial<BoardTiming>; readonly wrap?: Wrap; readonly parent?: string } = {},
): Promise<BoardWorld> {
  const directory = mkdtempSync(join(options.parent ?? tmpdir(), 'samling-boards-'));
  const real = openSqliteStorage({ file: join(directory, 'samling.db') });
  await real.createConference(conference(conferenceId), write(conferenceId, 0));
  const storage = options.wrap?.(real) ?? real;
  const rights = new Map<string, Access>();
  const epochs = new Map<string, number>();
  const activity: { board: string; stats: BoardStats }[] = [];
  const peers = new Set<Peer>();
  const open = () =>
    openBoards({
      storage,
      logger: createLogger('silent'),
      now: () => 1_000,
      access: (board, actor) => {
        const who = nameOf(actor);
        return rights.get(`${who} ${boardKey(board)}`) ?? rights.get(who) ?? 'write';
      },
      epochOf: (_, board) => epochs.get(boardKey(board)) ?? 0,
      onActivity: (board, stats) => activity.push({ board: boardKey(board), stats }),
      timing: { ...quick, ...options.timing },
    });
  let boards = open();

  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  http.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const name = parseBoardName(url.pathname.slice(1));
    if (!name) stream.destroy();
    else {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const receipts = url.searchParams.get('receipts') === '1';
        void boards.connect(socket, name, actorOf(url.searchParams.get('as') ?? ''), { receipts });
      });
    }
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const board = (key: string) => parseBoardName(`${conferenceId}/${key}/${epochs.get(key) ?? 0}`) as BoardName;
  const nameOn = (key: string) => boardName(conferenceId, board(key), board(key).epoch);
  return {
    storage,
    get boards() {
      return boards;
    },
    url,
    rights,
    epochs,
    directory,
    activity,
    sockets: sockets.clients,
    board,
    peer(as, key, { doc = new Y.Doc(), connect = true, params = {} } = {}) {
      const provider = new WebsocketProvider(url, nameOn(key), doc, {
        connect,
        disableBc: true,
        params: { as, ...params },
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      });
      const peer: Peer = {
        doc,
        provider,
        synced: () =>
          until(
            () => provider.synced,
            (tell) => provider.on('sync', tell),
          ),
        closed: () => new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code))),
        cut: () => (provider.ws as unknown as WebSocket | null)?.terminate(),
        close() {
          peers.delete(peer);
          provider.destroy();
          doc.destroy();
        },
      };
      peers.add(peer);
      return peer;
    },
    async socket(as, key, query = '') {
      const socket = new WebSocket(`${url}/${nameOn(key)}?as=${as}${query}`);
      socket.binaryType = 'arraybuffer';
      await once(socket, 'open');
      return socket;
    },
    async stored(key) {
      const doc = new Y.Doc();
      for (const update of (await real.boardUpdates(nameOn(key))).updates) Y.applyUpdate(doc, update);
      return doc;
    },
    async restart() {
      await boards.close();
      boards = open();
    },
    async close() {
      for (const peer of peers) peer.close();
      await boards.close();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
      await real.close();
      rmSync(directory, { recursive: true });
    },
  };
}

function actorOf(as: string): Actor {
  return as === 'facilitator' || as === 'hall' ? { kind: as } : { kind: 'participant', personId: as };
}

function nameOf(actor: Actor): string {
  return actor.kind === 'participant' ? actor.personId : actor.kind;
}

/** Resolves as soon as `holds`, which is asked again whenever `subscribe` tells. */
export async function until(holds: () => boolean, subscribe: (tell: () => void) => unknown): Promise<void> {
  await new Promise<void>((resolve) => {
    const tell = () => {
      if (holds()) resolve();
    };
    subscribe(tell);
    tell();
  });
}

/** Resolves when the document holds what is asked for. */
export function untilDoc(doc: Y.Doc, holds: (doc: Y.Doc) => boolean): Promise<void> {
  return until(
    () => holds(doc),
    (tell) => doc.on('update', tell),
  );
}

export function sameContent(one: Y.Doc, other: Y.Doc): boolean {
  return Buffer.from(Y.encodeStateAsUpdate(one)).equals(Buffer.from(Y.encodeStateAsUpdate(other)));
}
