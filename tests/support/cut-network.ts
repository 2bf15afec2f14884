import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** How the network between client and server behaves. */
export type Weather =
  | { readonly kind: 'fair' }
  /** Connections are broken off, and new ones too. */
  | { readonly kind: 'cut' }
  /** Connections stay open, and nothing passes any more: neither words nor goodbyes. */
  | { readonly kind: 'dead' }
  /** Everything arrives, this much later. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** So much passes each way and second, for each connection. */
  | { readonly kind: 'narrow'; readonly bytesPerSecond: number };

/** The ways of a connection on which nothing passes. */
type Frozen = 'both' | 'down' | 'up';

/** A network between clients and a server, over which a test has power. */
export interface CutNetwork {
  readonly url: string;
  /** Where the server is now, after a restart on another port. */
  moveTo(serverUrl: string): void;
  /** Changes the weather for connections that are open, and for those to come. */
  set(weather: Weather): void;
  /** Breaks off, without a word, the connections that are open; new ones find the weather as it is. */
  cut(): void;
  /**
   * Lets nothing pass any more on the connections that are open, `down` from the server only, `up` to it only, and nobody
   * is told; new ones find the weather as it is.
   */
  freeze(which?: Frozen): void;
  /** Connections that are open, at one end at least. */
  readonly open: number;
  close(): Promise<void>;
}

const pieceMs = 50;

/** Stands between clients and the server at `serverUrl`, on a port of its own. */
export async function openCutNetwork(serverUrl: string): Promise<CutNetwork> {
  let target = new URL(serverUrl);
  let weather: Weather = { kind: 'fair' };
  const pairs = new Set<Pair>();

  const listener = createServer((near) => {
    near.on('error', () => {});
    if (weather.kind === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair = new Pair(near, far, () => weather);
    pairs.add(pair);
    for (const end of [near, far]) end.once('close', () => near.destroyed && far.destroyed && pairs.delete(pair));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const cut = () => {
    for (const pair of pairs) pair.cut();
  };
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    moveTo(url) {
      target = new URL(url);
    },
    set(next) {
      weather = next;
      if (next.kind === 'cut') cut();
      for (const pair of pairs) pair.changed();
    },
    cut,
    freeze(which = 'both') {
      for (const pair of pairs) pair.freeze(which);
    },
    get open() {
      return pairs.size;
    },
    async close() {
      cut();
      listener.close();
      await once(listener, 'close');
    },
  };
}

const dead: Weather = { kind: 'dead' };

/** One connection through it: both ends, and what is between them. */
class Pair {
  readonly #ends: readonly Socket[];
  readonly #ways: readonly Way[];
  readonly #weather: () => Weather;
  #frozen: Frozen | null = null;

  constructor(near: Socket, far: Socket, weather: () => Weather) {
    this.#weather = () => (this.#frozen === 'both' ? dead : weather());
    this.#ends = [near, far];
    const along = (way: Frozen) => () => (this.#frozen === 'both' || this.#frozen === way ? dead : weather());
    const [up, down] = [new Way(along('up')), new Way(along('down'))];
    this.#ways = [up, down];
    near.pipe(up).pipe(far);
    far.pipe(down).pipe(near);
    for (const end of this.#ends) {
      end.on('error', () => {});
      // A goodbye passes only where words do.
      end.once('close', () => {
        if (this.#weather().kind !== 'dead') this.cut();
      });
    }
  }

  freeze(which: Frozen): void {
    this.#frozen = which;
  }

  changed(): void {
    if (this.#ends.some((end) => end.destroyed) && this.#weather().kind !== 'dead') this.cut();
    else for (const way of this.#ways) way.changed();
  }

  cut(): void {
    for (const way of this.#ways) way.destroy();
    for (const end of this.#ends) if (!end.destroyed) end.resetAndDestroy();
  }
}

/** One direction of a connection. */
class Way extends Transform {
  readonly #weather: () => Weather;
  #resume: (() => void) | null = null;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(weather: () => Weather) {
    super();
    this.#weather = weather;
    this.on('error', () => {});
  }

  /** What a dead line held back was lost with it; what it carries from now on is as the weather is. */
  changed(): void {
    if (this.#weather().kind === 'dead') return;
    const resume = this.#resume;
    this.#resume = null;
    resume?.();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, data?: Buffer) => void): void {
    const weather = this.#weather();
    switch (weather.kind) {
      case 'fair':
      case 'cut':
        done(null, chunk);
        return;
      case 'dead':
        // Held, as a network holds and resends what is under way; what comes after waits behind it.
        this.#resume = () => this._transform(chunk, _encoding, done);
        return;
      case 'slow':
        this.#later(weather.delayMs, () => done(null, chunk));
        return;
      case 'narrow':
        this.#trickle(chunk, weather.bytesPerSecond, done);
        return;
    }
  }

  #trickle(chunk: Buffer, bytesPerSecond: number, done: (error?: Error | null) => void): void {
    const size = Math.max(1, Math.floor((bytesPerSecond * pieceMs) / 1_000));
    this.push(chunk.subarray(0, size));
    const rest = chunk.subarray(size);
    this.#later(pieceMs, () => (rest.length > 0 ? this.#trickle(rest, bytesPerSecond, done) : done()));
  }

  #later(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    for (const timer of this.#timers) clearTimeout(timer);
    done(error);
  }
}
