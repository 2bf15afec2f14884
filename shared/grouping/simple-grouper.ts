import { compareFigures, compareText } from './compare.ts';
import { mendDuties, noDuties } from './duties.ts';
import { groupCount, middlingCount, soundSize } from './group-count.ts';
import type { Grouper, GroupingRequest, GroupLabel, GroupSize, ProposedGroup, Seatable } from './grouper.ts';
import { homesOf, splitByArea, workplacesOf } from './homes.ts';
import { kindPools } from './kinds.ts';
import { type Meetings, meetingsOf } from './meetings.ts';
import { mix } from './mix.ts';
import { placeLate } from './place.ts';
import { labelKey } from './pool.ts';

interface Table {
  readonly label: GroupLabel;
  readonly members: readonly Seatable[];
}

/** Groups that belong side by side in the list: those of one kind, or of one workplace. */
type Block = readonly Table[];

/** Deals people over groups, then lets some change places. It looks at one round at a time and ignores `later`. */
export const simpleGrouper: Grouper = {
  propose(request, random) {
    const groups = inOrder(blocksOf(request, random)).map(({ label, members }) => ({
      label,
      members: members.map(({ personId }) => personId).sort(compareText),
    }));
    return groups.map(
      (group): ProposedGroup => ({
        ...group,
        duties: mendDuties({ ...group, duties: noDuties }, request.earlier, random),
      }),
    );
  },
  place: placeLate,
};

function blocksOf(request: GroupingRequest, random: () => number): Block[] {
  const people = inKnownOrder(request.people);
  if (people.length === 0) return [];
  const size = soundSize(request.size);
  const meetings = meetingsOf(request.earlier, size);

  switch (request.composition) {
    case 'everyone':
      return [[{ label: { kind: 'everyone' }, members: people }]];
    case 'mixed': {
      const middling = middlingCount(people.length, size);
      // Smaller groups, where they are what it takes to keep all colleagues apart.
      const apart = largestWorkplace(people);
      const preferred = apart * size.min <= people.length ? Math.max(middling, apart) : middling;
      const groups = mix(people, groupCount(people.length, size, preferred), meetings, random);
      return [groups.map((members) => ({ label: { kind: 'table' }, members }))];
    }
    case 'sameKind':
      return kindPools(people, request.sameKindBy, size).map(({ label, members }) =>
        mix(members, poolCount(members, size), meetings, random).map((group) => ({ label, members: group })),
      );
    case 'home':
      return homeBlocks(people, size, meetings, random);
  }
}

function homeBlocks(people: readonly Seatable[], size: GroupSize, meetings: Meetings, random: () => number): Block[] {
  const { workplaces, gathered } = homesOf(people);
  const named = (members: readonly Seatable[]) => ({ label: workplacesOf(members), members });
  return [
    ...workplaces.map(({ members }) => mix(members, poolCount(members, size), meetings, random).map(named)),
    ...gathered.map(({ members }) => splitByArea(members, poolCount(members, size)).map(named)),
  ];
}

/** People who belong together are split only when they are too many for one group. */
function poolCount(members: readonly Seatable[], size: GroupSize): number {
  const preferred = members.length <= size.max ? 1 : middlingCount(members.length, size);
  return groupCount(members.length, size, preferred);
}

/** By id and each once, so that only the random numbers decide, not the order in which people came. */
function inKnownOrder(people: readonly Seatable[]): Seatable[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  return [...byId.values()].sort((left, right) => compareText(left.personId, right.personId));
}

function largestWorkplace(people: readonly Seatable[]): number {
  const sizes = new Map<string, number>();
  for (const { workplaceId } of people) sizes.set(workplaceId, (sizes.get(workplaceId) ?? 0) + 1);
  return Math.max(...sizes.values());
}

/** The block with the most people first, in it the largest group; ties by name and by the first member. */
function inOrder(blocks: readonly Block[]): Table[] {
  const first = ({ members }: Table) => members.map(({ personId }) => personId).sort(compareText)[0] ?? '';
  const compareTables = (left: Table, right: Table) =>
    compareFigures([right.members.length], [left.members.length]) ||
    compareText(labelKey(left.label), labelKey(right.label)) ||
    compareText(first(left), first(right));
  const people = (block: Block) => block.reduce((sum, { members }) => sum + members.length, 0);
  return blocks
    .map((block) => [...block].sort(compareTables))
    .sort((left, right) => {
      const [one, other] = [left[0], right[0]];
      return people(right) - people(left) || (one && other ? compareTables(one, other) : 0);
    })
    .flat();
}
