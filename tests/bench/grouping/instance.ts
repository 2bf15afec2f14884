import type { PlanRequest } from '../../../shared/grouping/plan/request.ts';

/** A question with what is known of its answer. */
export interface Instance {
  readonly name: string;
  readonly what: string;
  readonly request: PlanRequest;
  readonly groups: number;
  readonly rounds: number;
  /** The fewest repeats that are known to be possible, and from where that is known. */
  readonly best: number;
  readonly source: string;
  /** Known from a paper, and beyond what is promised here. */
  readonly reportOnly?: true;
  /** Exchanges weighed, where it is not the usual number. */
  readonly budget?: number;
}
