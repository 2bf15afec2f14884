import { type BoardDocument, hasNothing, nothing } from './board-document.ts';
import { closeCodes } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { syncStep1Frame, syncStep2Frame, updateFrame } from './frames.ts';
import { PresenceRelay } from './presence-relay.ts';
import { Seat } from './seat.ts';

/** Everybody on one board: who waits for the document, and who is told what is new. */
export class Audience {
  readonly #seats = new Map<Connection, Seat>();
  /** Those who wait for the document to be what is stored. */
  readonly #waiting = new Set<Seat>();
  readonly presence: PresenceRelay;
  /** The answer to those who have nothing, encoded once. */
  #whole: { readonly update: Uint8Array; readonly frame: Buffer } | null = null;

  constructor(isShared: boolean, presenceMs: number) {
    this.presence = new PresenceRelay(this.#seats, isShared, presenceMs);
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  join(connection: Connection): Seat {
    const seat = new Seat(connection);
    this.#seats.set(connection, seat);
    this.#waiting.add(seat);
    return seat;
  }

  /** False when it was not here. */
  leave(connection: Connection): boolean {
    const seat = this.#seats.get(connection);
    if (!seat) return false;
    this.#seats.delete(connection);
    this.#waiting.delete(seat);
    this.presence.leave(connection);
    return true;
  }

  asks(seat: Seat, stateVector: Uint8Array): void {
    seat.asked = stateVector;
    this.#waiting.add(seat);
  }

  /** Serves those who wait. To be called only while the document holds nothing that is not stored. */
  serve(document: BoardDocument): void {
    for (const seat of this.#waiting) {
      const { connection, asked } = seat;
      // What somebody has who says so first is known without building the document.
      if (!asked && !seat.greeted && !document.isBuilt) continue;
      this.#waiting.delete(seat);
      if (!seat.greeted) this.#greet(seat, document);
      if (!asked) continue;
      seat.asked = null;
      try {
        connection.send(this.#answer(document, asked));
        seat.synced = true;
      } catch {
        connection.close(closeCodes.malformed, 'malformed state vector');
      }
    }
  }

  /** Asks what they have that the board lacks. */
  #greet(seat: Seat, document: BoardDocument): void {
    seat.greeted = true;
    // Of those who have nothing nothing can come that is known here.
    const isEmptyHanded = seat.asked !== null && hasNothing(seat.asked);
    const known = isEmptyHanded && !document.isBuilt ? nothing : document.stateVector();
    seat.connection.send(syncStep1Frame(known));
    this.presence.introduce(seat.connection);
  }

  #answer(document: BoardDocument, stateVector: Uint8Array): Buffer {
    const update = document.lackedBy(stateVector);
    if (!hasNothing(stateVector)) return syncStep2Frame(update);
    if (this.#whole?.update !== update) this.#whole = { update, frame: syncStep2Frame(update) };
    return this.#whole.frame;
  }

  /** Tells all who have the document of something new. `from`: the only one who has it already. */
  tell(update: Uint8Array, from: Seat | null): void {
    this.#whole = null;
    const frame = updateFrame(update);
    for (const seat of this.#seats.values()) if (seat.synced && seat !== from) seat.connection.send(frame);
  }

  sendAway(code: number, reason: string): void {
    for (const connection of this.#seats.keys()) connection.close(code, reason);
  }
}
