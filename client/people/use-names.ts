import { useMemo } from 'react';
import type { Group, Person } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { groupKindName, tableInText, tableName } from '../steps/group-name.ts';
import { useTexts } from '../ui/language.tsx';

export interface Names {
  person(personId: string): string;
  workplace(workplaceId: string): string;
  /** Workplace and role, as they stand under a name. */
  about(person: Pick<Person, 'workplaceId' | 'jobRole'>): string;
  hall(hallId: string | null | undefined): string;
  /** "Bord 7". */
  table(group: Pick<Group, 'number' | 'label'>): string;
  /** "bord 7". */
  tableInText(group: Pick<Group, 'number' | 'label'>): string;
  /** What gathers the group, or empty. */
  gathers(group: Pick<Group, 'label'>): string;
}

/** The names of people, workplaces, halls and tables, in words. Its identity changes with them and with the texts only. */
export function useNames(): Names {
  const { people, expected, workplaces, halls } = useLive().state;
  const word = useWord();
  const texts = useTexts();
  return useMemo(() => {
    const workplace = (id: string) => word(workplaces.get(id)?.nameId ?? '');
    return {
      // A seat may be planned for somebody who has not come yet.
      person: (id) => word((people.get(id) ?? expected.get(id))?.nameId ?? ''),
      workplace,
      about: (person) =>
        [workplace(person.workplaceId), person.jobRole ?? texts.people.otherRole].filter(Boolean).join(' · '),
      hall: (id) => halls.find((hall) => hall.id === id)?.name ?? '',
      table: (group) => tableName(group, texts),
      tableInText: (group) => tableInText(group, texts),
      gathers: (group) => groupKindName(group.label, workplace),
    };
  }, [people, expected, workplaces, halls, word, texts]);
}
