import { useLive, useWord } from '../live/use-live.tsx';

export interface Self {
  readonly personId: string;
  /** Empty when it has been erased. */
  readonly name: string;
  readonly workplace: string;
}

/** Who this phone belongs to, in words. */
export function useSelf(): Self {
  const { state, personId } = useLive();
  const word = useWord();
  const person = personId === null ? undefined : state.people.get(personId);
  const workplace = person && state.workplaces.get(person.workplaceId);
  return {
    personId: personId ?? '',
    name: person ? word(person.nameId) : '',
    workplace: workplace ? word(workplace.nameId) : '',
  };
}
