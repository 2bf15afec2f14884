import { findClasses } from './find-classes.ts';
import { findNames } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';

export type FoundKind = 'name' | 'class' | 'nationalId' | 'phone' | 'email';

/** A stretch of a text, in UTF-16 units, which may lead to somebody. */
export interface Found {
  readonly kind: FoundKind;
  readonly start: number;
  readonly end: number;
  /** Beyond doubt what its kind says: control digits that fit, an address. Names and classes are guesses always. */
  readonly sure: boolean;
}

/**
 * What in a text may lead to a person: likely names, classes, identity and phone numbers, e-mail addresses. In order and
 * without overlap. Pure and local, in time that grows with the text's length; it guesses, so it may warn and never block.
 */
export function detect(text: string): readonly Found[] {
  const all = [...findNumbers(text), ...findClasses(text), ...findNames(text)];
  const found: Found[] = [];
  for (const one of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}
