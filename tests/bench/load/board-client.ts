import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';

/** A place at a board, as plain data. */
export interface Place {
  /** Begins with ws. */
  readonly url: string;
  /** Where one socket may carry several documents, and frames are addressed: Hocuspocus. */
  readonly document?: string;
}

const messages = { sync: 0, awareness: 1, auth: 2, syncReply: 4, receipt: 100 } as const;
const [step1, step2, update] = [0, 1, 2];
const nothing = Uint8Array.of(0, 0);

/**
 * A client that speaks the wire protocol and keeps no document, so that hundreds of them fit in one process. The server's
 * question for what it lacks is answered with nothing.
 */
export class BoardClient {
  readonly #socket: WebSocket;
  readonly #address: Uint8Array;
  /** Of update frames that have left on this connection, as receipts count them. */
  sent = 0;
  /** What the server sent of the document when it was asked; empty before. */
  whole: Uint8Array = nothing;
  onUpdate: (update: Buffer) => void = () => {};
  onReceipt: (stored: number) => void = () => {};
  #synced: () => void = () => {};

  private constructor(socket: WebSocket, document: string | undefined) {
    this.#socket = socket;
    this.#address =
      document === undefined ? new Uint8Array() : encoding.encode((to) => encoding.writeVarString(to, document));
    socket.on('message', (data: Buffer) => this.#read(data));
  }

  /** Opens it and resolves when the document has come. @throws when the server closes it before */
  static async open({ url, document }: Place): Promise<BoardClient> {
    const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
    const client = new BoardClient(socket, document);
    const synced = new Promise<void>((done, failed) => {
      client.#synced = done;
      socket.once('close', (code, reason) => failed(new Error(`a board was closed: ${code} ${reason}`)));
    });
    synced.catch(() => {});
    await once(socket, 'open');
    if (document !== undefined) {
      client.#send((to) => {
        encoding.writeVarUint(to, messages.auth);
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, 'token');
      });
    }
    client.#sendSync(step1, Uint8Array.of(0));
    await synced;
    return client;
  }

  /** The frame that carries an update, ready to be sent: made ahead of time. */
  frame(bytes: Uint8Array): Buffer {
    return this.#encode((to) => {
      encoding.writeVarUint(to, messages.sync);
      encoding.writeVarUint(to, update);
      encoding.writeVarUint8Array(to, bytes);
    });
  }

  send(frame: Buffer): void {
    this.sent += 1;
    this.#socket.send(frame);
  }

  /** Resolves when the server has answered anew what it has. */
  askAgain(): Promise<void> {
    const answered = new Promise<void>((done) => {
      this.#synced = done;
    });
    this.#sendSync(step1, Uint8Array.of(0));
    return answered;
  }

  /** Tells the others who is here, or that one still is, as providers do every fifteen seconds. */
  tellPresence(clientId: number, clock: number, state: unknown): void {
    const states = encoding.encode((to) => {
      for (const number of [1, clientId, clock]) encoding.writeVarUint(to, number);
      encoding.writeVarString(to, JSON.stringify(state));
    });
    this.#send((to) => {
      encoding.writeVarUint(to, messages.awareness);
      encoding.writeVarUint8Array(to, states);
    });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.#socket.terminate();
  }

  #encode(write: (to: encoding.Encoder) => void): Buffer {
    return Buffer.from(
      encoding.encode((to) => {
        encoding.writeUint8Array(to, this.#address);
        write(to);
      }),
    );
  }

  #send(write: (to: encoding.Encoder) => void): void {
    this.#socket.send(this.#encode(write));
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    this.#send((to) => {
      encoding.writeVarUint(to, messages.sync);
      encoding.writeVarUint(to, step);
      encoding.writeVarUint8Array(to, bytes);
    });
  }

  #read(data: Buffer): void {
    const from = decoding.createDecoder(data);
    from.pos = this.#address.length;
    // One message as a rule; the relay sends several in one frame.
    do {
      const type = decoding.readVarUint(from);
      if (type === messages.receipt) {
        this.onReceipt(decoding.readVarUint(from));
        return;
      }
      if (type !== messages.sync && type !== messages.syncReply) return;
      const step = decoding.readVarUint(from);
      const length = decoding.readVarUint(from);
      const bytes = data.subarray(from.pos, from.pos + length);
      from.pos += length;
      if (step === update) this.onUpdate(bytes);
      else if (step === step2) {
        this.whole = bytes;
        this.#synced();
      } else if (step === step1) {
        this.#sendSync(step2 ?? 1, nothing);
        this.sent += 1;
      }
    } while (from.pos < data.length);
  }
}

/** Opens all of them, so many at the same moment. */
export async function openClients(places: readonly Place[], atOnce = 20): Promise<BoardClient[]> {
  const clients: BoardClient[] = [];
  for (let from = 0; from < places.length; from += atOnce) {
    clients.push(...(await Promise.all(places.slice(from, from + atOnce).map((place) => BoardClient.open(place)))));
  }
  return clients;
}
