import type { Network, NetworkPerson, NetworkRole } from '../../../shared/network/network.ts';
import type { Language } from '../../../shared/texts/language.ts';

/** What one looks for among the people of a register; null: all. */
export interface RegisterSearch {
  readonly typed: string;
  readonly role: NetworkRole | null;
}

/** Those in whose name, workplace, job role or role every word that is typed stands, sorted by name. */
export function findInRegister(
  network: Network,
  { typed, role }: RegisterSearch,
  roleNames: Readonly<Record<NetworkRole, string>>,
  language: Language,
): readonly NetworkPerson[] {
  const wanted = fold(typed, language).split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator(language);
  const workplaces = new Map(network.workplaces.map(({ id, name }) => [id, name]));
  return network.people
    .filter((person) => role === null || person.role === role)
    .filter((person) => {
      if (wanted.length === 0) return true;
      const workplace = workplaces.get(person.workplaceId ?? '') ?? '';
      const text = fold([person.name, workplace, person.jobRole, roleNames[person.role]].join(' '), language);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function fold(text: string, language: Language): string {
  return text.normalize('NFC').toLocaleLowerCase(language);
}
