import type { Language } from './language.ts';
import type { nb } from './nb.ts';

/** Every text of the interface. Bokmål is the base: another language that misses or adds a key does not compile. */
export type Catalogue = typeof nb;

/** One of its areas; who fetches which, and when, stands in `parts.ts`. */
export type Area = keyof Catalogue;

/** A whole language: for the server. A browser fetches parts. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  nb: async () => (await import('./nb.ts')).nb,
  nn: async () => (await import('./nn.ts')).nn,
  en: async () => (await import('./en.ts')).en,
};
