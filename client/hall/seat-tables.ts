import type { ConferenceState, Group } from '../../shared/conference/state.ts';
import type { HallGroup } from '../steps/hall-groups.ts';

export interface SeatedPerson {
  readonly id: string;
  readonly name: string;
  /** Only where another has the same name. */
  readonly workplace: string;
}

export interface SeatTable {
  readonly group: Group;
  /** Those of this hall. */
  readonly people: readonly SeatedPerson[];
  readonly elsewhere: HallGroup['elsewhere'];
  /** The hall where the table is, if that is another one. */
  readonly stands: HallGroup['stands'];
}

/**
 * Tables in the order of their numbers, names in the order of the alphabet; whoever shares a name is told apart by their
 * workplace.
 * @param word the text behind a word id, empty when it has been erased
 */
export function seatTables(
  groups: readonly HallGroup[],
  state: Pick<ConferenceState, 'people' | 'workplaces'>,
  word: (wordId: string) => string,
  language: string,
): readonly SeatTable[] {
  const { compare } = new Intl.Collator(language);
  const nameOf = (id: string) => word(state.people.get(id)?.nameId ?? '');
  const called = new Map<string, number>();
  for (const id of groups.flatMap(({ here }) => here)) {
    const name = sameName(nameOf(id));
    called.set(name, (called.get(name) ?? 0) + 1);
  }
  const workplaceOf = (id: string) => word(state.workplaces.get(state.people.get(id)?.workplaceId ?? '')?.nameId ?? '');
  return [...groups]
    .sort((a, b) => a.group.number - b.group.number)
    .map(({ group, here, elsewhere, stands }) => ({
      group,
      people: here
        .map((id) => ({ id, name: nameOf(id) }))
        .filter(({ name }) => name !== '')
        .sort((a, b) => compare(a.name, b.name))
        .map(({ id, name }) => ({
          id,
          name,
          workplace: (called.get(sameName(name)) ?? 0) > 1 ? workplaceOf(id) : '',
        })),
      elsewhere,
      stands,
    }));
}

function sameName(name: string): string {
  return name.trim().toLocaleLowerCase('nb').normalize('NFC');
}
