import { useCallback } from 'react';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import type { Call } from './help-calls.ts';
import { useNames } from './use-names.ts';

/** Who calls, in words: as a name, within a sentence, and where to find them. */
export interface Caller {
  readonly name: string;
  readonly inText: string;
  readonly where: string;
}

/** Puts callers into words. */
export function useCaller(): (call: Call) => Caller {
  const { state } = useLive();
  const { desk } = useTexts().facilitator;
  const names = useNames();
  const { halls, people } = state;
  return useCallback(
    ({ help, group }) => {
      const hall = halls.find(({ id }) => id === help.hallId)?.name;
      if (group) {
        const where = [names.gathers(group), hall].filter(Boolean).join(' · ');
        return { name: names.table(group), inText: names.tableInText(group), where };
      }
      const person = people.get(help.personId ?? '');
      const name = (person && names.person(person.id)) || desk.someone;
      const where = [person && names.workplace(person.workplaceId), hall].filter(Boolean).join(' · ');
      return { name, inText: name, where };
    },
    [halls, people, names, desk],
  );
}
