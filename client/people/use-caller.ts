import { useCallback } from 'react';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import type { Call } from './calls.ts';
import { useNames } from './use-names.ts';

/** Who calls, in words: as a name, within a sentence, and where to find them. */
export interface Caller {
  readonly name: string;
  readonly inText: string;
  readonly where: string;
}

/**
 * Puts callers into words.
 * @param ownHallId the hall that one looks after: it is not told, but that somebody sits in none is
 */
export function useCaller(ownHallId?: string): (call: Call) => Caller {
  const { people } = useLive().state;
  const words = useTexts().people;
  const names = useNames();
  return useCallback(
    ({ help, group }) => {
      const hall = ownHallId === undefined ? names.hall(help.hallId) : help.hallId === null ? words.call.noHall : '';
      if (group) {
        const where = [names.gathers(group), hall].filter(Boolean).join(' · ');
        return { name: names.table(group), inText: names.tableInText(group), where };
      }
      const person = people.get(help.personId ?? '');
      const name = (person && names.person(person.id)) || words.someone;
      const where = [person && names.workplace(person.workplaceId), hall].filter(Boolean).join(' · ');
      return { name, inText: name, where };
    },
    [people, names, words, ownHallId],
  );
}
