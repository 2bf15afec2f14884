import { freshSteps as en } from './en/fresh-steps.ts';
import type { Language } from './language.ts';
import { freshSteps as nb } from './nb/fresh-steps.ts';
import { freshSteps as nn } from './nn/fresh-steps.ts';

/** Bokmål is the base, as in the catalogue: another language that misses or adds a word does not compile. */
export type FreshSteps = typeof nb;

/** What steps begin with, in every language at once: a desk of one language leads conferences in another. */
export const freshSteps: Readonly<Record<Language, FreshSteps>> = { nb, nn, en };
