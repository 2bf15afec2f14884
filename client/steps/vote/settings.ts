import { hasPlenaryBoard } from '../../../shared/conference/earlier-steps.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { KindSettings } from '../setting-field.ts';

export const voteSettings: KindSettings = {
  arrangements: ['individual'],
  fields: [
    {
      kind: 'earlierStep',
      name: 'votesOn',
      label: (words) => words.votesOn,
      fits: (step) => hasPlenaryBoard(stepKinds, step),
    },
    { kind: 'count', name: 'dots', label: (words) => words.dots, least: 1, most: 10 },
  ],
};
