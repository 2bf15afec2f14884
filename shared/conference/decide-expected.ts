import { mendDuties } from '../grouping/duties.ts';
import type { Context } from './actor.ts';
import type { Command, ExpectedRow } from './commands.ts';
import { decideCome } from './decide-come.ts';
import { earlierRounds } from './decide-groups.ts';
import { seatsWithout } from './decide-roster.ts';
import type { ConferenceEvent } from './events.ts';
import { personKey } from './expected-names.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import { type ExpectedGround, settleExpected } from './settle-expected.ts';
import type { ConferenceState, ExpectedPerson, Group } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

const noWords: ReadonlyMap<string, string> = new Map();

/** Several are expected; who is expected or here already, by name and workplace, is passed over. */
export function decideExpectPeople(state: ConferenceState, command: Of<'expectPeople'>, context: Context): Outcome {
  const settled = settleExpected(command.people, groundOf(state, context.words ?? noWords), context.newId);
  if (typeof settled === 'string') return reject(settled);
  const { people, workplaces, words } = settled;
  if (state.workplaces.size + workplaces.length > limits.workplaces) return reject('too_many_workplaces');
  if (state.people.size + state.expected.size + people.length > limits.people) return reject('too_many_people');
  const events = workplaces.map((workplace): ConferenceEvent => ({ type: 'workplaceAdded', workplace }));
  return decided(people.length > 0 ? [...events, { type: 'peopleExpected', people }] : events, words);
}

/** The name's word keeps its id, so that what stood under the old name is erased with it. */
export function decideChangeExpected(state: ConferenceState, command: Of<'changeExpected'>, context: Context): Outcome {
  const person = state.expected.get(command.expectedId);
  if (!person) return reject('person_unknown');
  const words = context.words ?? noWords;
  const before = rowOf(state, person, words);
  const { name = before.name, workplace = before.workplace, jobRole, hall, role } = command.changes;
  const row: ExpectedRow = {
    id: person.id,
    name,
    workplace,
    jobRole: jobRole === undefined ? before.jobRole : jobRole,
    hall: hall === undefined ? before.hall : hall,
    role: role === undefined ? before.role : role,
  };
  const others = { ...state, expected: new Map([...state.expected].filter(([id]) => id !== person.id)) };
  const settled = settleExpected([row], groundOf(others, words), context.newId);
  if (typeof settled === 'string') return reject(settled);
  const [fresh] = settled.people;
  if (!fresh) return reject('expected_known');
  if (state.workplaces.size + settled.workplaces.length > limits.workplaces) return reject('too_many_workplaces');
  const kept = settled.words.get(fresh.nameId) ?? '';
  const changed: ExpectedPerson = { ...fresh, nameId: person.nameId };
  const renamed = kept !== words.get(person.nameId);
  if (!renamed && samePlace(changed, person)) return decided([]);
  const named = new Map([...settled.words].filter(([id]) => id !== fresh.nameId));
  if (renamed) named.set(person.nameId, kept);
  const events = settled.workplaces.map((workplace): ConferenceEvent => ({ type: 'workplaceAdded', workplace }));
  return decided([...events, { type: 'expectedChanged', person: changed }], named);
}

/** They are not expected any more: out of the list and of the groups that were planned, and their names are erased. */
export function decideForgetExpected(state: ConferenceState, command: Of<'forgetExpected'>, context: Context): Outcome {
  const people = [...new Set(command.expectedIds)].flatMap((id) => state.expected.get(id) ?? []);
  if (people.length === 0) return decided([]);
  const ids = people.map(({ id }) => id);
  return decided([
    ...seatsFree(state, new Set(ids), context),
    ...people.map(({ nameId }): ConferenceEvent => ({ type: 'wordRedacted', wordId: nameId })),
    { type: 'expectedForgotten', ids },
  ]);
}

/** Somebody whom the list knows has come without a phone. A host lets in those of their own hall. */
export function decideMarkCome(state: ConferenceState, { expectedId }: Of<'markCome'>, context: Context): Outcome {
  const { actor } = context;
  const person = state.expected.get(expectedId);
  if (actor.kind === 'hallHost' && person && person.hallId !== actor.hallId) return reject('not_allowed');
  return decideCome({ ...state, doorLocked: false }, expectedId, { ...context, withoutPhone: true });
}

/** Has not come after all: waited for again, with what was known of them, and without a seat. */
export function decideMarkNotCome(
  state: ConferenceState,
  { personId }: Of<'markNotCome'>,
  { actor, random }: Context,
): Outcome {
  const person = state.people.get(personId);
  if (!person) return state.expected.has(personId) ? decided([]) : reject('person_unknown');
  if (actor.kind === 'hallHost' && person.hallId !== actor.hallId) return reject('not_allowed');
  // Whoever holds a phone, or has held one, is here.
  if (!person.withoutPhone || hasGivenHearts(state, personId)) return reject('not_allowed');
  const { joinedAt: _, withoutPhone: __, ...expected } = person;
  const calls = [...state.help.values()].filter((one) => one.personId === personId && !one.done);
  return decided([
    ...calls.map(({ id }): ConferenceEvent => ({ type: 'helpClosed', helpId: id })),
    { type: 'personRemoved', personId, seats: seatsWithout(state, personId, random) },
    { type: 'peopleExpected', people: [expected] },
  ]);
}

function hasGivenHearts(state: ConferenceState, personId: string): boolean {
  return [...state.hearts.values()].some((notes) => [...notes.values()].some((people) => people.has(personId)));
}

/** "This is …": the one who is here takes the place of the one who was expected, and keeps what they have written. */
export function decideMatchExpected(state: ConferenceState, command: Of<'matchExpected'>, context: Context): Outcome {
  const { personId, expectedId } = command;
  const person = state.people.get(personId);
  const expected = state.expected.get(expectedId);
  if (!person || !expected) {
    return state.matched.get(personId)?.expected.id === expectedId ? decided([]) : reject('person_unknown');
  }
  if (state.matched.has(personId)) return reject('expected_known');
  const { workplaceId } = expected;
  const jobRole = expected.jobRole ?? person.jobRole;
  return decided([
    ...seatsFree(state, new Set([expectedId]), context, personId),
    { type: 'expectedMatched', personId, expected, workplaceId, jobRole },
  ]);
}

export function decideUnmatchExpected(state: ConferenceState, { personId }: Of<'unmatchExpected'>): Outcome {
  const match = state.matched.get(personId);
  if (!match) return decided([]);
  if (!state.people.has(personId)) return reject('person_unknown');
  return decided([{ type: 'expectedUnmatched', personId, expected: match.expected }]);
}

/** The groups that were planned with them, as they stand without; `instead` sits there where they have no place yet. */
function seatsFree(
  state: ConferenceState,
  ids: ReadonlySet<string>,
  { random }: Context,
  instead?: string,
): readonly ConferenceEvent[] {
  return [...state.groupings].flatMap(([stepId, { groups }]): ConferenceEvent[] => {
    const touched = groups.filter(({ members }) => members.some((id) => ids.has(id)));
    if (touched.length === 0) return [];
    const takes = instead !== undefined && !groups.some(({ members }) => members.includes(instead));
    const earlier = earlierRounds(state, stepId);
    const left = touched.map((group): Group => {
      const members = group.members.flatMap((id) => (!ids.has(id) ? [id] : takes ? [instead] : []));
      const stands = { ...group, members };
      return { ...stands, duties: mendDuties(stands, earlier, random) };
    });
    return [{ type: 'seatMoved', stepId, personId: instead ?? [...ids][0] ?? '', groups: left }];
  });
}

function groundOf(state: ConferenceState, words: ReadonlyMap<string, string>): ExpectedGround {
  const workplaces = [...state.workplaces.values()].map((one) => [words.get(one.nameId) ?? '', one] as const);
  const everybody = [...state.people.values(), ...state.expected.values()];
  return {
    workplaces,
    halls: state.halls,
    jobRoles: state.jobRoles,
    known: everybody.map(({ nameId, workplaceId }) => personKey(words.get(nameId) ?? '', workplaceId)),
    taken: takenIds(state),
  };
}

function takenIds({ people, expected, removed, mergedInto, matched }: ConferenceState): ReadonlySet<string> {
  return new Set([
    ...people.keys(),
    ...expected.keys(),
    ...removed.keys(),
    ...mergedInto.keys(),
    ...[...matched.values()].map((one) => one.expected.id),
  ]);
}

function rowOf(state: ConferenceState, person: ExpectedPerson, words: ReadonlyMap<string, string>): ExpectedRow {
  const workplace = state.workplaces.get(person.workplaceId);
  return {
    name: words.get(person.nameId) ?? '',
    workplace: words.get(workplace?.nameId ?? '') ?? '',
    jobRole: person.jobRole,
    hall: state.halls.find(({ id }) => id === person.hallId)?.name ?? null,
    role: person.role ?? null,
  };
}

function samePlace(a: ExpectedPerson, b: ExpectedPerson): boolean {
  return (
    a.workplaceId === b.workplaceId &&
    a.jobRole === b.jobRole &&
    a.hallId === b.hallId &&
    (a.role ?? null) === (b.role ?? null)
  );
}
