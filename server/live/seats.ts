import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { LiveSocket } from './live-sockets.ts';
import type { Presence } from './presence.ts';
import { takeRooms } from './rooms.ts';

const seatMoves: ReadonlySet<ConferenceEvent['type']> = new Set([
  'groupsConfirmed',
  'seatMoved',
  'seatGiven',
  'personMoved',
  'personRemoved',
  'peopleMerged',
]);

/** The devices of each person in one conference, to reach them and to move them between rooms when seats change. */
export class Seats {
  readonly #devices = new Map<string, Set<LiveSocket>>();
  readonly #presence: Presence;

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  /** True when the person was away before. */
  take(personId: string, socket: LiveSocket): boolean {
    this.#add(personId, socket);
    return this.#presence.arrive(personId);
  }

  /** True when it was the person's last device. */
  leave(personId: string, socket: LiveSocket): boolean {
    const devices = this.#devices.get(personId);
    devices?.delete(socket);
    if (devices?.size === 0) this.#devices.delete(personId);
    return this.#presence.leave(personId);
  }

  of(personId: string): Iterable<LiveSocket> {
    return this.#devices.get(personId) ?? [];
  }

  /** What has happened may have taken people out, made two of them one, or seated them elsewhere. */
  follow(events: readonly ConferenceEvent[]): void {
    for (const event of events) {
      if (event.type === 'personRemoved') this.#sendAway(event.personId);
      if (event.type === 'peopleMerged') this.#merge(event.goneId);
    }
    if (!events.some(({ type }) => seatMoves.has(type))) return;
    for (const devices of this.#devices.values()) for (const socket of devices) takeRooms(socket);
  }

  #add(personId: string, socket: LiveSocket): void {
    this.#devices.set(personId, (this.#devices.get(personId) ?? new Set()).add(socket));
  }

  #sendAway(personId: string): void {
    for (const socket of this.of(personId)) {
      socket.emit('farewell', 'removed');
      socket.disconnect(true);
    }
  }

  /** The devices of a seat that has been merged into another go on in that one. */
  #merge(goneId: string): void {
    const devices = this.#devices.get(goneId) ?? new Set();
    this.#devices.delete(goneId);
    for (const socket of devices) {
      const actor = socket.data.conference.actorIn(socket.data.actor);
      if (actor?.kind !== 'participant') continue;
      socket.data.actor = actor;
      this.#add(actor.personId, socket);
      this.#presence.leave(goneId);
      this.#presence.arrive(actor.personId);
    }
  }
}
