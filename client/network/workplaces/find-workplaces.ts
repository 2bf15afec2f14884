import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import type { Language } from '../../../shared/texts/language.ts';

/** Those in which every word that is typed stands somewhere, sorted by name; all of them when nothing is typed. */
export function findWorkplaces(
  workplaces: readonly NetworkWorkplace[],
  { typed, municipality }: { readonly typed: string; readonly municipality: string | null },
  language: Language,
): readonly NetworkWorkplace[] {
  const wanted = fold(typed, language).split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator(language, { numeric: true });
  return workplaces
    .filter((one) => municipality === null || one.municipality === municipality)
    .filter((one) => {
      const { name, alsoCalled, type, schoolType, contact } = one;
      const text = fold([name, ...alsoCalled, type, schoolType, one.municipality, contact].join(' '), language);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.municipality ?? '', b.municipality ?? ''));
}

/** The municipalities that are named in the register, sorted. */
export function municipalitiesOf(workplaces: readonly NetworkWorkplace[], language: Language): readonly string[] {
  return valuesOf(workplaces, 'municipality', language);
}

/** The columns in which the same comes again and again. */
export const valueColumns = ['type', 'schoolType', 'municipality'] as const;

export type ValueColumn = (typeof valueColumns)[number];

/** What stands in one column of the register, each once, sorted. */
export function valuesOf(
  workplaces: readonly NetworkWorkplace[],
  column: ValueColumn,
  language: Language,
): readonly string[] {
  const values = new Set(workplaces.map((one) => one[column]).filter((value) => value !== null));
  return [...values].sort(new Intl.Collator(language).compare);
}

function fold(text: string, language: Language): string {
  return text.normalize('NFC').toLocaleLowerCase(language);
}
