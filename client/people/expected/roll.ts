import type { ConferenceState, ExpectedPerson, Person } from '../../../shared/conference/state.ts';
import type { Language } from '../../../shared/texts/language.ts';

/** Somebody who is here or waited for; `come` null: not here yet. */
export interface Called {
  readonly id: string;
  readonly name: string;
  readonly who: ExpectedPerson;
  readonly come: Person | null;
}

/** Those of one workplace, by name. */
export interface Roll {
  readonly workplaceId: string;
  readonly workplace: string;
  readonly people: readonly Called[];
  readonly come: number;
}

/**
 * Who is waited for and who has come, by workplace, A to Å. Workplaces from which nobody is waited for are left out.
 * @param hallId of whose hall alone; all when left out
 */
export function rollOf(
  { people, expected, workplaces }: Pick<ConferenceState, 'people' | 'expected' | 'workplaces'>,
  word: (id: string) => string,
  language: Language,
  hallId?: string,
): readonly Roll[] {
  const rolls = new Map<string, Called[]>();
  const call = (who: ExpectedPerson, come: Person | null) => {
    if (hallId !== undefined && who.hallId !== hallId) return;
    const called = { id: who.id, name: word(who.nameId), who, come };
    const roll = rolls.get(who.workplaceId);
    if (roll) roll.push(called);
    else rolls.set(who.workplaceId, [called]);
  };
  for (const one of expected.values()) call(one, null);
  for (const one of people.values()) call(one, one);
  const { compare } = new Intl.Collator(language);
  return [...rolls]
    .map(([workplaceId, called]) => ({
      workplaceId,
      workplace: word(workplaces.get(workplaceId)?.nameId ?? ''),
      people: called.sort((a, b) => compare(a.name, b.name)),
      come: called.filter(({ come }) => come).length,
    }))
    .filter((roll) => roll.come < roll.people.length)
    .sort((a, b) => compare(a.workplace, b.workplace));
}

/** Rolls with those alone whose name or workplace holds every word that is typed. */
export function foundIn(rolls: readonly Roll[], typed: string, language: Language): readonly Roll[] {
  const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase(language);
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rolls;
  return rolls
    .map((roll) => ({
      ...roll,
      people: roll.people.filter(({ name }) => {
        const text = fold(`${name} ${roll.workplace}`);
        return wanted.every((one) => text.includes(one));
      }),
    }))
    .filter(({ people }) => people.length > 0);
}
