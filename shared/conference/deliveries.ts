import { boardKey, parseBoardKey } from '../boards/board-name.ts';
import { withoutPeople } from './as-told.ts';
import type { ConferenceEvent } from './events.ts';
import { everybody, groupRoom, heartRooms, hostRoom, hostRooms } from './project-rooms.ts';
import type { ConferenceState, ExpectedPerson, Group, Person } from './state.ts';
import type { Room } from './step-kind.ts';

/** Events for everybody in a room; or a person whose whole view has changed and who needs a fresh snapshot. */
export type Delivery =
  | { readonly room: Room; readonly events: readonly ConferenceEvent[] }
  | { readonly refresh: string };

/** What those who sit together need to know of each other. */
export function introductions(state: ConferenceState, group: Group): readonly ConferenceEvent[] {
  return group.members.flatMap((id): readonly ConferenceEvent[] => {
    const person = state.people.get(id);
    if (!person) return [];
    return seenJoining(state, person);
  });
}

/** Somebody as those hear of them who sit with them, and hall screens: not whether they were expected. */
export function seenJoining(state: ConferenceState, person: Person): readonly ConferenceEvent[] {
  const workplace = state.workplaces.get(person.workplaceId);
  const joined = { type: 'personJoined', person } as const;
  return workplace ? [{ type: 'workplaceAdded', workplace }, joined] : [joined];
}

/** Those who are expected, to the host of each one's hall. */
export function awaitedByHall(state: ConferenceState, people: readonly ExpectedPerson[]): readonly Delivery[] {
  return hostRooms(state).flatMap((room): readonly Delivery[] => {
    const own = people.filter((one) => hostRoom(one) === room);
    return own.length > 0 ? [{ room, events: [{ type: 'peopleExpected', people: own }] }] : [];
  });
}

/** That somebody is not among us any more: to hall screens, and to each table with who sits there now. */
export function gone(
  state: ConferenceState,
  personId: string,
  seats: readonly { readonly stepId: string; readonly group: Group }[],
): readonly Delivery[] {
  const told = seats.filter(({ stepId }) => state.groupings.get(stepId)?.status === 'confirmed');
  const tables = told.map((seat): Delivery => {
    const events: ConferenceEvent[] = [
      ...introductions(state, seat.group),
      { type: 'personRemoved', personId, seats: [seat] },
    ];
    return { room: groupRoom(seat.stepId, seat.group.id), events };
  });
  return [{ room: 'halls', events: [{ type: 'personRemoved', personId, seats: told }] }, ...tables];
}

/** Says a name again to whoever sees notes signed with it, since its text is another now. */
export function signed(state: ConferenceState, nameId: string): readonly Delivery[] {
  return [...state.authors].flatMap(([board, notes]) =>
    [...notes]
      .filter(([, id]) => id === nameId)
      .flatMap(([noteId]) => {
        const event = { type: 'noteAuthored', board, noteId, nameId } as const;
        return heartRooms(state, board).map((room): Delivery => ({ room, events: [event] }));
      }),
  );
}

/** A person's own boards concern that person alone; of the others everybody may know that they are new. */
export function byBoard<T extends { readonly board: string }>(
  boards: readonly T[],
  eventOf: (boards: readonly T[]) => ConferenceEvent,
): readonly Delivery[] {
  const personal = boards.filter(({ board }) => parseBoardKey(board)?.scope === 'person');
  const others = boards.filter((one) => !personal.includes(one));
  return [
    ...(others.length > 0 ? everybody.map((room): Delivery => ({ room, events: [eventOf(others)] })) : []),
    ...personal.map((one): Delivery => {
      const owner = parseBoardKey(one.board)?.owner ?? '';
      return { room: `person:${owner}`, events: [eventOf([one])] };
    }),
  ];
}

/** In a step whose boards are shared, everybody knows which groups there are: also one that has just been opened. */
export function listed(state: ConferenceState, stepId: string, groups: readonly Group[]): readonly Delivery[] {
  if (!state.sharedSteps.has(stepId)) return [];
  return [{ room: 'participants', events: [{ type: 'groupsListed', stepId, groups: groups.map(withoutPeople) }] }];
}

/** The other groups of a step whose boards are opened now, and the hearts their notes already have. */
export function opened(state: ConferenceState, stepId: string): readonly ConferenceEvent[] {
  const groups = state.groupings.get(stepId)?.groups ?? [];
  const hearts = groups.flatMap((group) => {
    const board = boardKey({ stepId, scope: 'group', owner: group.id });
    const counts = state.heartCounts.get(board) ?? new Map<string, number>();
    return [...counts].map(([noteId, count]) => ({ type: 'heartsCounted', board, noteId, count }) as const);
  });
  const authors = groups.flatMap((group) => {
    const board = boardKey({ stepId, scope: 'group', owner: group.id });
    return [...(state.authors.get(board) ?? [])].map(
      ([noteId, nameId]) => ({ type: 'noteAuthored', board, noteId, nameId }) as const,
    );
  });
  return [{ type: 'groupsListed', stepId, groups: groups.map(withoutPeople) }, ...hearts, ...authors];
}
