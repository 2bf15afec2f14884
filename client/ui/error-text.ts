import type { Catalogue } from '../../shared/texts/catalogue.ts';

/** What to tell a person about a stable error code; an unknown code is `internal`. */
export function errorText(texts: Catalogue, code: string): string {
  const known: Readonly<Record<string, string>> = texts.errors;
  return Object.hasOwn(known, code) ? (known[code] ?? texts.errors.internal) : texts.errors.internal;
}
