import type { Grouper, GroupingRequest, ProposedGroup, RoundRule } from './grouper.ts';
import { placeLate } from './place.ts';
import { planRounds } from './plan/plan-rounds.ts';
import type { PlanRound } from './plan/request.ts';
import { simpleGrouper } from './simple-grouper.ts';

/** Exchanges weighed: in the midst of a conference a proposal may take a tenth of a second, not more. */
const mostBudget = 150_000;
/** Many rounds leave little choice, however few people there are. */
const manyRounds = 5;

/**
 * Plans mixed rounds together with the mixed rounds to come, so that the first does not take the easy pairs and leave the
 * last with people who have met. All other rounds, and late joiners, are seated as by `simpleGrouper`.
 */
export const plannedGrouper: Grouper = {
  propose(request, random) {
    if (request.composition !== 'mixed' || request.people.length < 2) return simpleGrouper.propose(request, random);
    return proposeMixed(request, random) ?? simpleGrouper.propose(request, random);
  },
  place: placeLate,
};

function proposeMixed(request: GroupingRequest, random: () => number): readonly ProposedGroup[] | undefined {
  const { people, earlier, later = [], met = [] } = request;
  const rounds = [request, ...later.filter(({ composition }) => composition === 'mixed')].map(roundOf);
  const tight = rounds.length + earlier.length >= manyRounds;
  const budget = tight ? mostBudget : Math.min(mostBudget, people.length * rounds.length * 500);
  const planned = planRounds(
    {
      people: people.map((person) => ({ ...person, hallId: null })),
      rounds,
      rules: [],
      // Never two colleagues, to spare any number of others a second meeting.
      wishes: { workplace: 1_000_000 },
      earlier,
      met,
    },
    random,
    budget,
  );
  if (planned.kind === 'infeasible') return undefined;
  const tables = planned.plan.rounds[0]?.tables.map(({ label, members, duties }) => ({ label, members, duties }));
  return tables?.sort((left, right) => right.members.length - left.members.length);
}

function roundOf({ composition, sameKindBy, size }: RoundRule, index: number): PlanRound {
  return { id: `${index}`, composition, sameKindBy, size, halls: 'across' };
}
