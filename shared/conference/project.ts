import { boardKey, parseBoardKey } from '../boards/board-name.ts';
import type { ConferenceEvent } from './events.ts';
import type { LateNote } from './late-note.ts';
import type { Step } from './programme.ts';
import {
  desks,
  everybody,
  groupRoom,
  heartRooms,
  helpRooms,
  hostRoom,
  hostRooms,
  messageRooms,
  seatRooms,
  workplaceRooms,
} from './project-rooms.ts';
import { type ConferenceState, type ExpectedPerson, type Group, knownStep, type Person } from './state.ts';
import { kindOf, type Room, type StepKinds } from './step-kind.ts';

/** Events for everybody in a room; or a person whose whole view has changed and who needs a fresh snapshot. */
export type Delivery =
  | { readonly room: Room; readonly events: readonly ConferenceEvent[] }
  | { readonly refresh: string };

/** A group as others may know it: that it exists and what it is called. */
export function withoutPeople(group: Group): Group {
  return { ...group, members: [], duties: { chair: null, secretary: null, rapporteur: null } };
}

/** A late note as facilitators know it. */
export function unsigned(late: LateNote): LateNote {
  return { ...late, personId: null };
}

/** A step as participants may know it. */
export function forEverybody({ forLeaders: _, leads: __, ...step }: Step): Step {
  return step;
}

/** What those who sit together need to know of each other. */
function introductions(state: ConferenceState, group: Group): readonly ConferenceEvent[] {
  return group.members.flatMap((id): readonly ConferenceEvent[] => {
    const person = state.people.get(id);
    if (!person) return [];
    return seenJoining(state, person);
  });
}

/**
 * Who is told what about an event. `state` is the one that the event led to. What one room is told never depends on what
 * another has been told: a participant may hear the rooms in any order, and ends with the same.
 */
export function project(kinds: StepKinds, event: ConferenceEvent, state: ConferenceState): readonly Delivery[] {
  const to = (rooms: readonly Room[], events: readonly ConferenceEvent[] = [event]): readonly Delivery[] =>
    rooms.map((room) => ({ room, events }));
  switch (event.type) {
    case 'conferenceCreated':
    case 'groupsListed':
    case 'broughtHome':
      return [];
    case 'workplaceAdded':
      return to(desks);
    case 'personJoined': {
      const { person } = event;
      return [
        ...to(['facilitators']),
        ...to(['halls'], [{ type: 'personJoined', person }]),
        // Who was planned to sit there before they came.
        ...to(seatRooms(state, person.id), seenJoining(state, person)),
        ...(event.expected ? to(hostRooms(state), [{ type: 'expectedForgotten', ids: [person.id] }]) : []),
      ];
    }
    case 'peopleExpected':
      return [...to(['facilitators']), ...awaitedByHall(state, event.people)];
    case 'expectedChanged':
      return [
        ...to(['facilitators']),
        ...hostRooms(state).flatMap((room) =>
          to([room], [room === hostRoom(event.person) ? event : { type: 'expectedForgotten', ids: [event.person.id] }]),
        ),
      ];
    case 'expectedForgotten':
      return to(['facilitators', ...hostRooms(state)]);
    case 'expectedMatched':
    case 'expectedUnmatched': {
      const person = state.people.get(event.personId);
      const awaited =
        event.type === 'expectedMatched'
          ? to(hostRooms(state), [{ type: 'expectedForgotten', ids: [event.expected.id] }])
          : awaitedByHall(state, [event.expected]);
      if (!person) return [...to(['facilitators']), ...awaited];
      return [
        ...to(['facilitators']),
        ...to(['halls'], [{ type: 'personJoined', person }]),
        ...to(seatRooms(state, person.id), seenJoining(state, person)),
        ...awaited,
        { refresh: person.id },
      ];
    }
    case 'groupsProposed':
    case 'rearranged':
    case 'seatLocked':
    case 'tableLocked':
    case 'tablesLaid':
    case 'tableChanged':
    case 'needsSet':
    case 'seatRuleAdded':
    case 'seatRuleDropped':
    case 'hallsPaired':
      return to(['facilitators']);
    case 'groupsConfirmed':
      return [
        ...to(desks),
        ...event.groups.flatMap((group) =>
          to([groupRoom(event.stepId, group.id)], [...introductions(state, group), { ...event, groups: [group] }]),
        ),
      ];
    case 'seatGiven':
      if (state.groupings.get(event.stepId)?.status !== 'confirmed') return to(['facilitators']);
      return [
        ...to(desks),
        ...to([groupRoom(event.stepId, event.group.id)], [...introductions(state, event.group), event]),
        ...listed(state, event.stepId, [event.group]),
        { refresh: event.personId },
      ];
    case 'seatMoved':
      if (state.groupings.get(event.stepId)?.status !== 'confirmed') return to(['facilitators']);
      return [
        ...to(desks),
        ...event.groups.flatMap((group) =>
          to([groupRoom(event.stepId, group.id)], [...introductions(state, group), { ...event, groups: [group] }]),
        ),
        ...listed(state, event.stepId, event.groups),
        { refresh: event.personId },
      ];
    case 'dutiesSet':
    case 'readyMarked':
      if (state.groupings.get(event.stepId)?.status !== 'confirmed') return to(['facilitators']);
      return to([...desks, groupRoom(event.stepId, event.groupId)]);
    case 'boardsShared':
      return [...to(desks), ...to(['participants'], [...opened(state, event.stepId), event])];
    case 'noteShared':
      return to([`person:${event.share.personId}`]);
    case 'noteUnshared':
    case 'heartSet':
      return to([`person:${event.personId}`]);
    case 'heartsCounted':
      return to(heartRooms(state, event.board));
    case 'stepActed': {
      const step = knownStep(state, event.stepId);
      if (!step) return [];
      const kind = kindOf(kinds, step);
      const data = state.stepData.get(step.id) ?? kind.initialData;
      return to(kind.rooms(event.body, { state, step, settings: step.settings, data }));
    }
    case 'stepStarted':
    case 'partStarted':
    case 'stepEnded':
    case 'nextUndone':
    case 'clockChanged':
    case 'titleChanged':
    case 'startPlanned':
    case 'conferenceEnded':
    case 'hallAdded':
    case 'hallChanged':
    case 'doorLocked':
    case 'doorUnlocked':
    case 'notesShown':
    case 'wordRedacted':
    case 'stepRemoved':
    case 'stepMoved':
      return to(everybody);
    case 'stepAdded':
    case 'stepChanged':
      return [...to(desks), ...to(['participants'], [{ ...event, step: forEverybody(event.step) }])];
    case 'messageSent':
      return to(messageRooms(event.message.to ?? { kind: 'all' }));
    case 'messageCleared':
      // The same rooms, so that nobody hears of the end before the beginning.
      return to(messageRooms(event.to ?? { kind: 'all' }));
    case 'personMoved':
      return [...to([...desks, ...seatRooms(state, event.personId)]), { refresh: event.personId }];
    case 'hallReadyMarked':
    case 'personRestored':
      return to(desks);
    case 'personRemoved':
      return [...to(['facilitators']), ...gone(state, event.personId, event.seats)];
    case 'peopleMerged':
      return [...to(['facilitators']), ...gone(state, event.goneId, event.seats), { refresh: event.keepId }];
    case 'personRenamed':
      return [
        ...to([...desks, ...seatRooms(state, event.personId), `person:${event.personId}`]),
        ...signed(state, event.nameId),
      ];
    case 'workplaceRenamed':
      return to([...desks, ...workplaceRooms(state, event.workplaceId)]);
    case 'helpAsked':
      return to(helpRooms(event.help));
    case 'helpReplied':
    case 'helpClosed': {
      const help = state.help.get(event.helpId);
      return help ? to(helpRooms(help)) : [];
    }
    case 'groupExtended':
      return to([...desks, groupRoom(event.stepId, event.groupId)]);
    case 'sharesCounted':
    case 'beforehandAsked':
    case 'beforehandChanged':
    case 'beforehandRenewed':
    case 'beforehandRemoved':
    case 'beforehandOpened':
    case 'answerGiven':
    case 'answerChanged':
    case 'answerRemoved':
      return to(['facilitators']);
    case 'noteAuthored':
      return to(heartRooms(state, event.board));
    case 'lateNoteSent':
      return [
        ...to(['facilitators'], [{ ...event, late: unsigned(event.late) }]),
        ...to([`person:${event.late.personId}`]),
      ];
    case 'lateNoteSettled':
      return to(['facilitators', `person:${state.lateNotes.get(event.lateId)?.personId}`]);
    case 'boardsReplaced':
      return byBoard(event.boards, (boards) => ({ ...event, boards }));
    case 'boardsRestored':
      return to(everybody);
    case 'notesRedacted':
      return byBoard(event.notes, (notes) => ({ ...event, notes }));
  }
}

/** Somebody as those hear of them who sit with them, and hall screens: not whether they were expected. */
function seenJoining(state: ConferenceState, person: Person): readonly ConferenceEvent[] {
  const workplace = state.workplaces.get(person.workplaceId);
  const joined = { type: 'personJoined', person } as const;
  return workplace ? [{ type: 'workplaceAdded', workplace }, joined] : [joined];
}

/** Those who are expected, to the host of each one's hall. */
function awaitedByHall(state: ConferenceState, people: readonly ExpectedPerson[]): readonly Delivery[] {
  return hostRooms(state).flatMap((room): readonly Delivery[] => {
    const own = people.filter((one) => hostRoom(one) === room);
    return own.length > 0 ? [{ room, events: [{ type: 'peopleExpected', people: own }] }] : [];
  });
}

/** That somebody is not among us any more: to hall screens, and to each table with who sits there now. */
function gone(
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
function signed(state: ConferenceState, nameId: string): readonly Delivery[] {
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
function byBoard<T extends { readonly board: string }>(
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
function listed(state: ConferenceState, stepId: string, groups: readonly Group[]): readonly Delivery[] {
  if (!state.sharedSteps.has(stepId)) return [];
  return [{ room: 'participants', events: [{ type: 'groupsListed', stepId, groups: groups.map(withoutPeople) }] }];
}

/** The other groups of a step whose boards are opened now, and the hearts their notes already have. */
function opened(state: ConferenceState, stepId: string): readonly ConferenceEvent[] {
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
