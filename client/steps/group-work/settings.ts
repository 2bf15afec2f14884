import type { KindSettings } from '../setting-field.ts';

export const groupWorkSettings: KindSettings = {
  arrangements: ['groups'],
  fields: [
    { kind: 'lanes', name: 'lanes', label: (words) => words.lanes },
    {
      kind: 'count',
      name: 'turnSeconds',
      label: (words) => words.turnSeconds,
      hint: (words) => words.turnSecondsHint,
      least: 0,
      most: 1_800,
      step: 15,
    },
    { kind: 'switch', name: 'inStep', label: (words) => words.inStep },
    {
      kind: 'text',
      name: 'alonePrompt',
      label: (words) => words.alonePrompt,
      hint: (words) => words.promptHint,
      most: 600,
      long: true,
    },
    {
      kind: 'text',
      name: 'openPrompt',
      label: (words) => words.openPrompt,
      hint: (words) => words.promptHint,
      most: 600,
      long: true,
    },
  ],
};
