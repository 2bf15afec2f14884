import { useCallback } from 'react';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import type { HallCall } from './hall-calls.ts';
import { useNames } from './use-names.ts';

/** Who calls, in words: as a name, within a sentence, and where to find them. */
export interface Caller {
  readonly name: string;
  readonly inText: string;
  readonly where: string;
}

export function useCaller(): (call: HallCall) => Caller {
  const { people } = useLive().state;
  const { host } = useTexts();
  const names = useNames();
  return useCallback(
    ({ help, group }) => {
      const hall = help.hallId === null ? host.noHall : '';
      if (group) {
        const where = [names.gathers(group), hall].filter(Boolean).join(' · ');
        return { name: names.table(group), inText: names.tableInText(group), where };
      }
      const person = people.get(help.personId ?? '');
      const name = (person && names.person(person.id)) || host.someone;
      const where = [person && names.workplace(person.workplaceId), hall].filter(Boolean).join(' · ');
      return { name, inText: name, where };
    },
    [people, names, host],
  );
}
