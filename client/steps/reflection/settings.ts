import type { KindSettings } from '../setting-field.ts';

export const reflectionSettings: KindSettings = {
  arrangements: ['individual'],
  fields: [{ kind: 'switch', name: 'share', label: (words) => words.share }],
};
