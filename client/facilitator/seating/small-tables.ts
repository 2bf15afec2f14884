import type { Step } from '../../../shared/conference/programme.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { soundSize } from '../../../shared/grouping/group-count.ts';
import { hallOfTable } from './seat-halls.ts';

/** How many a group of a mixed round is to have; where their number is settled, they are as large as that makes them. */
export function sizesOf({ arrangement }: Step): { readonly min: number; readonly max: number } {
  if (arrangement.kind !== 'groups') return { min: 1, max: Number.POSITIVE_INFINITY };
  const { tables, size } = arrangement;
  return tables === undefined ? soundSize(size) : { min: 2, max: Number.POSITIVE_INFINITY };
}

/** Groups of a mixed round that have become too small, the smallest first. */
export function smallGroups(state: ConferenceState, step: Step): readonly Group[] {
  if (step.arrangement.kind !== 'groups' || step.arrangement.composition !== 'mixed') return [];
  return seatedGroups(state, step)
    .filter((group) => group.members.length < fewestAt(state, group, sizesOf(step).min))
    .sort((one, other) => one.members.length - other.members.length || one.number - other.number);
}

/**
 * The two smallest of the groups that have become too small, of one hall where there are several; whoever sits alone goes
 * with the smallest group that has room where there is no other small one. Null where there are no such two.
 */
export function smallPair(state: ConferenceState, step: Step): readonly [Group, Group] | null {
  const small = smallGroups(state, step);
  const across = step.arrangement.kind === 'groups' && (step.arrangement.halls ?? 'across') === 'across';
  const hall = (group: Group) => {
    const at = hallOfTable(group, state);
    return at.kind === 'one' ? at.hallId : at.kind;
  };
  const near = (one: Group, other: Group) => other !== one && (across || hall(other) === hall(one));
  for (const one of small) {
    const other = small.find((each) => near(one, each));
    if (other) return [one, other];
  }
  const alone = small.find(({ members }) => members.length === 1);
  const { max } = sizesOf(step);
  const [host] = seatedGroups(state, step)
    .filter((each) => alone && near(alone, each) && each.members.length < roomAt(state, each, max))
    .sort((one, other) => one.members.length - other.members.length || one.number - other.number);
  return alone && host ? [alone, host] : null;
}

/** How few may sit at a table where groups are to have `min`: one seat may be free where a table has fewer than that. */
export function fewestAt(state: Pick<ConferenceState, 'tables'>, group: Group, min: number): number {
  const seats = tableOf(state, group.id)?.seats ?? min;
  return seats < min ? seats - 1 : min;
}

function seatedGroups({ groupings }: ConferenceState, { id }: Step): readonly Group[] {
  return (groupings.get(id)?.groups ?? []).filter(({ members }) => members.length > 0);
}

/** How many may sit there: as many as there are seats, else one more than groups are to have. */
function roomAt(state: ConferenceState, { id }: Group, max: number): number {
  const table = tableOf(state, id);
  return table?.out ? 0 : (table?.seats ?? max + 1);
}
