import type { Person } from '../../../shared/conference/state.ts';
import { sameName } from '../../../shared/conference/text.ts';

/** Two seats that look like one person's. `keep` is the one that came first: it has the tables and the notes. */
export interface Double {
  readonly keep: Person;
  readonly gone: Person;
}

/** Seats with the same name and the same workplace, in the order the second of them came. */
export function suspectedDoubles(people: Iterable<Person>, nameOf: (personId: string) => string): readonly Double[] {
  const seen: Person[] = [];
  const found: Double[] = [];
  for (const person of [...people].sort(byComing)) {
    const name = nameOf(person.id);
    const keep =
      name !== '' && seen.find((one) => one.workplaceId === person.workplaceId && sameName(nameOf(one.id), name));
    if (keep) found.push({ keep, gone: person });
    else seen.push(person);
  }
  return found;
}

/** Other seats that bear the same name as this one's, wherever they work. */
export function namesakes(
  person: Person,
  people: Iterable<Person>,
  nameOf: (personId: string) => string,
): readonly Double[] {
  const name = nameOf(person.id);
  if (name === '') return [];
  return [...people]
    .filter((other) => other.id !== person.id && sameName(nameOf(other.id), name))
    .map((other) => (byComing(person, other) < 0 ? { keep: person, gone: other } : { keep: other, gone: person }));
}

function byComing(a: Person, b: Person): number {
  return a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1);
}
