import { hallRule } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import type { ConferenceState, Group, Hall } from '../../../shared/conference/state.ts';

/** Where the people of a table sit: in one hall, in several, or nobody can say. */
export type TableHall = { readonly kind: 'one'; readonly hallId: string } | { readonly kind: 'several' | 'none' };

export function hallOfTable(group: Group, state: Pick<ConferenceState, 'people' | 'expected'>): TableHall {
  const halls = hallsAt(group, state);
  if (halls.size > 1) return { kind: 'several' };
  const only = [...halls][0] ?? group.hallId;
  return only === undefined ? { kind: 'none' } : { kind: 'one', hallId: only };
}

/** The tables of one hall, in the order of the halls; `hall` null for those with people of several halls, or none. */
export interface HallTables<Table> {
  readonly hall: Hall | null;
  readonly tables: readonly Table[];
}

/**
 * Tables by hall where there are several; those across halls last. A table that stands in a hall is found there, whoever
 * comes to it from where. Each keeps its place among the tables of its hall.
 */
export function tablesByHall<Table extends { readonly group: Group }>(
  tables: readonly Table[],
  state: Pick<ConferenceState, 'people' | 'expected' | 'halls' | 'tables'>,
): readonly HallTables<Table>[] {
  if (state.halls.length < 2) return [{ hall: null, tables }];
  const hallIdOf = ({ group }: Table) => {
    const standing = tableOf(state, group.id)?.hallId;
    if (state.halls.some(({ id }) => id === standing)) return standing;
    const hall = hallOfTable(group, state);
    return hall.kind === 'one' ? hall.hallId : null;
  };
  return [...state.halls, null]
    .map((hall) => ({ hall, tables: tables.filter((table) => hallIdOf(table) === (hall?.id ?? null)) }))
    .filter((one) => one.tables.length > 0);
}

/** A table that is none of those in the room, though it is settled which stand where its people are. */
export function standsNowhere(group: Group, state: Pick<ConferenceState, 'people' | 'expected' | 'tables'>): boolean {
  if (tableOf(state, group.id)) return false;
  const halls = hallsAt(group, state);
  return state.tables.some(({ hallId }) => hallId === undefined || halls.has(hallId));
}

/** Whether a table has people of halls that are not to share one in this step. */
export function breaksHallRule(
  group: Group,
  { arrangement }: Step,
  state: Pick<ConferenceState, 'people' | 'expected' | 'halls' | 'hallPairs'>,
): boolean {
  const rule = hallRule(state, arrangement);
  if (rule === 'across') return false;
  const here = [...hallsAt(group, state)];
  return (
    here.length > 1 && (rule === 'within' || !rule.pairs.some((pair) => here.every((hallId) => pair.includes(hallId))))
  );
}

function hallsAt({ members }: Group, { people, expected }: Pick<ConferenceState, 'people' | 'expected'>): Set<string> {
  return new Set(members.flatMap((id) => (people.get(id) ?? expected.get(id))?.hallId ?? []));
}
