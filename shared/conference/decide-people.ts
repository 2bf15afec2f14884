import type { Grouper } from '../grouping/grouper.ts';
import type { Context } from './actor.ts';
import type { JoinRequest } from './commands.ts';
import { seatsForLateJoiner } from './decide-groups.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import type { ConferenceState, Workplace } from './state.ts';
import { cleanLine, sameName } from './text.ts';

export interface JoinContext extends Context {
  readonly personId: string;
  /** The names behind the word ids, to find a typed workplace in the list. */
  readonly words: ReadonlyMap<string, string>;
  readonly grouper: Grouper;
}

/**
 * Somebody comes in. A typed workplace that spells one of the list (case and spaces aside) becomes that one. Whoever
 * comes while groups are made gets a seat at once.
 */
export function decideJoin(state: ConferenceState, request: JoinRequest, context: JoinContext): Outcome {
  if (state.phase.kind === 'ended') return reject('already_ended');
  if (state.people.has(context.personId)) return decided([]);
  if (state.people.size >= limits.people) return reject('too_many_people');
  const name = cleanLine(request.name);
  if (name === '') return reject('text_empty');
  if (name.length > limits.nameLength) return reject('text_too_long');

  const words = new Map<string, string>();
  const events: ConferenceEvent[] = [];
  const nameId = `w:${context.newId()}`;
  words.set(nameId, name);

  const workplace = findWorkplace(state, request, context.words);
  if (workplace === 'unknown') return reject('workplace_unknown');
  let workplaceId: string;
  if (workplace === 'new') {
    const typed = cleanLine('name' in request.workplace ? request.workplace.name : '');
    if (typed === '') return reject('text_empty');
    if (typed.length > limits.workplaceLength) return reject('text_too_long');
    workplaceId = context.newId();
    const typedId = `w:${context.newId()}`;
    words.set(typedId, typed);
    events.push({
      type: 'workplaceAdded',
      workplace: { id: workplaceId, nameId: typedId, type: null, schoolType: null, municipality: null },
    });
  } else {
    workplaceId = workplace.id;
  }

  const jobRole = request.jobRole !== null && state.jobRoles.includes(request.jobRole) ? request.jobRole : null;
  const person = { id: context.personId, nameId, workplaceId, jobRole, joinedAt: context.now };
  events.push({ type: 'personJoined', person });
  for (const seat of seatsForLateJoiner(withNewWorkplace(state, events), person, context, context.grouper)) {
    events.push({ type: 'seatGiven', stepId: seat.stepId, personId: person.id, group: seat.group });
  }
  return decided(events, words);
}

function withNewWorkplace(state: ConferenceState, events: readonly ConferenceEvent[]): ConferenceState {
  const added = events.flatMap((event) => (event.type === 'workplaceAdded' ? [event.workplace] : []));
  if (added.length === 0) return state;
  return { ...state, workplaces: new Map([...state.workplaces, ...added.map((one) => [one.id, one] as const)]) };
}

function findWorkplace(
  state: ConferenceState,
  request: JoinRequest,
  words: ReadonlyMap<string, string>,
): Workplace | 'new' | 'unknown' {
  if ('id' in request.workplace) return state.workplaces.get(request.workplace.id) ?? 'unknown';
  const typed = request.workplace.name;
  for (const workplace of state.workplaces.values()) {
    const name = words.get(workplace.nameId);
    if (name !== undefined && sameName(name, typed)) return workplace;
  }
  return state.workplaces.size >= limits.workplaces ? 'unknown' : 'new';
}
