import { withSeats } from './apply-groups.ts';
import { withEntry, withHeld, withMember, without } from './changed-maps.ts';
import type { ConferenceEvent } from './events.ts';
import type { Reducers } from './reducers.ts';
import { mergedMatch, withMergedRules, withOwnNeeds, withoutNeeds } from './rules-follow.ts';
import type { ConferenceState, Person } from './state.ts';

type OfTheRoster =
  | 'workplaceAdded'
  | 'workplaceRenamed'
  | 'personMoved'
  | 'personRemoved'
  | 'personRestored'
  | 'personRenamed'
  | 'peopleMerged'
  | 'hallAdded'
  | 'hallChanged'
  | 'hallReadyMarked'
  | 'doorLocked'
  | 'doorUnlocked';

function withPerson(state: ConferenceState, personId: string, change: Partial<Person>): ConferenceState {
  const person = state.people.get(personId);
  if (!person) return state;
  return { ...state, people: withEntry(state.people, personId, { ...person, ...change }) };
}

/** What was the one's is the other's: seats, shared notes, hearts. */
function merged(state: ConferenceState, event: Extract<ConferenceEvent, { type: 'peopleMerged' }>): ConferenceState {
  const { keepId, goneId } = event;
  const shares = new Map(
    [...state.shares].map(([stepId, list]) => {
      const kept = list.filter((one) => one.personId !== goneId);
      const moved = list
        .filter((one) => one.personId === goneId)
        .filter((one) => !kept.some((other) => other.personId === keepId && other.noteId === one.noteId))
        .map((one) => ({ ...one, personId: keepId }));
      return [stepId, [...kept, ...moved]] as const;
    }),
  );
  const hearts = new Map(
    [...state.hearts].map(([board, notes]) => {
      const given = [...notes].map(([noteId, people]) => {
        const own = people.has(goneId) ? withMember(withMember(people, goneId, false), keepId, true) : people;
        return [noteId, own] as const;
      });
      return [board, new Map(given)] as const;
    }),
  );
  const people = without(state.people, goneId);
  const mergedInto = withEntry(state.mergedInto, goneId, keepId);
  const lateNotes = new Map(
    [...state.lateNotes].map(([id, late]) => [id, late.personId === goneId ? { ...late, personId: keepId } : late]),
  );
  const match = state.matched.get(goneId);
  const rest = without(state.matched, goneId);
  const matched = match && !rest.has(keepId) ? withEntry(rest, keepId, mergedMatch(state, match, keepId)) : rest;
  return withSeats(
    { ...withMergedRules(state, keepId, goneId), people, matched, shares, hearts, lateNotes, mergedInto },
    event.seats,
  );
}

/** Who is here, in which hall, and whether others are let in. */
export const applyRoster: Reducers<OfTheRoster> = {
  workplaceAdded: (state, { workplace }) => ({
    ...state,
    workplaces: withEntry(state.workplaces, workplace.id, workplace),
  }),
  workplaceRenamed(state, { workplaceId, nameId }) {
    const workplace = state.workplaces.get(workplaceId);
    return workplace
      ? { ...state, workplaces: withEntry(state.workplaces, workplaceId, { ...workplace, nameId }) }
      : state;
  },
  personMoved: (state, { personId, hallId }) => withPerson(state, personId, { hallId }),
  personRemoved(state, { personId, person, seats }) {
    // Whoever is waited for again keeps what they need.
    const out = person
      ? { ...withoutNeeds(state, [personId]), removed: withEntry(state.removed, personId, withOwnNeeds(state, person)) }
      : state;
    const left = withSeats(out, seats);
    // A phone is told by each of its tables, in any order: by one it may know already that they are back.
    const sits = [...left.groupings.values()].some(({ groups }) =>
      groups.some(({ members }) => members.includes(personId)),
    );
    return sits ? left : { ...left, people: without(left.people, personId) };
  },
  personRestored: (state, { person }) => ({
    ...state,
    people: withEntry(state.people, person.id, person),
    seatNeeds: withHeld(state.seatNeeds, person.id, state.removed.get(person.id)?.needs ?? []),
    removed: without(state.removed, person.id),
  }),
  personRenamed: (state, { personId, nameId }) => withPerson(state, personId, { nameId }),
  peopleMerged: merged,
  hallAdded: (state, { hall }) => ({ ...state, halls: [...state.halls, hall] }),
  hallChanged: (state, { hall }) => ({
    ...state,
    halls: state.halls.map((one) => (one.id === hall.id ? hall : one)),
  }),
  hallReadyMarked(state, { stepId, hallId, ready }) {
    const marked = withMember(state.readyHalls.get(stepId), hallId, ready);
    return { ...state, readyHalls: withHeld(state.readyHalls, stepId, marked) };
  },
  doorLocked: (state) => ({ ...state, doorLocked: true }),
  doorUnlocked: (state) => ({ ...state, doorLocked: false, preparing: false }),
};
