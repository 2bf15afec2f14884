import type { Room } from '../../shared/conference/step-kind.ts';
import type { Encoded } from '../../shared/protocol/encode-state.ts';
import type { Envelope } from '../../shared/protocol/live.ts';
import { wordsIn } from './words-in.ts';

interface Line {
  /** The version up to which this room has been told. */
  told: number;
  events: { version: number; event: Encoded }[];
}

/**
 * What waits to be sent, room by room. The first event after a quiet time leaves at once; what follows within `windowMs`
 * goes together in one frame a room, so that a burst of joins or hearts costs a few frames and not hundreds.
 */
export class Outbox {
  readonly #lines = new Map<Room, Line>();
  readonly #send: (room: Room, envelope: Envelope) => void;
  readonly #words: () => ReadonlyMap<string, string>;
  readonly #windowMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: {
    send(room: Room, envelope: Envelope): void;
    words(): ReadonlyMap<string, string>;
    windowMs: number;
  }) {
    this.#send = options.send;
    this.#words = options.words;
    this.#windowMs = options.windowMs;
  }

  put(room: Room, version: number, events: readonly Encoded[]): void {
    let line = this.#lines.get(room);
    if (!line) {
      line = { told: 0, events: [] };
      this.#lines.set(room, line);
    }
    for (const event of events) line.events.push({ version, event });
  }

  /** Whether something waits. */
  get isPending(): boolean {
    return this.#timer !== undefined && [...this.#lines.values()].some((line) => line.events.length > 0);
  }

  /** Call after each batch of events has been put. */
  flush(): void {
    if (this.#timer) return;
    this.#sendAll();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if ([...this.#lines.values()].some((line) => line.events.length > 0)) this.flush();
    }, this.#windowMs);
    this.#timer.unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sendAll();
  }

  #sendAll(): void {
    for (const [room, line] of this.#lines) {
      const { events } = line;
      const last = events.at(-1);
      if (!last) continue;
      const words = wordsIn(
        events.map(({ event }) => event),
        this.#words(),
      );
      this.#send(room, { channel: room, from: line.told, to: last.version, events, words });
      line.told = last.version;
      line.events = [];
    }
  }
}
