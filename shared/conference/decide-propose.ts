import { type PlanResult, planRounds } from '../grouping/plan/plan-rounds.ts';
import type { PlanRequest } from '../grouping/plan/request.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { decidePlaceGroups } from './decide-seats.ts';
import type { Outcome } from './outcome.ts';
import { placeFirst, proposalRequests } from './proposal-requests.ts';
import { reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Exchanges weighed at most, where a conference waits for its groups: tenths of a second for a hundred people. */
const mostExchanges = 150_000;
/** Many rounds leave little choice, however few people there are. */
const manyRounds = 5;

/** Makes groups for a step, with a small budget; a server plans beside the conference and sends `placeGroups`. */
export function decideProposeGroups(
  state: ConferenceState,
  { stepId }: Of<'proposeGroups'>,
  context: Context,
): Outcome {
  const requests = proposalRequests(state, stepId);
  if (typeof requests === 'string') return reject(requests);
  for (const request of requests) {
    const result = planSoon(request, context.random);
    if (result.kind === 'plan') return decidePlaceGroups(state, placeFirst(result.plan, stepId), context);
  }
  return reject('no_seating');
}

function planSoon(request: PlanRequest, random: () => number): PlanResult {
  const { people, rounds, earlier = [] } = request;
  const tight = rounds.length + earlier.length >= manyRounds;
  return planRounds(
    request,
    random,
    tight ? mostExchanges : Math.min(mostExchanges, people.length * rounds.length * 500),
  );
}
