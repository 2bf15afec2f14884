import type { ExpectedPerson } from '../../shared/conference/state.ts';
import type { Language } from '../../shared/texts/language.ts';

/** Those whose name, workplace or role holds every word that is typed, in any order; all of them when nothing is typed. */
export function findPeople<Someone extends ExpectedPerson>(
  people: readonly Someone[],
  typed: string,
  names: { person(id: string): string; about(person: ExpectedPerson): string },
  language: Language,
): readonly Someone[] {
  const wanted = fold(typed, language).split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator(language);
  return people
    .map((person) => ({ person, name: names.person(person.id) }))
    .filter(({ person, name }) => {
      const text = fold(`${name} ${names.about(person)}`, language);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person);
}

function fold(text: string, language: Language): string {
  return text.normalize('NFC').toLocaleLowerCase(language);
}
