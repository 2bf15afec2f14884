import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { errorText } from '../ui/error-text.ts';

/** What to tell a person about a stable code; those of networks have words of their own. */
export function networkErrorText(texts: Catalogue, code: string): string {
  const own: Readonly<Record<string, string>> = texts.network.errors;
  return Object.hasOwn(own, code) ? (own[code] ?? '') : errorText(texts, code);
}
