import type { KindSettings } from '../setting-field.ts';

export const checkOutSettings: KindSettings = {
  arrangements: ['individual', 'plenary'],
  fields: [
    {
      kind: 'text',
      name: 'scaleQuestion',
      label: (words) => words.scaleQuestion,
      hint: (words) => words.scaleHint,
      most: 300,
    },
  ],
};
