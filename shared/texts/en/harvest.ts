import type { harvest as base } from '../nb/harvest.ts';

export const harvest: typeof base = {
  title: 'What we found together',
  lifted: 'Lifted to plenary',
  byGroup: 'Group by group',
  downloadMarkdown: 'Download as text (Markdown)',
  downloadJson: 'Download as data (JSON)',
  print: 'Print',
  empty: 'There is nothing here yet.',
};
