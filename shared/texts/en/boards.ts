import type { boards as base } from '../nb/boards.ts';
import { counted } from '../plural.ts';

export const boards: typeof base = {
  writeNote: 'Write a note …',
  noteLabel: 'New note',
  hearts: (n) => counted(n, 'one heart', 'hearts'),
  lifted: 'lifted to plenary',
  liftToPlenary: 'Lift to plenary',
  takeDown: 'Take down from plenary',
  giveHeart: 'Give a heart',
  takeHeartBack: 'Take the heart back',
  moveTo: 'Move to …',
  comment: 'Comment',
  typing: (name) => `${name} is writing …`,
  locked: 'The board is closed for writing.',
  emptyExample: (example) => `For example: “${example}”`,
};
