import { mendDuties } from '../grouping/duties.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { earlierRounds } from './decide-groups.ts';
import { decideJoin } from './decide-people.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import { seatsForLateJoiner } from './seat-late.ts';
import type { ConferenceState, Group } from './state.ts';
import { cleanLine, sameName } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Seat = { readonly stepId: string; readonly group: Group };

export function decideLockDoor(state: ConferenceState, { locked }: Of<'lockDoor'>): Outcome {
  if (state.doorLocked === locked) return decided([]);
  return decided([{ type: locked ? 'doorLocked' : 'doorUnlocked' }]);
}

/** Out at once, in one tap. What they wrote for others stays; what they wrote for themselves waits for them. */
export function decideRemovePerson(
  state: ConferenceState,
  { personId }: Of<'removePerson'>,
  { random }: Context,
): Outcome {
  const person = state.people.get(personId);
  if (!person) return state.removed.has(personId) ? decided([]) : reject('person_unknown');
  const seats = seatsWithout(state, personId, random);
  const calls = [...state.help.values()].filter((one) => one.personId === personId && !one.done);
  return decided([
    ...calls.map(({ id }): ConferenceEvent => ({ type: 'helpClosed', helpId: id })),
    { type: 'personRemoved', personId, person, seats },
  ]);
}

export function decideRestorePerson(
  state: ConferenceState,
  { personId }: Of<'restorePerson'>,
  context: Context,
): Outcome {
  const known = state.removed.get(personId);
  if (!known) return state.people.has(personId) ? decided([]) : reject('person_unknown');
  // What they need is nobody's to hear, but counts for where they sit.
  const { needs = [], ...person } = known;
  const people = new Map(state.people).set(personId, person);
  const back = { ...state, people, seatNeeds: new Map(state.seatNeeds).set(personId, needs) };
  const seats = seatsForLateJoiner(back, person, context);
  return decided([
    { type: 'personRestored', person },
    ...seats.map(({ stepId, group }): ConferenceEvent => ({ type: 'seatGiven', stepId, personId, group })),
  ]);
}

/** The word keeps its id, so that the new name stands wherever the old one stood. */
export function decideRenamePerson(state: ConferenceState, command: Of<'renamePerson'>, { words }: Context): Outcome {
  const person = state.people.get(command.personId);
  if (!person) return reject('person_unknown');
  const name = cleanLine(command.name);
  if (name === '') return reject('text_empty');
  if (name.length > limits.nameLength) return reject('text_too_long');
  if (words?.get(person.nameId) === name) return decided([]);
  const event = { type: 'personRenamed', personId: person.id, nameId: person.nameId } as const;
  return decided([event], new Map([[person.nameId, name]]));
}

/**
 * Somebody has come in twice. Only seats that bear one name are merged, since whoever holds the one gets to read the
 * private notes of the other. The seat that is kept takes over the tables where it had none.
 */
export function decideMergePeople(
  state: ConferenceState,
  { keepId, goneId }: Of<'mergePeople'>,
  { words, random }: Context,
): Outcome {
  const [keep, gone] = [state.people.get(keepId), state.people.get(goneId)];
  if (!keep || !gone || keepId === goneId) return reject('person_unknown');
  const [name, other] = [words?.get(keep.nameId), words?.get(gone.nameId)];
  if (name === undefined || other === undefined || !sameName(name, other)) return reject('not_same_name');
  const seats = seatsWithout(state, goneId, random, keepId);
  const calls = [...state.help.values()].filter((one) => one.personId === goneId && !one.done);
  return decided([
    ...calls.map(({ id }): ConferenceEvent => ({ type: 'helpClosed', helpId: id })),
    { type: 'peopleMerged', keepId, goneId, seats },
    ...heartsOnce(state, keepId, goneId),
  ]);
}

/** Somebody without a phone is seated by whoever runs the room; a host seats people in their own hall. */
export function decideSeatPerson(state: ConferenceState, command: Of<'seatPerson'>, context: Context): Outcome {
  const hallId = context.actor.kind === 'hallHost' ? context.actor.hallId : command.hallId;
  const { name, workplace, jobRole } = command;
  return decideJoin(
    { ...state, doorLocked: false },
    { name, workplace, jobRole, hallId: hallId ?? null },
    { ...context, personId: context.newId(), words: context.words ?? new Map(), withoutPhone: true },
  );
}

/** The groups that had the person, as they stand without, or with `instead` in their place. */
export function seatsWithout(
  state: ConferenceState,
  personId: string,
  random: () => number,
  instead?: string,
): readonly Seat[] {
  return [...state.groupings].flatMap(([stepId, { groups }]) => {
    const group = groups.find(({ members }) => members.includes(personId));
    if (!group) return [];
    const takesOver = instead !== undefined && !groups.some(({ members }) => members.includes(instead));
    const members = group.members.flatMap((id) => (id !== personId ? [id] : takesOver ? [instead] : []));
    const duties = Object.fromEntries(
      Object.entries(group.duties).map(([duty, id]) => [duty, id === personId && takesOver ? instead : id]),
    ) as unknown as Group['duties'];
    const left = { ...group, members, duties };
    return [{ stepId, group: { ...left, duties: mendDuties(left, earlierRounds(state, stepId), random) } }];
  });
}

/** Where both had given a heart there is one now. */
function heartsOnce(state: ConferenceState, keepId: string, goneId: string): readonly ConferenceEvent[] {
  return [...state.hearts].flatMap(([board, notes]) =>
    [...notes].flatMap(([noteId, people]): ConferenceEvent[] =>
      people.has(keepId) && people.has(goneId)
        ? [{ type: 'heartsCounted', board, noteId, count: people.size - 1 }]
        : [],
    ),
  );
}
