import type { Step } from '../../shared/conference/programme.ts';

/**
 * What a step kind's view is given, on every surface. Everything else it reads with `useLive` and `useBoard`, so it
 * stands below a `LiveProvider` whose view is live and a `BoardsProvider`.
 *
 * A participant's view draws the step's question itself, as the page's first heading, and all that belongs to the task.
 * The surface draws what is around it: where one is, the clock, tabs; and the time to find one's table.
 */
export interface StepViewProps {
  readonly step: Step;
}
