import { compareFigures } from './compare.ts';
import { soundSize } from './group-count.ts';
import type { GroupingRequest, ProposedGroup, Seatable } from './grouper.ts';
import { kindOf } from './kinds.ts';
import { meetingsOf } from './meetings.ts';
import { distance, fold, labelKey } from './pool.ts';

/** What room and rules say of seating somebody with a group. Figures: the gravest first, 0 is nothing. */
export interface Standing {
  /** What should not be: a full table, one without what they need, somebody they must not sit with. */
  readonly against: readonly number[];
  /** What decides among groups where that is equal. */
  readonly rather: readonly number[];
  /** They belong there, however many sit there. */
  readonly wanted: boolean;
}

/** Room and rules for one newcomer. */
export interface Standings {
  /** One for each group, in their order. */
  readonly groups: readonly Standing[];
  /** Of a group that would be opened; null where none can be. */
  readonly opened: Standing | null;
}

const free: Standing = { against: [], rather: [], wanted: false };

/**
 * The group for a late joiner: its index, or null when a new one is needed (see `labelFor`). Moves nobody who sits, and
 * whoever sits already stays.
 *
 * Where the composition calls for it, one of their own; then whoever sits alone gets company; then a group with room, and
 * one over the size before a new group is opened. Home groups take their own people whatever the size. What room and rules
 * say comes before all that: a group is opened rather than a seat taken that there is not.
 * @param request its `people` hold those who sit; whether they hold the newcomer makes no difference
 */
export function placeLate(
  person: Seatable,
  groups: readonly ProposedGroup[],
  request: GroupingRequest,
  random: () => number,
  { groups: standings, opened }: Standings = { groups: [], opened: free },
): number | null {
  const seat = groups.findIndex(({ members }) => members.includes(person.personId));
  if (seat >= 0) return seat;

  const known = new Map(request.people.map((each) => [each.personId, each]));
  const met = meetingsOf(request.earlier, request.size).of(person.personId);
  const seated = groups.reduce((sum, { members }) => sum + members.length, 0);
  // Where the number of groups is settled they grow evenly, and no more are opened.
  const max =
    request.groups === undefined ? soundSize(request.size).max : Math.ceil((seated + 1) / Math.max(1, groups.length));
  const choices: { index: number; against: readonly number[]; rank: readonly number[] }[] = [];
  for (const [index, group] of groups.entries()) {
    const { against, rather, wanted } = standings[index] ?? free;
    const count = group.members.length;
    const members = group.members.flatMap((id) => known.get(id) ?? []);
    const belongs = belonging(person, group, members, request);
    const unbounded = request.composition === 'everyone' || (request.composition === 'home' && belongs < 2);
    if (count === 0 || (opened && !unbounded && !wanted && count > max)) continue;
    const colleagues = members.filter(({ workplaceId }) => workplaceId === person.workplaceId).length;
    const role = fold(person.jobRole);
    choices.push({
      index,
      against,
      rank: [
        ...against,
        belongs,
        ...rather,
        count === 1 ? 0 : 1,
        count < max || unbounded ? 0 : count === max ? 1 : 2,
        ...(request.composition === 'mixed' ? [colleagues] : []),
        ...(belongs < 2 ? [0, 0] : distance(person, members)),
        count,
        group.members.reduce((sum, id) => sum + (met.get(id) ?? 0), 0),
        role === null ? 0 : members.filter(({ jobRole }) => fold(jobRole) === role).length,
      ],
    });
  }

  const [best] = choices.sort((left, right) => compareFigures(left.rank, right.rank));
  const other = emptyOrOpened(groups, standings, opened);
  if (best === undefined) return other?.index ?? null;
  if (other && compareFigures(other.against, best.against) < 0) return other.index;
  const equals = choices.filter(({ rank }) => compareFigures(rank, best.rank) === 0);
  return equals[Math.floor(random() * equals.length)]?.index ?? best.index;
}

/** Where they would sit by themselves: the best of the groups that have emptied, else (index null) one that is opened. */
function emptyOrOpened(
  groups: readonly ProposedGroup[],
  standings: readonly Standing[],
  opened: Standing | null,
): { readonly index: number | null; readonly against: readonly number[] } | undefined {
  const places = groups.flatMap(({ members }, index) =>
    members.length === 0 ? [{ index, against: (standings[index] ?? free).against }] : [],
  );
  const all = [...places, ...(opened ? [{ index: null, against: opened.against }] : [])];
  return all.sort((left, right) => compareFigures(left.against, right.against))[0];
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
