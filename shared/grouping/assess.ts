import type { GroupingRequest, ProposedGroup } from './grouper.ts';
import { meetingsOf } from './meetings.ts';

/** What is good and less good about groups, as figures. Whether a figure is good depends on the composition. */
export interface Assessment {
  /** Groups with anybody in them; `smallest` and `largest` count their people, and are 0 without groups. */
  readonly groups: number;
  readonly smallest: number;
  readonly largest: number;
  readonly pairsFromOneWorkplace: number;
  readonly groupsWithPairsFromOneWorkplace: number;
  /** Pairs that sat in one group in an earlier round (plenaries apart), however often. */
  readonly pairsWhoMetBefore: number;
  readonly groupsWithPairsWhoMetBefore: number;
  readonly peopleAlone: number;
}

/** Assesses a proposal, or what a facilitator has made of it. People whom the request does not know have no workplace. */
export function assess(
  groups: readonly Pick<ProposedGroup, 'members'>[],
  request: Pick<GroupingRequest, 'people' | 'earlier' | 'size'>,
): Assessment {
  const workplaces = new Map(request.people.map(({ personId, workplaceId }) => [personId, workplaceId]));
  const meetings = meetingsOf(request.earlier, request.size);
  const seated = groups.map(({ members }) => members).filter((members) => members.length > 0);

  const colleagues = seated.map((members) =>
    countPairs(members, (one, two) => {
      const workplace = workplaces.get(one);
      return workplace !== undefined && workplace === workplaces.get(two);
    }),
  );
  const acquainted = seated.map((members) => countPairs(members, (one, two) => meetings.of(one).has(two)));
  const sizes = seated.map((members) => members.length);

  return {
    groups: seated.length,
    smallest: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    pairsFromOneWorkplace: sum(colleagues),
    groupsWithPairsFromOneWorkplace: colleagues.filter((pairs) => pairs > 0).length,
    pairsWhoMetBefore: sum(acquainted),
    groupsWithPairsWhoMetBefore: acquainted.filter((pairs) => pairs > 0).length,
    peopleAlone: sizes.filter((size) => size === 1).length,
  };
}

function countPairs(members: readonly string[], counts: (one: string, two: string) => boolean): number {
  return sum(members.map((one, index) => members.slice(index + 1).filter((two) => counts(one, two)).length));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
