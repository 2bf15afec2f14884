import type { Step } from '../conference/programme.ts';
import type { Language } from '../texts/language.ts';

export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** A hall that a conference gets when it is created from a ready programme. */
export interface ReadyHall {
  readonly name: string;
  /** Its people are not in one room: each is where they are. */
  readonly digital: boolean;
}

/** A ready programme, in each language. */
export interface ReadyProgramme {
  readonly id: string;
  readonly title: ByLanguage<string>;
  /** What happens in it, in one line. */
  readonly description: ByLanguage<string>;
  /** For whom, and for how many. */
  readonly audience: ByLanguage<string>;
  /** All steps together. */
  readonly minutes: number;
  /** Left out: one hall without a name. */
  readonly halls?: ByLanguage<readonly ReadyHall[]>;
  /** What people choose from when they join. Left out: the roles of a school. */
  readonly jobRoles?: ByLanguage<readonly string[]>;
  readonly steps: ByLanguage<readonly Step[]>;
}
