import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const opcodes = { continuation: 0, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const endOfHead = Buffer.from('\r\n\r\n');
/** What one read can take. All sockets share it, since what is read is walked through before anybody reads again. */
const readRoom = new Uint8Array(256 * 1024);

/**
 * A WebSocket that costs the one who makes load as little as it can: a bare TCP connection, whose frames are walked through
 * where they were read. It understands what servers send here: whole messages, without extensions.
 */
export class FrameSocket {
  readonly #stream: Socket;
  readonly #onMessage: (message: Buffer) => void;
  /** The beginning of a frame, or of the answer to the handshake, whose rest has not come. */
  #rest: Buffer | undefined;
  #isOpen = false;
  #opened = Promise.withResolvers<void>();
  #closedWith = 0;
  onClosed: (code: number) => void = () => {};

  /**
   * @param url begins with ws
   * @param onMessage what it is given is overwritten once it returns
   */
  constructor(url: string, onMessage: (message: Buffer) => void) {
    const { hostname, port, pathname, search, host } = new URL(url);
    this.#onMessage = onMessage;
    const callback = (length: number, room: Uint8Array): boolean => {
      this.#take(Buffer.from(room.buffer, room.byteOffset, length));
      return true;
    };
    this.#stream = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: { buffer: readRoom, callback },
    });
    const head = [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ];
    this.#stream.on('connect', () => this.#stream.write(`${head.join('\r\n')}\r\n\r\n`));
    this.#stream.on('error', (error) => this.#opened.reject(error));
    this.#stream.on('close', () => {
      this.#isOpen = false;
      this.#opened.reject(new Error(`closed: ${this.#closedWith}`));
      this.onClosed(this.#closedWith);
    });
    this.#opened.promise.catch(() => {});
  }

  /** Resolves when the server has agreed. @throws when it does not, or the connection ends before */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  get isOpen(): boolean {
    return this.#isOpen && this.#stream.writable;
  }

  /** @param frames as `frameOf` makes them; several may stand in one piece */
  send(frames: Uint8Array): void {
    this.#stream.write(frames);
  }

  /** Without a word to the server. */
  destroy(): void {
    this.#stream.destroy();
  }

  #take(chunk: Buffer): void {
    const data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    const from = this.#isOpen ? 0 : this.#readAgreement(data);
    const walked = this.#isOpen ? this.#walk(data, from) : from;
    // Copied: the room it lies in is read into again.
    this.#rest = walked < data.length ? Buffer.from(data.subarray(walked)) : undefined;
  }

  /** @returns how much of `data` the server's answer takes; 0 until all of it has come */
  #readAgreement(data: Buffer): number {
    const end = data.indexOf(endOfHead);
    if (end < 0) return 0;
    const status = data.toString('latin1', 0, data.indexOf('\r\n'));
    if (!status.includes(' 101 ')) {
      this.#opened.reject(new Error(`the server answered ${status}`));
      this.destroy();
      return data.length;
    }
    this.#isOpen = true;
    this.#opened.resolve();
    return end + endOfHead.length;
  }

  /** @returns where the first frame begins that is not whole */
  #walk(data: Buffer, from: number): number {
    let at = from;
    while (at + 2 <= data.length) {
      const first = data[at] as number;
      let length = (data[at + 1] as number) & 0x7f;
      let body = at + 2;
      if (length === 126) {
        if (body + 2 > data.length) break;
        length = data.readUInt16BE(body);
        body += 2;
      } else if (length === 127) {
        if (body + 8 > data.length) break;
        length = data.readUInt32BE(body + 4);
        body += 8;
      }
      const end = body + length;
      if (end > data.length) break;
      this.#read(first, data.subarray(body, end));
      at = end;
    }
    return at;
  }

  #read(first: number, body: Buffer): void {
    const opcode = first & 0x0f;
    if (opcode === opcodes.close) {
      this.#closedWith = body.length >= 2 ? body.readUInt16BE(0) : 1005;
      this.#stream.end();
    } else if (opcode === opcodes.ping) this.send(frameOf(body, opcodes.pong));
    else if ((first & 0x80) === 0 || opcode === opcodes.continuation) throw new Error('a message came in pieces');
    else if (opcode !== opcodes.pong) this.#onMessage(body);
  }
}

/** One message as it goes over the wire. Its mask is zero, so that the same bytes can be sent again and by others. */
export function frameOf(message: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const { length } = message;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extended + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  else if (extended === 8) frame.writeUInt32BE(length, 6);
  frame.set(message, frame.length - length);
  return frame;
}
