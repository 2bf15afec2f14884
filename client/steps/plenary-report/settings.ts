import { hasGroupBoards } from '../../../shared/conference/earlier-steps.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { KindSettings } from '../setting-field.ts';

export const plenaryReportSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [
    {
      kind: 'earlierStep',
      name: 'reportsOn',
      label: (words) => words.reportsOn,
      fits: (step) => hasGroupBoards(stepKinds, step),
    },
    { kind: 'count', name: 'notesPerGroup', label: (words) => words.notesPerGroup, least: 1, most: 5 },
    {
      kind: 'count',
      name: 'secondsPerGroup',
      label: (words) => words.secondsPerGroup,
      least: 15,
      most: 1_800,
      step: 15,
    },
  ],
};
