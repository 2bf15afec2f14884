import type { KindSettings } from '../setting-field.ts';

export const helpBoardSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [
    { kind: 'text', name: 'asked', label: (words) => words.helpAsked, most: 60 },
    { kind: 'text', name: 'offered', label: (words) => words.helpOffered, most: 60 },
  ],
};
