import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState, ExpectedPerson } from '../../../shared/conference/state.ts';
import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import { groupKindName } from '../../steps/group-name.ts';
import type { PrintedSeat } from './lists-sheet.tsx';
import type { PrintedTable } from './signs-sheet.tsx';

/** Steps that have tables by now, planned or confirmed. */
export function stepsWithTables({ programme, groupings }: ConferenceState): readonly Step[] {
  return programme.filter(({ id }) => groupings.get(id)?.groups.some(({ members }) => members.length > 0));
}

/** Somebody who is here, or waited for. */
function personIn({ people, expected }: ConferenceState, id: string): ExpectedPerson | undefined {
  return people.get(id) ?? expected.get(id);
}

/**
 * The tables of a step, with those who sit there by name.
 * @param hallId of this hall alone; null: of no hall in particular; all when left out
 */
export function printedTables(
  state: ConferenceState,
  stepId: string,
  word: (id: string) => string,
  language: Language,
  hallId?: string | null,
): readonly PrintedTable[] {
  const { compare } = new Intl.Collator(language);
  const workplace = (id: string) => word(state.workplaces.get(id)?.nameId ?? '');
  const groups = state.groupings.get(stepId)?.groups ?? [];
  return groups
    .filter((group) => group.members.length > 0 && (hallId === undefined || (group.hallId ?? null) === hallId))
    .map((group) => ({
      id: group.id,
      number: group.label.kind === 'everyone' ? null : group.number,
      label: groupKindName(group.label, workplace),
      hall: state.halls.find(({ id }) => id === group.hallId)?.name ?? '',
      names: group.members
        .map((id) => word(personIn(state, id)?.nameId ?? ''))
        .filter(Boolean)
        .sort(compare),
    }));
}

/** The tables that stand in the room and are in use, hall by hall: their signs serve in every round, whoever sits there. */
export function roomSigns({ tables, halls }: ConferenceState, hallId?: string): readonly PrintedTable[] {
  const places = [...halls.map(({ id }) => id), undefined];
  return places
    .filter((place) => hallId === undefined || place === hallId)
    .flatMap((place) => tables.filter((table) => !table.out && table.hallId === place))
    .map(({ number, hallId: place }) => ({
      id: `room${number}`,
      number,
      label: '',
      hall: halls.find(({ id }) => id === place)?.name ?? '',
      names: [],
    }));
}

/** Everybody who is here or waited for, A to Å, with their table. @param hallId of this hall alone; all when left out */
export function printedSeats(
  state: ConferenceState,
  stepId: string | null,
  word: (id: string) => string,
  language: Language,
  hallId?: string,
): readonly PrintedSeat[] {
  const { compare } = new Intl.Collator(language);
  const tables = new Map(
    (stepId === null ? [] : (state.groupings.get(stepId)?.groups ?? [])).flatMap((group) =>
      group.members.map((id) => [id, group] as const),
    ),
  );
  return [...state.people.values(), ...state.expected.values()]
    .filter((person: ExpectedPerson) => hallId === undefined || person.hallId === hallId)
    .map(({ id, nameId, workplaceId }) => ({
      id,
      name: word(nameId),
      workplace: word(state.workplaces.get(workplaceId)?.nameId ?? ''),
      table: tables.get(id) ?? null,
      come: state.people.has(id),
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.workplace, b.workplace));
}

/** Some at a time, in order. */
export function inSheets<T>(all: readonly T[], each: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / each) }, (_, at) => all.slice(at * each, (at + 1) * each));
}

/** The language of the place sorts its names, whatever the desk has been turned to: Å comes last in Norwegian. */
export function paperLanguage(state: Pick<ConferenceState, 'language'>, own: Language): Language {
  return isLanguage(state.language) ? state.language : own;
}
