/** Message types of the wire: the y-websocket protocol's own for documents, ours for receipts. */
const syncMessage = 0;
const syncStep2 = 1;
const updateStep = 2;
export const receiptMessage = 100;

/**
 * Knows what of one's own changes the server has stored. The server counts, for each connection, the update frames that
 * it has stored; we count those that we send. Changes and frames are numbered here, connections are not: each begins anew.
 */
export interface Receipts {
  /** One more change of one's own, before it is sent or while there is nobody to send it to. */
  changed(): void;
  connected(): void;
  sent(frame: Uint8Array): void;
  stored(frames: number): void;
  /** Whether anything is not known to be stored. */
  unsaved(): boolean;
}

/** Whether a frame is one that the server stores and counts. */
function isUpdate(frame: Uint8Array): boolean {
  return frame[0] === syncMessage && (frame[1] === syncStep2 || frame[1] === updateStep);
}

export function createReceipts(): Receipts {
  let changes = 0;
  let saved = 0;
  /** For each update frame of this connection: how many changes had been made when it left. */
  let frames: number[] = [];
  /** The frame of this connection that brought everything from before it, by number; none yet: 0. */
  let whole = 0;
  return {
    changed() {
      changes += 1;
    },
    connected() {
      frames = [];
      whole = 0;
    },
    sent(frame) {
      if (!isUpdate(frame)) return;
      frames.push(changes);
      if (frame[1] === syncStep2 && whole === 0) whole = frames.length;
    },
    stored(count) {
      // Until the answer to the server's state vector is stored, what was written offline may be missing behind it.
      if (whole === 0 || count < whole) return;
      saved = Math.max(saved, frames[Math.min(count, frames.length) - 1] ?? 0);
    },
    unsaved: () => saved < changes,
  };
}

/** The browser's WebSocket, telling of each connection and of each frame that leaves: the provider keeps both to itself. */
export function listenedSocket(receipts: Receipts): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      receipts.connected();
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      super.send(data as ArrayBuffer);
      if (data instanceof Uint8Array) receipts.sent(data);
    }
  };
}
