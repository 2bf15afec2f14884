import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { stepById } from './programme.ts';
import { reject } from './rejections.ts';
import type { ConferenceState, Hall } from './state.ts';
import { cleanLine } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

function hallNamed(id: string, typed: string, digital: boolean): Hall | ReturnType<typeof reject> {
  const name = cleanLine(typed);
  if (name === '') return reject('text_empty');
  if (name.length > limits.hallLength) return reject('text_too_long');
  return { id, name, digital };
}

export function decideAddHall(state: ConferenceState, command: Of<'addHall'>, { newId }: Context): Outcome {
  if (state.halls.length >= limits.halls) return reject('too_many_halls');
  const hall = hallNamed(newId(), command.name, command.digital);
  return 'rejected' in hall ? hall : decided([{ type: 'hallAdded', hall }]);
}

export function decideChangeHall(state: ConferenceState, command: Of<'changeHall'>): Outcome {
  const known = hallById(state, command.hallId);
  if (!known) return reject('hall_unknown');
  const hall = hallNamed(known.id, command.name, command.digital);
  if ('rejected' in hall) return hall;
  return known.name === hall.name && known.digital === hall.digital
    ? decided([])
    : decided([{ type: 'hallChanged', hall }]);
}

/**
 * People choose their own hall; a host takes people into theirs; facilitators say where those go who have not come yet.
 * Seats that are already given are not moved.
 */
export function decideMoveToHall(state: ConferenceState, command: Of<'moveToHall'>, { actor }: Context): Outcome {
  const { personId, hallId } = command;
  if (actor.kind === 'participant' && actor.personId !== personId) return reject('not_allowed');
  if (actor.kind === 'hallHost' && actor.hallId !== hallId) return reject('not_allowed');
  if (!hallById(state, hallId)) return reject('hall_unknown');
  const person = state.people.get(personId);
  const awaited = actor.kind === 'facilitator' ? state.expected.get(personId) : undefined;
  if (!person && awaited) {
    return awaited.hallId === hallId
      ? decided([])
      : decided([{ type: 'expectedChanged', person: { ...awaited, hallId } }]);
  }
  if (!person) return reject('person_unknown');
  return person.hallId === hallId ? decided([]) : decided([{ type: 'personMoved', personId, hallId }]);
}

export function decideMarkHallReady(state: ConferenceState, command: Of<'markHallReady'>, { actor }: Context): Outcome {
  const { stepId, hallId, ready } = command;
  if (actor.kind === 'hallHost' && actor.hallId !== hallId) return reject('not_allowed');
  if (!hallById(state, hallId)) return reject('hall_unknown');
  if (!stepById(state.programme, stepId)) return reject('step_unknown');
  if ((state.readyHalls.get(stepId)?.has(hallId) ?? false) === ready) return decided([]);
  return decided([{ type: 'hallReadyMarked', stepId, hallId, ready }]);
}

function hallById(state: ConferenceState, hallId: string): Hall | undefined {
  return state.halls.find((hall) => hall.id === hallId);
}

/** The hall of somebody who comes in: the one they chose, or else the first where people meet in a room. */
export function hallFor(state: ConferenceState, chosen: string | null | undefined): string | undefined {
  const hall = typeof chosen === 'string' ? hallById(state, chosen) : undefined;
  return (hall ?? state.halls.find(({ digital }) => !digital) ?? state.halls[0])?.id;
}
