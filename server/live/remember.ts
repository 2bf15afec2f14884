import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import { groupRoom } from '../../shared/conference/project-rooms.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import type { Room } from '../../shared/conference/step-kind.ts';
import { type Encoded, encodeState } from '../../shared/protocol/encode-state.ts';
import { newId } from '../identity/tokens.ts';
import type { LiveConference } from './live-conference.ts';
import { RecentEvents } from './recent-events.ts';

/**
 * Works out what each room is told of an event that led to `state`, and keeps it in `recent`. Returns the people whose
 * whole view has changed.
 */
export function remember(
  {
    machine,
    recent,
    put,
  }: {
    readonly machine: ConferenceMachine;
    readonly recent: RecentEvents;
    put?(room: Room, version: number, events: readonly Encoded[]): void;
  },
  {
    event,
    version,
    state,
  }: { readonly event: ConferenceEvent; readonly version: number; readonly state: ConferenceState },
): readonly string[] {
  const refreshed: string[] = [];
  // Most events go to several rooms as they are.
  const encoded = new Map<ConferenceEvent, Encoded>();
  const encodeOnce = (one: ConferenceEvent): Encoded => {
    const known = encoded.get(one) ?? encodeState(one);
    encoded.set(one, known);
    return known;
  };
  if (event.type === 'groupsConfirmed') {
    for (const group of event.groups) recent.begin(groupRoom(event.stepId, group.id), version);
  }
  for (const delivery of machine.project(event, state)) {
    if ('refresh' in delivery) {
      refreshed.push(delivery.refresh);
      recent.refresh(delivery.refresh, version);
    } else {
      const events = delivery.events.map(encodeOnce);
      recent.put(delivery.room, version, events);
      put?.(delivery.room, version, events);
    }
  }
  return refreshed;
}

/** The memory of a conference that has been loaded: of the last that happened before, too, for those who were here then. */
export function recentOf(machine: ConferenceMachine, conference: LiveConference): RecentEvents {
  const past = conference.takePast();
  const [first] = past;
  const start = first ?? { version: conference.state.version, at: conference.storedAt };
  const recent = new RecentEvents(newId(), start);
  for (const one of past.slice(1)) {
    remember({ machine, recent }, one);
    recent.advance(one.version, one.at);
  }
  return recent;
}
