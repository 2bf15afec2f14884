import { readVarUint } from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type BoardKey, boardName } from '../../shared/boards/board-name.ts';
import { type Note, readNotes } from '../../shared/boards/notes.ts';

const syncMessage = 0;
const syncStep2 = 1;
const updateStep = 2;
const receiptMessage = 100;
const patienceMs = 20_000;

/** A board opened with the stock y-websocket provider. */
export interface BoardLink {
  readonly doc: Y.Doc;
  notes(): readonly Note[];
  /** Changes the document. `stored` once the server has written it down, `refused` when it will not have it. */
  write(change: (doc: Y.Doc) => void): Promise<'stored' | 'refused' | 'uncertain'>;
  close(): void;
}

/** Counts a connection's update frames as the server does, so that receipts can be held against them. */
class Frames {
  sent = 0;
  stored = 0;
  /** Until the answer to the server's state vector has left, words written offline may not be on their way yet. */
  answered = false;

  connected(): void {
    this.sent = 0;
    this.stored = 0;
    this.answered = false;
  }

  left(frame: Uint8Array): void {
    if (frame[0] !== syncMessage || (frame[1] !== syncStep2 && frame[1] !== updateStep)) return;
    this.sent += 1;
    if (frame[1] === syncStep2) this.answered = true;
  }

  allStored(): boolean {
    return this.answered && this.stored >= this.sent;
  }
}

/** Node's WebSocket, telling of each connection and each frame that leaves: the provider keeps both to itself. */
function countingSocket(frames: Frames): typeof globalThis.WebSocket {
  const Counting = class extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { perMessageDeflate: false });
      frames.connected();
    }

    override send(data: never): void {
      super.send(data);
      if ((data as unknown) instanceof Uint8Array) frames.left(data);
    }
  };
  return Counting as unknown as typeof globalThis.WebSocket;
}

/**
 * Opens a board and waits until it has come; undefined when the server refuses it, or it does not come in time.
 * @param url of the server, beginning with http
 */
export async function openBoardLink(
  url: string,
  conferenceId: string,
  board: { readonly key: BoardKey; readonly epoch: number },
  token: string,
): Promise<BoardLink | undefined> {
  const doc = new Y.Doc();
  const frames = new Frames();
  const waiters = new Set<() => void>();
  let closed = false;
  const look = (): void => {
    for (const waiter of [...waiters]) waiter();
  };
  const provider = new WebsocketProvider(
    `${url.replace(/^http/, 'ws')}/boards`,
    boardName(conferenceId, board.key, board.epoch),
    doc,
    {
      WebSocketPolyfill: countingSocket(frames),
      disableBc: true,
      params: { token, receipts: '1' },
      connect: false,
    },
  );
  provider.messageHandlers[receiptMessage] = (_encoder, decoder) => {
    frames.stored = readVarUint(decoder);
    look();
  };
  provider.on('sync', look);
  provider.on('closed', () => {
    closed = true;
    look();
  });

  /** Waits until `holds`; false when the board is closed or patience runs out first. */
  function until(holds: () => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (outcome: boolean) => {
        clearTimeout(timer);
        waiters.delete(check);
        resolve(outcome);
      };
      const check = () => {
        if (holds()) settle(true);
        else if (closed) settle(false);
      };
      const timer = setTimeout(() => settle(false), patienceMs);
      waiters.add(check);
      check();
    });
  }
  function close(): void {
    closed = true;
    look();
    provider.destroy();
    doc.destroy();
  }

  provider.connect();
  if (!(await until(() => provider.synced))) {
    close();
    return undefined;
  }
  return {
    doc,
    notes: () => readNotes(doc),
    async write(change) {
      if (closed) return 'refused';
      doc.transact(() => change(doc));
      if (await until(() => frames.allStored())) return 'stored';
      return closed ? 'refused' : 'uncertain';
    },
    close,
  };
}
