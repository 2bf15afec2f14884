import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { soundSize } from '../../../shared/grouping/group-count.ts';
import { fewestAt } from './small-tables.ts';

/** How many have a seat in a round that nobody has been told of yet, and have not come although the programme has begun. */
export function absentFrom({ groupings, expected, currentStepId }: ConferenceState, stepId: string): number {
  const grouping = groupings.get(stepId);
  if (currentStepId === null || grouping?.status !== 'proposed') return 0;
  return grouping.groups.flatMap(({ members }) => members).filter((id) => expected.has(id)).length;
}

/**
 * Tables of a round that nobody has been told of yet where few are left when those who have not come are left out: one, or
 * in a mixed round fewer than groups are to have.
 */
export function thinTables(state: ConferenceState, step: Step): readonly Group[] {
  const { groupings, people } = state;
  const grouping = groupings.get(step.id);
  if (grouping?.status !== 'proposed' || step.arrangement.kind !== 'groups') return [];
  const { composition, size } = step.arrangement;
  const fewest = composition === 'mixed' ? soundSize(size).min : 2;
  return grouping.groups.filter((group) => {
    const { members } = group;
    const here = members.filter((id) => people.has(id)).length;
    return here > 0 && here < members.length && here < fewestAt(state, group, fewest);
  });
}
