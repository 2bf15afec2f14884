import type { Step } from '../conference/programme.ts';
import { type Language, languages } from '../texts/language.ts';
import type { ByLanguage, ReadyHall, ReadyProgramme } from './programme.ts';
import { en } from './words/en.ts';
import { nb, type ProgrammeWords } from './words/nb.ts';
import { nn } from './words/nn.ts';

const words: ByLanguage<ProgrammeWords> = { nb, nn, en };

/** What a programme says of itself, beside the words of its steps. */
interface About {
  readonly title: string;
  readonly description: string;
  readonly audience: string;
  readonly jobRoles?: readonly string[];
}

interface Plan<Own> {
  readonly id: string;
  /** The programme's own words, among all there are in a language. */
  readonly words: (all: ProgrammeWords) => Own;
  /** The steps, from its own words and those that programmes share. */
  readonly steps: (own: Own, all: ProgrammeWords) => readonly Step[];
  readonly halls?: (own: Own) => readonly ReadyHall[];
}

/** Puts a programme together: one structure, filled with the words of every language. */
export function buildProgramme<Own extends About>({ id, words: ownOf, steps, halls }: Plan<Own>): ReadyProgramme {
  const stepsIn = byLanguage((all) => steps(ownOf(all), all));
  return {
    id,
    title: byLanguage((all) => ownOf(all).title),
    description: byLanguage((all) => ownOf(all).description),
    audience: byLanguage((all) => ownOf(all).audience),
    minutes: stepsIn.nb.reduce((sum, step) => sum + step.minutes, 0),
    ...(halls && { halls: byLanguage((all) => halls(ownOf(all))) }),
    ...(ownOf(words.nb).jobRoles && { jobRoles: byLanguage((all) => ownOf(all).jobRoles ?? []) }),
    steps: stepsIn,
  };
}

function byLanguage<T>(make: (all: ProgrammeWords) => T): ByLanguage<T> {
  const made = languages.map((language): [Language, T] => [language, make(words[language])]);
  return Object.fromEntries(made) as Record<Language, T>;
}
