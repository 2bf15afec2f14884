import type { Actor } from '../../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { roomsOf } from '../../../shared/conference/machine.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { Room } from '../../../shared/conference/step-kind.ts';
import { decodeState, encodeState } from '../../../shared/protocol/encode-state.ts';
import { shuffled } from '../../../shared/random.ts';
import { difference } from './difference.ts';
import { machine } from './house.ts';

/** A client in miniature: it starts from a view, and knows nothing but what its rooms have been told since. */
export class ClientModel {
  readonly actor: Actor;
  state: ConferenceState;
  /** Events up to here are in the view it began with. */
  since: number;

  constructor(actor: Actor, state: ConferenceState) {
    this.actor = actor;
    this.state = machine.viewOf(state, actor);
    this.since = state.version;
  }

  refresh(state: ConferenceState): void {
    this.state = machine.viewOf(state, this.actor);
    this.since = state.version;
  }

  hear(version: number, event: ConferenceEvent): void {
    if (version <= this.since) return;
    this.state = machine.apply(
      this.state,
      decodeState(JSON.parse(JSON.stringify(encodeState(event)))) as ConferenceEvent,
    );
  }

  /** Where the client's state differs from what it may see, or null. The version and people it no longer sits with aside. */
  lag(state: ConferenceState): string | null {
    const expected = machine.viewOf(state, this.actor);
    const known = <V>(held: ReadonlyMap<string, V>, wanted: ReadonlyMap<string, V>) =>
      this.actor.kind === 'participant' ? new Map([...held].filter(([id]) => wanted.has(id))) : held;
    const seen: ConferenceState = {
      ...this.state,
      version: expected.version,
      people: known(this.state.people, expected.people),
      workplaces: known(this.state.workplaces, expected.workplaces),
    };
    return difference(seen, expected);
  }
}

interface Post {
  readonly version: number;
  readonly event: ConferenceEvent;
}

/**
 * What waits in each room, as on a server that sends a room's events together: within a room the order is kept, between
 * rooms there is none.
 */
export class RoomQueues {
  readonly #waiting = new Map<Room, Post[]>();

  /** Queues what `event` leads to, and gives those who need a fresh view. */
  put(event: ConferenceEvent, state: ConferenceState): readonly string[] {
    const refreshed: string[] = [];
    for (const delivery of machine.project(event, state)) {
      if ('refresh' in delivery) {
        refreshed.push(delivery.refresh);
        continue;
      }
      const posts = delivery.events.map((one) => ({ version: state.version, event: one }));
      this.#waiting.set(delivery.room, [...(this.#waiting.get(delivery.room) ?? []), ...posts]);
    }
    return refreshed;
  }

  /** Tells `client` what waits in the rooms it is in now, room by room in an order of chance. */
  tell(client: ClientModel, state: ConferenceState, random: () => number): void {
    for (const room of shuffled(roomsOf(state, client.actor), random)) {
      for (const { version, event } of this.#waiting.get(room) ?? []) client.hear(version, event);
    }
  }

  clear(): void {
    this.#waiting.clear();
  }
}
