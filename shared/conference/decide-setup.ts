import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { type Rejection, reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';
import { cleanLine, foldedName } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function decideChangeTitle(state: ConferenceState, command: Of<'changeTitle'>): Outcome {
  const title = lineOf(command.title, limits.titleLength);
  if (typeof title !== 'string') return title;
  return title === state.title ? decided([]) : decided([{ type: 'titleChanged', title }]);
}

/** Another day or time for what has not begun; afterwards the clock tells when it began. */
export function decidePlanStart(state: ConferenceState, { at, minutes }: Of<'planStart'>): Outcome {
  if (state.phase.kind !== 'lobby') return reject('already_moved');
  const same = at === state.plannedStart && minutes === state.plannedMinutes;
  return decided(same ? [] : [{ type: 'startPlanned', at, minutes }]);
}

/** Puts workplaces on the list that people choose from at the door. Those who have come stay where they said. */
export function decideAddWorkplaces(
  state: ConferenceState,
  command: Of<'addWorkplaces'>,
  { newId, words }: Context,
): Outcome {
  const names = new Map<string, string>();
  const events: ConferenceEvent[] = [];
  const known = new Set([...state.workplaces.values()].map(({ nameId }) => foldedName(words?.get(nameId) ?? '')));
  for (const { name: typed, type, schoolType, municipality } of command.workplaces) {
    const name = lineOf(typed, limits.workplaceLength);
    if (typeof name !== 'string') return name;
    if (known.has(foldedName(name))) continue;
    known.add(foldedName(name));
    const nameId = `w:${newId()}`;
    names.set(nameId, name);
    events.push({ type: 'workplaceAdded', workplace: { id: newId(), nameId, type, schoolType, municipality } });
  }
  if (state.workplaces.size + events.length > limits.workplaces) return reject('too_many_workplaces');
  return decided(events, names);
}

/** Two of one name would let colleagues be taken for strangers when groups are mixed. */
export function decideRenameWorkplace(
  state: ConferenceState,
  command: Of<'renameWorkplace'>,
  { words }: Context,
): Outcome {
  const workplace = state.workplaces.get(command.workplaceId);
  if (!workplace) return reject('workplace_unknown');
  const name = lineOf(command.name, limits.workplaceLength);
  if (typeof name !== 'string') return name;
  const { id, nameId } = workplace;
  if (words?.get(nameId) === name) return decided([]);
  const folded = foldedName(name);
  const taken = [...state.workplaces.values()].some(
    (other) => other.id !== id && foldedName(words?.get(other.nameId) ?? '') === folded,
  );
  if (taken) return reject('workplace_known');
  return decided([{ type: 'workplaceRenamed', workplaceId: id, nameId }], new Map([[nameId, name]]));
}

function lineOf(typed: string, most: number): string | Rejection {
  const line = cleanLine(typed);
  if (line === '') return reject('text_empty');
  return line.length > most ? reject('text_too_long') : line;
}
