import { compareFigures } from './compare.ts';
import { soundSize } from './group-count.ts';
import type { GroupingRequest, ProposedGroup, Seatable } from './grouper.ts';
import { kindOf } from './kinds.ts';
import { meetingsOf } from './meetings.ts';
import { distance, fold, labelKey } from './pool.ts';

/**
 * The group for a late joiner: see `Grouper.place`. Where the composition calls for it, one of their own; then whoever
 * sits alone gets company; then a group with room, and one over the size before a new group is opened. Home groups take
 * their own people whatever the size. Somebody who sits already stays.
 */
export function placeLate(
  person: Seatable,
  groups: readonly ProposedGroup[],
  request: GroupingRequest,
  random: () => number,
): number | null {
  const seat = groups.findIndex(({ members }) => members.includes(person.personId));
  if (seat >= 0) return seat;

  const known = new Map(request.people.map((each) => [each.personId, each]));
  const met = meetingsOf(request.earlier, request.size).of(person.personId);
  const { max } = soundSize(request.size);
  const choices: { index: number; rank: readonly number[] }[] = [];
  for (const [index, group] of groups.entries()) {
    const count = group.members.length;
    const members = group.members.flatMap((id) => known.get(id) ?? []);
    const belongs = belonging(person, group, members, request);
    const unbounded = request.composition === 'everyone' || (request.composition === 'home' && belongs < 2);
    if (count === 0 || (!unbounded && count > max)) continue;
    const colleagues = members.filter(({ workplaceId }) => workplaceId === person.workplaceId).length;
    const role = fold(person.jobRole);
    choices.push({
      index,
      rank: [
        belongs,
        count === 1 ? 0 : 1,
        count < max || unbounded ? 0 : 1,
        ...(request.composition === 'mixed' ? [colleagues] : []),
        ...(belongs < 2 ? [0, 0] : distance(person, members)),
        count,
        group.members.reduce((sum, id) => sum + (met.get(id) ?? 0), 0),
        role === null ? 0 : members.filter(({ jobRole }) => fold(jobRole) === role).length,
      ],
    });
  }

  const [best] = choices.sort((left, right) => compareFigures(left.rank, right.rank));
  if (best === undefined) {
    const empty = groups.findIndex(({ members }) => members.length === 0);
    return empty >= 0 ? empty : null;
  }
  const equals = choices.filter(({ rank }) => compareFigures(rank, best.rank) === 0);
  return equals[Math.floor(random() * equals.length)]?.index ?? best.index;
}

/** How much the group is the person's own by its composition: 0 by name, 1 by the people in it, 2 not at all. */
function belonging(
  person: Seatable,
  { label }: ProposedGroup,
  members: readonly Seatable[],
  { composition, sameKindBy }: GroupingRequest,
): number {
  switch (composition) {
    case 'mixed':
    case 'everyone':
      return 0;
    case 'sameKind': {
      const kind = labelKey(kindOf(person, sameKindBy));
      if (labelKey(label) === kind) return 0;
      return members.some((member) => labelKey(kindOf(member, sameKindBy)) === kind) ? 1 : 2;
    }
    case 'home': {
      if (label.kind === 'workplace' && label.workplaceIds.includes(person.workplaceId)) return 0;
      return members.some(({ workplaceId }) => workplaceId === person.workplaceId) ? 1 : 2;
    }
  }
}
