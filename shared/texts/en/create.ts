import type { create as base } from '../nb/create.ts';
import { counted } from '../plural.ts';

export const create: typeof base = {
  createTitle: 'New conference',
  createIntro: 'You get a code that people scan, a link for the hall screen and a desk to lead from.',
  titleLabel: 'Title',
  titleHint: 'It stands at the top of the phones and in the hall.',
  titleMissing: 'Give the conference a title.',
  languageLabel: 'Language of the conference',
  workplacesLabel: 'Workplaces',
  workplacesHint:
    'One on each line. You may paste from a spreadsheet: name; type; school type; municipality. People can also type their own.',
  workplacesExample: 'Rud school; school; lower secondary; Bærum',
  workplacesRead: (n) => counted(n, 'One workplace read', 'workplaces read'),
  workplacesWithKind: (n) => `${n} with school type`,
  workplacesRepeated: (names) => `More than once, taken once: ${names}`,
  lineFault: (line, fault) => `Line ${line}: ${fault}`,
  faults: {
    nameMissing: 'the name is missing.',
    nameTooLong: 'the name is too long (80 characters at most).',
    cellTooLong: 'type, school type or municipality is too long.',
    tooManyCells: 'there are more than four fields. One workplace on each line.',
    tooMany: 'the list is too long (600 workplaces at most).',
  },
  workplacesWrong: (n) =>
    counted(n, 'One line must be mended before you go on.', 'lines must be mended before you go on.'),
  moreFaults: (n) => `and ${counted(n, 'one line', 'lines')} more`,
  retentionLabel: 'How long shall it be kept?',
  retentionDays: (n) => (n === 1 ? 'One day' : n === 7 ? 'One week' : n === 365 ? 'One year' : `${n} days`),
  retentionOther: 'Other',
  retentionOtherLabel: 'Number of days',
  retentionHint: (date) =>
    `Names, boards, notes and links are erased by themselves on ${date}. Participants are told before they join. Download the harvest before then.`,
  retentionWrong: 'Write a number from 1 to 3650.',
  createKeyLabel: 'Key for creating conferences',
  createKeyHint: 'You have it from whoever runs the server.',
  createKeyMissing: 'Write the key.',
};
