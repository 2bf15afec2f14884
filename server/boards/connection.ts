import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Access } from '../../shared/boards/board-access.ts';
import type { BoardName } from '../../shared/boards/board-name.ts';
import type { Actor } from '../../shared/conference/actor.ts';
import { changeRate, largestFrame, messageRate, mostUnsent } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { type Frame, MalformedFrame, presenceFrame, readFrame } from './frames.ts';
import { TokenBucket } from './token-bucket.ts';

/** How long a client may take to answer our closing before the line is cut. */
const goodbyeMs = 3_000;

/** Says nothing; but a stock provider gives up a connection on which it hears nothing. */
const signOfLife = presenceFrame([]);

interface ConnectionOptions {
  readonly socket: WebSocket;
  readonly board: BoardName;
  readonly actor: Actor;
  readonly receipts: boolean;
  /** What all connections of one identity may change together; undefined where it is shared by many people. */
  readonly changes?: TokenBucket | undefined;
  readonly logger: Logger;
}

/** One socket on one board: reads frames, keeps within limits, and is told as much as it can take. */
export class Connection {
  readonly board: BoardName;
  readonly actor: Actor;
  readonly wantsReceipts: boolean;
  access: Access = 'none';
  /** Told once, however the connection ends. */
  onClosed: () => void = () => {};
  readonly #socket: WebSocket;
  readonly #logger: Logger;
  readonly #bucket = new TokenBucket(messageRate);
  readonly #changes: TokenBucket | undefined;
  #receive: ((frame: Frame) => void) | null = null;
  #early: ArrayBuffer[] = [];
  #earlyBytes = 0;
  #open = true;
  #heard = true;
  #told = true;
  /** Bytes of the one large frame that is on its way. */
  #granted = 0;

  constructor({ socket, board, actor, receipts, changes, logger }: ConnectionOptions) {
    this.#socket = socket;
    this.#logger = logger;
    this.board = board;
    this.actor = actor;
    this.wantsReceipts = receipts;
    this.#changes = changes;
    socket.binaryType = 'arraybuffer';
    socket.on('message', (data, isBinary) => this.#message(data, isBinary));
    socket.on('ping', () => this.#within(1));
    socket.on('pong', () => {
      this.#heard = true;
    });
    // Such as a frame that is too large, which `ws` closes itself. Without a listener it would end the process.
    socket.on('error', () => this.#end());
    socket.on('close', () => this.#end());
    if (socket.readyState !== socket.OPEN) this.#end();
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** From now on frames go to `receive`; first those that have come already. */
  start(receive: (frame: Frame) => void): void {
    this.#receive = receive;
    const early = this.#early;
    this.#early = [];
    for (const message of early) if (this.#open) this.#read(message, receive);
  }

  #message(data: RawData, isBinary: boolean) {
    if (!this.#open) return;
    this.#heard = true;
    if (!isBinary || !(data instanceof ArrayBuffer)) return this.close(closeCodes.notBinary, 'bytes only');
    if (data.byteLength > largestFrame) return this.close(closeCodes.tooLarge, 'frame too large');
    if (this.#receive) return this.#read(data, this.#receive);
    this.#earlyBytes += data.byteLength;
    if (this.#earlyBytes > largestFrame || !this.#within(1)) return this.close(closeCodes.tooMany, 'too much too soon');
    this.#early.push(data);
  }

  #read(message: ArrayBuffer, receive: (frame: Frame) => void): void {
    try {
      const frame = readFrame(message);
      if (this.#within(costOf(frame)) && this.#mayChange(frame)) receive(frame);
    } catch (error) {
      if (error instanceof MalformedFrame) {
        this.close(closeCodes.malformed, 'malformed frame');
      } else {
        this.#logger.error(error, 'a board frame could not be dealt with');
        this.close(closeCodes.internal, 'internal');
      }
    }
  }

  #within(cost: number): boolean {
    if (!this.#open) return false;
    if (this.#bucket.take(cost)) return true;
    this.close(closeCodes.tooMany, 'too many messages');
    return false;
  }

  #mayChange(frame: Frame): boolean {
    if (frame.kind !== 'update' || !this.#changes) return true;
    if (this.#changes.take(1 + Math.floor(frame.update.length / changeRate.bytesEach))) return true;
    this.close(closeCodes.tooMany, 'too many changes');
    return false;
  }

  /** Sends what must arrive: a connection that cannot take it any more is closed, so that it starts afresh. */
  send(frame: Buffer): void {
    if (!this.#open) return;
    if (this.#socket.bufferedAmount > mostUnsent + this.#granted) {
      this.close(closeCodes.tooSlow, 'too slow');
      return;
    }
    this.#told = true;
    if (this.#granted > 0 || frame.length < mostUnsent / 2) {
      this.#socket.send(frame);
      return;
    }
    this.#granted = frame.length;
    this.#socket.send(frame, () => {
      this.#granted = 0;
    });
  }

  /** Sends what a slow phone can do without. */
  offer(frame: Buffer): void {
    if (this.#open && this.#socket.bufferedAmount > mostUnsent / 4) return;
    this.send(frame);
  }

  /** To be called regularly: cuts a connection that has not been heard of since the last time. */
  beat(): void {
    if (!this.#open) return;
    if (!this.#heard) {
      this.#socket.terminate();
      this.#end();
      return;
    }
    this.#heard = false;
    this.#socket.ping();
    if (!this.#told) this.offer(signOfLife);
    this.#told = false;
  }

  close(code: number, reason: string): void {
    if (!this.#open) return;
    const socket = this.#socket;
    socket.close(code, reason);
    const timer = setTimeout(() => socket.terminate(), goodbyeMs);
    socket.once('close', () => clearTimeout(timer));
    this.#end();
  }

  /** Resolves when the socket is closed on both sides. */
  async closed(): Promise<void> {
    const socket = this.#socket;
    if (socket.readyState !== socket.CLOSED) await new Promise<void>((done) => socket.once('close', () => done()));
  }

  #end() {
    if (!this.#open) return;
    this.#open = false;
    this.#early = [];
    this.onClosed();
  }
}

function costOf(frame: Frame): number {
  if (frame.kind === 'syncStep1') return messageRate.syncStep1;
  return frame.kind === 'update' && frame.fillsGaps ? messageRate.syncStep2 : 1;
}
