import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({});

/**
 * Goal, action, responsible, deadline, evaluation. In groups the plan is the group's; else it is each person's own, and
 * stays private unless its writer shares it.
 */
export const plan: StepKind<z.infer<typeof settings>, null, never, never> = {
  ...onlyBoards,
  kind: 'plan',
  settings,
  action: z.never(),
  boards: (step) =>
    step.arrangement.kind === 'groups'
      ? [{ scope: 'group', lanes: [{ id: 'plans', title: '' }], form: 'plan' }]
      : [
          { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'plan', sharesTo: 'plenary' },
          { scope: 'plenary', lanes: [{ id: 'plans', title: '' }], form: 'plan' },
        ],
};
