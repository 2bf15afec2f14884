import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { FrameSocket, frameOf } from './frame-socket.ts';

/** A place at a board, as plain data. */
export interface Place {
  /** Begins with ws. */
  readonly url: string;
  /** Where one socket may carry several documents, and frames are addressed: Hocuspocus. */
  readonly document?: string;
}

const messages = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8, receipt: 100 } as const;
const steps = { one: 0, two: 1, update: 2 } as const;
const nothing = Uint8Array.of(0, 0);

/**
 * A client that speaks the wire protocol of Yjs and keeps no document, so that hundreds of them fit in one process. The
 * server's question for what it lacks is answered with nothing.
 */
export class BoardClient {
  readonly #socket: FrameSocket;
  readonly #address: Uint8Array;
  readonly #isHocuspocus: boolean;
  /** Of update frames that have left on this connection, as receipts count them. */
  sent = 0;
  /** What the server sent of the document when it was asked; empty before. */
  whole: Uint8Array = nothing;
  /**
   * What others write, as messages of the protocol: one as a rule, several one behind another from the relay. `updatesIn` takes
   * them apart. Overwritten once this returns.
   */
  onUpdates: (received: Buffer) => void = () => {};
  /** The server has taken so many of the frames that were `sent`. Of the y-websocket server nothing of the kind is heard. */
  onReceipt: (stored: number) => void = () => {};
  onClosed: (code: number) => void = () => {};
  #confirmed = 0;
  #synced = Promise.withResolvers<void>();

  private constructor({ url, document }: Place) {
    this.#isHocuspocus = document !== undefined;
    this.#address =
      document === undefined ? new Uint8Array() : encoding.encode((to) => encoding.writeVarString(to, document));
    this.#synced.promise.catch(() => {});
    this.#socket = new FrameSocket(url, (message) => this.#read(message));
    this.#socket.onClosed = (code) => {
      this.#synced.reject(new Error(`a board was closed: ${code}`));
      this.onClosed(code);
    };
  }

  /**
   * Opens it and resolves when the document has come.
   * @param onUpdates from the very first frame on
   * @throws when the server closes it before
   */
  static async open(place: Place, onUpdates: BoardClient['onUpdates'] = () => {}): Promise<BoardClient> {
    const client = new BoardClient(place);
    client.onUpdates = onUpdates;
    await client.#socket.opened;
    if (client.#isHocuspocus) {
      client.#say((to) => {
        encoding.writeVarUint(to, messages.auth);
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, 'token');
      });
    }
    client.#saySync(steps.one, Uint8Array.of(0));
    await client.#synced.promise;
    return client;
  }

  /** The frame that carries an update, ready to be sent: made ahead of time. */
  frame(bytes: Uint8Array): Buffer {
    return this.#encode((to) => {
      encoding.writeVarUint(to, messages.sync);
      encoding.writeVarUint(to, steps.update);
      encoding.writeVarUint8Array(to, bytes);
    });
  }

  /** Sends one frame, or `count` in one piece. */
  send(frames: Buffer, count = 1): void {
    this.sent += count;
    this.#socket.send(frames);
  }

  /** Resolves when the server has answered anew what it has. */
  askAgain(): Promise<void> {
    this.#synced = Promise.withResolvers<void>();
    this.#saySync(steps.one, Uint8Array.of(0));
    return this.#synced.promise;
  }

  /** Tells the others who is here, or that one still is, as providers do every fifteen seconds. */
  tellPresence(clientId: number, clock: number, state: unknown): void {
    const states = encoding.encode((to) => {
      for (const number of [1, clientId, clock]) encoding.writeVarUint(to, number);
      encoding.writeVarString(to, JSON.stringify(state));
    });
    this.#say((to) => {
      encoding.writeVarUint(to, messages.awareness);
      encoding.writeVarUint8Array(to, states);
    });
  }

  get isOpen(): boolean {
    return this.#socket.isOpen;
  }

  close(): void {
    this.#socket.destroy();
  }

  #encode(write: (to: encoding.Encoder) => void): Buffer {
    return frameOf(
      encoding.encode((to) => {
        encoding.writeUint8Array(to, this.#address);
        write(to);
      }),
    );
  }

  #say(write: (to: encoding.Encoder) => void): void {
    this.#socket.send(this.#encode(write));
  }

  #saySync(step: number, bytes: Uint8Array): void {
    this.#say((to) => {
      encoding.writeVarUint(to, messages.sync);
      encoding.writeVarUint(to, step);
      encoding.writeVarUint8Array(to, bytes);
    });
  }

  #read(data: Buffer): void {
    const from = decoding.createDecoder(data);
    from.pos = this.#address.length;
    const start = from.pos;
    const type = decoding.readVarUint(from);
    if (type === messages.receipt) this.onReceipt(decoding.readVarUint(from));
    else if (type === messages.syncStatus && this.#isHocuspocus) {
      if (decoding.readVarUint(from) === 1) this.#confirmed += 1;
      this.onReceipt(this.#confirmed);
    } else if (type === messages.sync || type === messages.syncReply) {
      const step = decoding.readVarUint(from);
      if (step === steps.update) this.onUpdates(data.subarray(start));
      else if (step === steps.two) {
        this.whole = Uint8Array.from(decoding.readVarUint8Array(from));
        this.#synced.resolve();
      } else if (step === steps.one) {
        this.#saySync(steps.two, nothing);
        this.sent += 1;
      }
    }
  }
}

/** The updates of `onUpdates`, each by itself. */
export function updatesIn(received: Buffer): Buffer[] {
  const updates: Buffer[] = [];
  for (const from = decoding.createDecoder(received); decoding.hasContent(from); ) {
    const [type, step] = [decoding.readVarUint(from), decoding.readVarUint(from)];
    if ((type !== messages.sync && type !== messages.syncReply) || step !== steps.update) break;
    const length = decoding.readVarUint(from);
    updates.push(received.subarray(from.pos, from.pos + length));
    from.pos += length;
  }
  return updates;
}

/** Opens all of them, so many at the same moment. */
export async function openClients(places: readonly Place[], atOnce = 20): Promise<BoardClient[]> {
  const clients: BoardClient[] = [];
  for (let from = 0; from < places.length; from += atOnce) {
    clients.push(...(await Promise.all(places.slice(from, from + atOnce).map((place) => BoardClient.open(place)))));
  }
  return clients;
}
