import type { Context } from './actor.ts';
import { hallFor } from './decide-halls.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import { seatsForLateJoiner } from './seat-late.ts';
import type { ConferenceState, ExpectedPerson, Person } from './state.ts';

export interface ComeContext extends Context {
  /** Seated by somebody else. */
  readonly withoutPhone?: true;
}

/** Somebody who is expected comes in by what was kept for them: their card, or a facilitator who sees them. */
export function decideCome(state: ConferenceState, expectedId: string, context: ComeContext): Outcome {
  if (state.phase.kind === 'ended') return reject('already_ended');
  if (state.people.has(expectedId)) return decided([]);
  const expected = state.expected.get(expectedId);
  if (!expected) return reject('person_unknown');
  if (state.doorLocked) return reject('door_locked');
  if (state.people.size >= limits.people) return reject('too_many_people');
  return decided(comes(state, expected, context));
}

/** @param said what they say of themselves at the door, where that may be otherwise than expected */
export function comes(
  state: ConferenceState,
  expected: ExpectedPerson,
  { now, withoutPhone, random }: ComeContext,
  said: { readonly jobRole?: string | null; readonly hallId?: string | null; readonly instead?: string } = {},
): readonly ConferenceEvent[] {
  const chosen = state.halls.find(({ id }) => id === said.hallId)?.id;
  const hallId = hallFor(state, chosen ?? expected.hallId);
  const person: Person = {
    id: expected.id,
    nameId: expected.nameId,
    workplaceId: expected.workplaceId,
    jobRole: said.jobRole ?? expected.jobRole,
    joinedAt: now,
    ...(hallId === undefined ? {} : { hallId }),
    ...(withoutPhone ? { withoutPhone: true } : {}),
    ...(expected.role === undefined ? {} : { role: expected.role }),
  };
  const seats = seatsForLateJoiner(state, person, { random });
  return [
    {
      type: 'personJoined',
      person,
      expected: true,
      ...(said.instead === undefined || said.instead === person.id ? {} : { instead: said.instead }),
    },
    ...seats.map(({ stepId, group }): ConferenceEvent => ({ type: 'seatGiven', stepId, personId: person.id, group })),
  ];
}
