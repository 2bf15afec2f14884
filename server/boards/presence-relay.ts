import type { Connection } from './connection.ts';
import { type Paced, paced } from './paced.ts';
import { BoardPresence } from './presence.ts';

/**
 * Tells those who write on a board about each other, and facilitators about them; whoever only reads does not appear. On
 * boards where nobody else can be (`isShared` false) nothing is told.
 */
export class PresenceRelay {
  readonly #connections: ReadonlyMap<Connection, unknown>;
  readonly #isShared: boolean;
  readonly #presence = new BoardPresence();
  readonly #tick: Paced;

  constructor(connections: ReadonlyMap<Connection, unknown>, isShared: boolean, intervalMs: number) {
    this.#connections = connections;
    this.#isShared = isShared;
    this.#tick = paced(() => this.#tell(), intervalMs);
  }

  /** Takes in what a client tells about itself. Throws `MalformedFrame`. */
  hear(connection: Connection, states: Uint8Array): void {
    const shown = this.#isShown(connection);
    const own = this.#presence.take(connection, states, shown);
    // Clients take the echo as a sign of life.
    if (own && !shown) connection.offer(own);
    this.#changed();
  }

  /** Tells a newcomer about those who are there. */
  introduce(connection: Connection): void {
    const everybody = this.#isTold(connection) ? this.#presence.everybody() : null;
    if (everybody) connection.offer(everybody);
  }

  accessChanged(connection: Connection): void {
    this.#presence.show(connection, this.#isShown(connection));
    this.introduce(connection);
    this.#changed();
  }

  leave(connection: Connection): void {
    this.#presence.leave(connection);
    this.#changed();
  }

  end(): void {
    this.#tick.cancel();
  }

  #isShown(connection: Connection): boolean {
    return this.#isShared && connection.access === 'write';
  }

  #isTold(connection: Connection): boolean {
    return this.#isShared && (connection.access === 'write' || connection.actor.kind === 'facilitator');
  }

  #changed() {
    if (this.#presence.hasChanged && this.#connections.size > 0) this.#tick.request();
  }

  #tell() {
    const changes = this.#presence.changes();
    for (const connection of this.#connections.keys()) if (this.#isTold(connection)) connection.offer(changes);
  }
}
