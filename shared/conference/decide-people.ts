import type { Context } from './actor.ts';
import type { JoinRequest } from './commands.ts';
import { comes } from './decide-come.ts';
import { hallFor } from './decide-halls.ts';
import type { ConferenceEvent } from './events.ts';
import { expectedNamed } from './expected-names.ts';
import { limits } from './limits.ts';
import { isRudeName } from './name-filter.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import { seatsForLateJoiner } from './seat-late.ts';
import type { ConferenceState, Person, Workplace } from './state.ts';
import { cleanLine, sameName } from './text.ts';

interface JoinContext extends Context {
  readonly personId: string;
  /** The names behind the word ids, to find a typed workplace in the list. */
  readonly words: ReadonlyMap<string, string>;
  /** Seated by somebody else. */
  readonly withoutPhone?: true;
}

/**
 * Somebody comes in. A typed workplace that spells one of the list (case and spaces aside) becomes that one. Whoever
 * comes while groups are made gets a seat at once; whoever is expected by that name and workplace, that one's place.
 */
export function decideJoin(state: ConferenceState, request: JoinRequest, context: JoinContext): Outcome {
  if (state.phase.kind === 'ended') return reject('already_ended');
  if (state.people.has(context.personId) || state.mergedInto.has(context.personId)) return decided([]);
  // Whoever was taken out is let in again by a facilitator, not by the code.
  if (state.doorLocked || state.removed.has(context.personId)) return reject('door_locked');
  if (state.people.size >= limits.people) return reject('too_many_people');
  const name = cleanLine(request.name);
  if (name === '') return reject('text_empty');
  if (name.length > limits.nameLength) return reject('text_too_long');

  if (isRudeName(name)) return reject('name_refused');

  const typed = 'name' in request.workplace ? cleanLine(request.workplace.name) : null;
  // Before the search, which folds every name of the list: a long text must not be compared hundreds of times.
  if (typed === '') return reject('text_empty');
  if (typed !== null && typed.length > limits.workplaceLength) return reject('text_too_long');
  const listed = typed === null ? workplaceById(state, request) : workplaceNamed(state, typed, context.words);
  if (!listed && (typed === null || state.workplaces.size >= limits.workplaces)) return reject('workplace_unknown');

  const jobRole = request.jobRole !== null && state.jobRoles.includes(request.jobRole) ? request.jobRole : null;
  const expected = listed && expectedNamed(state.expected.values(), name, listed.id, context.words);
  if (expected) {
    const said = { jobRole, hallId: request.hallId ?? null };
    // Nobody holds the id of a seat that is given by hand.
    const asked = context.withoutPhone ? said : { ...said, instead: context.personId };
    return decided(comes(state, expected, context, asked));
  }

  const words = new Map<string, string>();
  const events: ConferenceEvent[] = [];
  const nameId = `w:${context.newId()}`;
  words.set(nameId, name);
  const workplaceId = listed?.id ?? context.newId();
  if (!listed && typed !== null) {
    const typedId = `w:${context.newId()}`;
    words.set(typedId, typed);
    events.push({
      type: 'workplaceAdded',
      workplace: { id: workplaceId, nameId: typedId, type: null, schoolType: null, municipality: null },
    });
  }

  const hallId = hallFor(state, request.hallId);
  const person: Person = {
    id: context.personId,
    nameId,
    workplaceId,
    jobRole,
    joinedAt: context.now,
    ...(hallId === undefined ? {} : { hallId }),
    ...(context.withoutPhone ? { withoutPhone: true } : {}),
  };
  events.push({ type: 'personJoined', person });
  for (const seat of seatsForLateJoiner(withNewWorkplace(state, events), person, context)) {
    events.push({ type: 'seatGiven', stepId: seat.stepId, personId: person.id, group: seat.group });
  }
  return decided(events, words);
}

function withNewWorkplace(state: ConferenceState, events: readonly ConferenceEvent[]): ConferenceState {
  const added = events.flatMap((event) => (event.type === 'workplaceAdded' ? [event.workplace] : []));
  if (added.length === 0) return state;
  return { ...state, workplaces: new Map([...state.workplaces, ...added.map((one) => [one.id, one] as const)]) };
}

function workplaceById(state: ConferenceState, { workplace }: JoinRequest): Workplace | undefined {
  return 'id' in workplace ? state.workplaces.get(workplace.id) : undefined;
}

function workplaceNamed(
  state: ConferenceState,
  typed: string,
  words: ReadonlyMap<string, string>,
): Workplace | undefined {
  for (const workplace of state.workplaces.values()) {
    const name = words.get(workplace.nameId);
    if (name !== undefined && sameName(name, typed)) return workplace;
  }
  return undefined;
}
