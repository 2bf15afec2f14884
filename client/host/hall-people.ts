import { needsGroups, type Step, stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, type Group, type Person, seatOf } from '../../shared/conference/state.ts';

export interface FoundPeople {
  readonly here: readonly Person[];
  /** In other halls: only while somebody searches. */
  readonly elsewhere: readonly Person[];
}

/**
 * The people of a hall by name; of those whose name, workplace or role holds every word that is typed, when something is,
 * and then those of other halls too.
 * @param told name first, then what else is known of the person
 */
export function findInHall(
  people: Iterable<Person>,
  hallId: string,
  typed: string,
  told: (person: Person) => string,
  language: string,
): FoundPeople {
  const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase(language);
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const { compare } = new Intl.Collator(language);
  const found = [...people]
    .map((person) => ({ person, text: told(person) }))
    .filter(({ text }) => wanted.every((word) => fold(text).includes(word)))
    .sort((a, b) => compare(a.text, b.text) || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person);
  return {
    here: found.filter((person) => person.hallId === hallId),
    elsewhere: wanted.length === 0 ? [] : found.filter((person) => person.hallId !== hallId),
  };
}

/** The step whose tables matter now: the running one's, else those of the next step that has confirmed groups. */
export function seatedStep(state: ConferenceState): Step | undefined {
  const confirmed = (step: Step) => needsGroups(step) && state.groupings.get(step.id)?.status === 'confirmed';
  const current = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  if (current && confirmed(current)) return current;
  const at = state.programme.findIndex(({ id }) => id === state.currentStepId);
  return state.programme.slice(at + 1).find(confirmed);
}

/** A person's table in that step. */
export function tableOf(state: ConferenceState, step: Step | undefined, personId: string): Group | undefined {
  return step && seatOf(state, step.id, personId);
}
