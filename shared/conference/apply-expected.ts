import { withEntry, without } from './changed-maps.ts';
import type { Reducers } from './reducers.ts';
import { withoutNeeds, withPlaceGivenBack, withPlaceTaken } from './rules-follow.ts';
import type { ConferenceState } from './state.ts';

type OfTheExpected =
  | 'personJoined'
  | 'peopleExpected'
  | 'expectedChanged'
  | 'expectedForgotten'
  | 'expectedMatched'
  | 'expectedUnmatched';

/** Who is waited for, and who of them has come. */
export const applyExpected: Reducers<OfTheExpected> = {
  personJoined(state, { person, expected, instead }) {
    const joined = { ...state, people: withEntry(state.people, person.id, person) };
    // Only where it says so: a hall's own host hears of those who are expected in another room than of those who come.
    const awaited = expected ? { ...joined, expected: without(state.expected, person.id) } : joined;
    return instead === undefined
      ? awaited
      : { ...awaited, mergedInto: withEntry(state.mergedInto, instead, person.id) };
  },
  peopleExpected: (state, { people }) => ({
    ...state,
    expected: new Map([...state.expected, ...people.map((one) => [one.id, one] as const)]),
  }),
  expectedChanged: (state, { person }) => ({ ...state, expected: withEntry(state.expected, person.id, person) }),
  expectedForgotten(state, { ids }) {
    const gone = new Set(ids);
    const awaited = new Map([...state.expected].filter(([id]) => !gone.has(id)));
    return { ...withoutNeeds(state, ids), expected: awaited };
  },
  expectedMatched(state, { personId, expected, workplaceId, jobRole }) {
    const person = state.people.get(personId);
    if (!person) return state;
    const taken = withPlaceTaken(state, personId, expected.id);
    const match = { expected, workplaceId: person.workplaceId, jobRole: person.jobRole, ...taken.match };
    return {
      ...withWork(taken.state, personId, workplaceId, jobRole),
      expected: without(state.expected, expected.id),
      matched: withEntry(state.matched, personId, match),
    };
  },
  expectedUnmatched(state, { personId, expected }) {
    const match = state.matched.get(personId);
    if (!match) return state;
    return {
      ...withWork(withPlaceGivenBack(state, personId, match), personId, match.workplaceId, match.jobRole),
      expected: withEntry(state.expected, expected.id, expected),
      matched: without(state.matched, personId),
    };
  },
};

function withWork(
  state: ConferenceState,
  personId: string,
  workplaceId: string,
  jobRole: string | null,
): ConferenceState {
  const person = state.people.get(personId);
  return person ? { ...state, people: withEntry(state.people, personId, { ...person, workplaceId, jobRole }) } : state;
}
