import type { KindSettings } from '../setting-field.ts';

export const inputSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [
    { kind: 'text', name: 'speaker', label: (words) => words.speaker, most: 120 },
    { kind: 'link', name: 'link', label: (words) => words.link, hint: (words) => words.linkHint },
  ],
};
