import type { Actor } from '../../shared/conference/actor.ts';
import { largestPresence } from './board-limits.ts';
import { MalformedFrame, type PresenceEntry, presenceFrame, readPresence } from './frames.ts';

/** Ids of clients that have left are remembered up to this many, so that an echo does not bring them back. */
const mostGone = 500;

/** A connection, as far as presence is concerned. */
export interface Present {
  readonly actor: Actor;
}

interface Client {
  clock: number;
  /** JSON; `null` when there is nothing to show. */
  state: string;
  /** Whose socket it lives on; null when that is closed. */
  owner: Present | null;
  readonly actor: Actor;
  visible: boolean;
}

/**
 * Who writes on a board, as their clients tell (y-protocols' awareness). Each client id lives on one socket, and nobody
 * else can speak for it: stock providers send back what they hear about others, also about those who have just left.
 */
export class BoardPresence {
  readonly #clients = new Map<number, Client>();
  readonly #idOf = new Map<Present, number>();
  readonly #changed = new Set<number>();

  /**
   * Takes in what a socket tells about its own client, and returns it as a frame; the rest is passed over.
   * Throws `MalformedFrame`.
   */
  take(owner: Present, states: Uint8Array, visible: boolean): Buffer | null {
    for (const entry of readPresence(states)) {
      if (!this.#owns(owner, entry)) continue;
      const { clientId, clock } = entry;
      const state = checkState(entry.state);
      const wasVisible = this.#clients.get(clientId)?.visible ?? false;
      this.#clients.delete(clientId);
      this.#clients.set(clientId, { clock, state, owner, actor: owner.actor, visible });
      if (visible || wasVisible) this.#changed.add(clientId);
      return presenceFrame([entry]);
    }
    return null;
  }

  /** Whether this entry is the socket's to tell; a socket that has no client id yet gets the first that is free. */
  #owns(owner: Present, { clientId, state }: PresenceEntry): boolean {
    const own = this.#idOf.get(owner);
    if (own !== undefined) return own === clientId;
    if (state === 'null') return false;
    const client = this.#clients.get(clientId);
    // A phone on a new network is back before its old socket is found dead.
    if (client && !isSameActor(client.actor, owner.actor)) return false;
    if (client?.owner) this.#idOf.delete(client.owner);
    this.#idOf.set(owner, clientId);
    return true;
  }

  /** Shows a socket's client to the others, or no longer. */
  show(owner: Present, visible: boolean): void {
    const id = this.#idOf.get(owner);
    const client = id === undefined ? undefined : this.#clients.get(id);
    if (id === undefined || !client || client.visible === visible) return;
    client.visible = visible;
    this.#changed.add(id);
  }

  leave(owner: Present): void {
    const id = this.#idOf.get(owner);
    const client = id === undefined ? undefined : this.#clients.get(id);
    this.#idOf.delete(owner);
    if (id === undefined || !client) return;
    if (client.visible && client.state !== 'null') this.#changed.add(id);
    client.owner = null;
    client.state = 'null';
    this.#forgetOldest();
  }

  #forgetOldest(): void {
    if (this.#clients.size < this.#idOf.size + mostGone) return;
    for (const [id, client] of this.#clients) {
      if (client.owner) continue;
      this.#clients.delete(id);
      this.#changed.delete(id);
      return;
    }
  }

  get hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** What has changed since the last call, as one frame. */
  changes(): Buffer {
    const entries = [...this.#changed].flatMap((id) => this.#entry(id));
    this.#changed.clear();
    return presenceFrame(entries);
  }

  /** All who may be seen, as one frame, or null when there is nobody. */
  everybody(): Buffer | null {
    const entries = [...this.#clients.keys()].flatMap((id) => this.#entry(id)).filter(({ state }) => state !== 'null');
    return entries.length > 0 ? presenceFrame(entries) : null;
  }

  #entry(clientId: number): PresenceEntry[] {
    const client = this.#clients.get(clientId);
    return client ? [{ clientId, clock: client.clock, state: client.visible ? client.state : 'null' }] : [];
  }
}

/** Whether both are the same person, or have the same role where nobody is anybody. */
export function isSameActor(one: Actor, other: Actor): boolean {
  if (one.kind === 'participant' && other.kind === 'participant') return one.personId === other.personId;
  return one.kind === other.kind;
}

/** An object, or nothing. */
function checkState(state: string): string {
  if (state.length > largestPresence) throw new MalformedFrame('presence too large');
  let value: unknown;
  try {
    value = JSON.parse(state);
  } catch (error) {
    throw new MalformedFrame('presence is no JSON', { cause: error });
  }
  if (typeof value !== 'object') throw new MalformedFrame('presence is no object');
  return value === null ? 'null' : state;
}
