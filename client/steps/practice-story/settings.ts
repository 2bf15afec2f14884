import type { KindSettings } from '../setting-field.ts';

export const practiceStorySettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [{ kind: 'text', name: 'storyteller', label: (words) => words.storyteller, most: 120 }],
};
