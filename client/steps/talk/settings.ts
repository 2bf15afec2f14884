import type { KindSettings } from '../setting-field.ts';

export const talkSettings: KindSettings = {
  arrangements: ['plenary'],
  fields: [
    { kind: 'switch', name: 'oneWord', label: (words) => words.oneWord },
    { kind: 'link', name: 'link', label: (words) => words.link, hint: (words) => words.linkHint },
  ],
};
