import { seededRandom } from '../../random.ts';
import { type PlanResult, planRounds } from './plan-rounds.ts';
import type { PlanRequest } from './request.ts';

/** What is handed to another thread to be planned. */
export interface PlanJob {
  readonly request: PlanRequest;
  readonly seed: string;
  /** See `planRounds`; `usualBudget` if not given. */
  readonly budget?: number;
}

/** What that thread tells, in this order: shares of the work that are done, then the result. */
export type PlanTold =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'result'; readonly result: PlanResult };

/** Plans, and tells each hundredth of the way. */
export function runPlanJob({ request, seed, budget }: PlanJob, tell: (told: PlanTold) => void): void {
  let told = 0;
  const result = planRounds(request, seededRandom(seed), budget, (share) => {
    if (share < told + 0.01) return;
    told = share;
    tell({ kind: 'share', share });
  });
  tell({ kind: 'result', result });
}
