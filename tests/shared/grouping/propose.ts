import type { GroupingRequest, ProposedGroup, RoundRule } from '../../../shared/grouping/grouper.ts';
import { planRounds } from '../../../shared/grouping/plan/plan-rounds.ts';

/** The groups of one round, as they are proposed in the midst of a conference: with few exchanges; `later` in mind. */
export function propose(
  request: GroupingRequest,
  random: () => number,
  later: readonly RoundRule[] = [],
): readonly ProposedGroup[] {
  const { people, earlier } = request;
  const rounds = [request, ...later].map(({ composition, sameKindBy, size }, index) => ({
    ...{ id: `${index}`, composition, sameKindBy, size },
    halls: 'across' as const,
  }));
  const asked = { people: people.map((one) => ({ ...one, hallId: null })), rounds, rules: [], earlier };
  const few = rounds.length + earlier.length > 4 ? 150_000 : people.length * rounds.length * 500;
  const planned = planRounds(asked, random, few);
  if (planned.kind === 'infeasible') throw new Error(JSON.stringify(planned.reasons));
  return (planned.plan.rounds[0]?.tables ?? []).map(({ label, members, duties }) => ({ label, members, duties }));
}
