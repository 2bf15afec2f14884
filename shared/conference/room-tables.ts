import { noDuties } from '../grouping/duties.ts';
import type { GroupLabel } from '../grouping/grouper.ts';
import type { Step } from './programme.ts';
import type { RoomTable } from './room.ts';
import type { ConferenceState, Group } from './state.ts';

/** The table where a group sits, where tables are laid and it is one of them: a group's id and its table's number are one. */
export function tableOf({ tables }: Pick<ConferenceState, 'tables'>, groupId: string): RoomTable | undefined {
  return tables.find(({ number }) => `g${number}` === groupId);
}

/**
 * The group with the hall where its table stands, for whoever is to find it: people of several halls may share it. Left out
 * where the group has a hall of its own, or no table that is laid.
 */
export function withPlace(state: Pick<ConferenceState, 'tables'>, { stands: _, ...group }: Group): Group {
  const hallId = group.hallId === undefined ? tableOf(state, group.id)?.hallId : undefined;
  return hallId === undefined ? group : { ...group, stands: hallId };
}

/** Groups with the numbers of their tables where tables are laid, else in a row as they stand. */
export function numbered(state: Pick<ConferenceState, 'tables'>, groups: readonly Group[]): readonly Group[] {
  if (state.tables.length === 0) return groups.map((group, at) => ({ ...group, number: at + 1 }));
  return groups
    .map((group) => withPlace(state, { ...group, number: Number(group.id.slice(1)) }))
    .sort((one, other) => one.number - other.number);
}

/**
 * The table that a new group of a hall would get: the one that is asked for, else the lowest in use where nobody sits.
 * @returns `any` where none are laid in that hall, so that there is always one more; undefined where all are taken
 */
export function tableToOpen(
  state: Pick<ConferenceState, 'tables' | 'groupings' | 'halls'>,
  step: Step,
  hallId: string | undefined,
  asked: number | null = null,
): RoomTable | 'any' | undefined {
  const here = state.tables.filter((table) => state.halls.length === 0 || table.hallId === hallId);
  if (here.length === 0) return 'any';
  const grouping = state.groupings.get(step.id);
  // Once it has been told, a group's board may hold words: whoever comes later is no member of that group.
  const taken = new Set(
    (grouping?.groups ?? [])
      .filter(({ members }) => members.length > 0 || grouping?.status === 'confirmed')
      .map(({ id }) => id),
  );
  // Groups that were numbered before tables were laid may bear the number of a table that is not theirs.
  const borne = new Set((grouping?.groups ?? []).flatMap(({ id, number }) => (id === `g${number}` ? [] : [number])));
  const open = here.filter(({ number, out }) => !out && !taken.has(`g${number}`) && !borne.has(number));
  return open.find(({ number }) => number === asked) ?? open[0];
}

/** A group that nobody sits in yet, at `table`; else numbered after all others. */
export function newGroup(
  state: Pick<ConferenceState, 'tables'>,
  groups: readonly Group[],
  label: GroupLabel,
  table: RoomTable | 'any' | undefined,
): Group {
  const { tables } = state;
  const group = { label, members: [], duties: noDuties };
  if (table !== undefined && table !== 'any') {
    return withPlace(state, { ...group, id: `g${table.number}`, number: table.number });
  }
  const used = most(groups.map(({ id }) => Number(id.slice(1))));
  const last = most(groups.map((each) => each.number));
  if (tables.length === 0) return { ...group, id: `g${used + 1}`, number: last + 1 };
  const after = Math.max(used, last, most(tables.map((each) => each.number))) + 1;
  return { ...group, id: `g${after}`, number: after };
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
