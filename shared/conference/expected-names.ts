import type { ExpectedPerson } from './state.ts';
import { cleanLine } from './text.ts';

/**
 * What is left of a person's name when somebody types it: letter case, accents, hyphens, full stops and a family name that
 * stands first do not count. Å, Æ and Ø are letters of their own.
 */
export function foldedPerson(name: string): string {
  const [family = '', given, ...rest] = cleanLine(name).split(',');
  const turned = given !== undefined && rest.length === 0 ? `${given} ${family}` : name;
  return cleanLine(turned)
    .toLocaleLowerCase('nb')
    .normalize('NFD')
    .replaceAll('a\u030A', 'å')
    .replace(/\p{M}/gu, '')
    .replace(/[-‐‑–'’.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** By this two rows, or somebody at the door and a row, are one person. */
export function personKey(name: string, workplaceId: string): string {
  return `${workplaceId}/${foldedPerson(name)}`;
}

/** The one who is expected from that workplace by that name; undefined where nobody is, or several are. */
export function expectedNamed(
  expected: Iterable<ExpectedPerson>,
  name: string,
  workplaceId: string,
  words: ReadonlyMap<string, string>,
): ExpectedPerson | undefined {
  const wanted = foldedPerson(name);
  const found = [...expected].filter(
    (one) => one.workplaceId === workplaceId && foldedPerson(words.get(one.nameId) ?? '') === wanted,
  );
  return found.length === 1 && wanted !== '' ? found[0] : undefined;
}
