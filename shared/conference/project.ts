import { forEverybody, unsigned } from './as-told.ts';
import {
  awaitedByHall,
  byBoard,
  type Delivery,
  gone,
  introductions,
  listed,
  opened,
  seenJoining,
  signed,
} from './deliveries.ts';
import type { ConferenceEvent } from './events.ts';
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
import { type ConferenceState, knownStep } from './state.ts';
import { kindOf, type Room, type StepKinds } from './step-kind.ts';

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
