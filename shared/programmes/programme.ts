import type { Step } from '../conference/programme.ts';
import type { Language } from '../texts/language.ts';

/** A ready programme, in each language it is written in. */
export interface ReadyProgramme {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly steps: Readonly<Record<Language, readonly Step[]>>;
}
