import type { Room } from '../../shared/conference/step-kind.ts';
import type { Encoded } from '../../shared/protocol/encode-state.ts';
import type { Complete, Envelope, Known } from '../../shared/protocol/live.ts';

/** More than this and a snapshot is the shorter way. */
const mostMissed = { events: 100, bytes: 24 * 1024 } as const;

/** What one room was told at one version. */
interface Post {
  readonly version: number;
  readonly room: Room;
  readonly events: readonly Encoded[];
}

/** An envelope before the words are laid beside it. */
export type Missed = Omit<Envelope, 'words'>;

/**
 * What the rooms of one conference have been told lately, kept as it was told: what an event means to an audience depends
 * on how the conference stood then, so it is not worked out again later. Whoever comes back is told the rest from here
 * where that is certain to leave them with what they may see now.
 */
export class RecentEvents {
  readonly run: string;
  readonly #most: number;
  #posts: Post[] = [];
  /** When each version was stored, to know a history from one that was restored from elsewhere. */
  readonly #storedAt = new Map<number, number>();
  /** By room: the last version of which something has been forgotten. */
  readonly #forgotten = new Map<Room, number>();
  /** Tables that came to be within memory: whoever sits there must have been told of that itself. */
  readonly #begun = new Map<Room, number>();
  /** By person: when their view last changed by more than events. */
  readonly #refreshed = new Map<string, number>();
  #start: number;
  #complete: Complete;

  /** @param most posts that are kept */
  constructor(run: string, start: { readonly version: number; readonly at: number }, most = 4_000) {
    this.run = run;
    this.#most = most;
    this.#start = start.version;
    this.#complete = { run, ...start };
    this.#storedAt.set(start.version, start.at);
  }

  /** Up to where rooms have been told, or are about to be. */
  get complete(): Complete {
    return this.#complete;
  }

  put(room: Room, version: number, events: readonly Encoded[]): void {
    if (events.length > 0) this.#posts.push({ version, room, events });
  }

  begin(room: Room, version: number): void {
    this.#begun.set(room, version);
  }

  refresh(personId: string, version: number): void {
    this.#refreshed.set(personId, version);
  }

  /** All that is to be said of the versions up to `version` has been put. */
  advance(version: number, at: number): void {
    for (let next = this.#complete.version + 1; next <= version; next += 1) this.#storedAt.set(next, at);
    this.#complete = { run: this.run, version, at };
    this.#forget();
  }

  /** Begins anew, since something has happened that was never put. */
  restart(version: number, at: number): void {
    this.#posts = [];
    this.#storedAt.clear();
    this.#storedAt.set(version, at);
    this.#start = version;
    this.#complete = { run: this.run, version, at };
  }

  /** What somebody in these rooms has missed; null where that is long or not certain, and a snapshot is needed. */
  missed(known: Known, rooms: readonly Room[], who: string | null): readonly Missed[] | null {
    if (known.who !== who || known.version < this.#start || known.version > this.#complete.version) return null;
    if (this.#storedAt.get(known.version) !== known.at) return null;
    // What was heard beyond that in another run may be of a history that is no more.
    if (known.run !== this.run && Object.keys(known.channels).length > 0) return null;
    if (who !== null && (this.#refreshed.get(who) ?? 0) > known.version) return null;
    const heard = new Map(Object.entries(known.channels));
    const wanted = new Map<Room, { readonly from: number; to: number; events: Missed['events'][number][] }>();
    for (const room of rooms) {
      const from = Math.max(known.version, heard.get(room) ?? 0);
      if (from < (this.#forgotten.get(room) ?? 0) || from < (this.#begun.get(room) ?? 0)) return null;
      if (from > this.#complete.version) return null;
      wanted.set(room, { from, to: from, events: [] });
    }
    let count = 0;
    for (const { version, room, events } of this.#since(known.version)) {
      const line = wanted.get(room);
      if (!line || version <= line.from) continue;
      for (const event of events) line.events.push({ version, event });
      line.to = version;
      count += events.length;
      if (count > mostMissed.events) return null;
    }
    const told = [...wanted].filter(([, { events }]) => events.length > 0);
    const missed = told.map(([room, line]) => ({ channel: room, ...line }));
    return count > 0 && JSON.stringify(missed).length > mostMissed.bytes ? null : missed;
  }

  /** Posts are in the order of their versions. */
  #since(version: number): readonly Post[] {
    let [low, high] = [0, this.#posts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#posts[middle]?.version ?? 0) > version) high = middle;
      else low = middle + 1;
    }
    return this.#posts.slice(low);
  }

  #forget(): void {
    if (this.#posts.length <= this.#most) return;
    // A quarter at once, so that it is seldom done.
    const gone = this.#posts.splice(0, this.#posts.length - Math.floor(this.#most * 0.75));
    for (const { room, version } of gone) this.#forgotten.set(room, version);
    const oldest = this.#complete.version - this.#most;
    for (const version of this.#storedAt.keys()) {
      if (version >= oldest) break;
      this.#storedAt.delete(version);
    }
  }
}
