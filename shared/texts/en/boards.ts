import type { boards as base } from '../nb/boards.ts';
import { counted } from '../plural.ts';
import { tables } from './tables.ts';

export const boards: typeof base = {
  writeNote: 'Write a note …',
  noteLabel: 'New note',
  noteIn: (lane) => `New note under “${lane}”`,
  editNote: 'The text of the note',
  lanes: 'Show notes under',
  firstNote: 'Write the first note.',
  firstPlan: 'Write the first plan.',
  emptyLane: 'No notes here yet.',
  emptyExample: (example) => `For example: “${example}”`,
  example: 'The same adults outside, in the same place every day',
  locked: 'The board is closed for writing.',
  notYours: 'This board is not open to you now.',
  newNotes: (n) => counted(n, 'One new note on the board.', 'new notes on the board.'),
  typing: (name) => `${name} is writing …`,
  typingNew: (names) => `${names}: writing a new note …`,
  writtenBy: 'Written by',
  fromTable: tables.table,

  hearts: (n) => counted(n, 'one heart', 'hearts'),
  giveHeart: 'Give a heart',

  moreAbout: (text) => `More about the note “${text}”`,
  moveToLane: (lane) => `Move to “${lane}”`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: (lane) => `Moved to “${lane}”.`,
  remove: 'Remove the note',
  removed: 'The note is removed.',
  undo: 'Undo the last thing you did',

  comment: 'Comment',
  commentLabel: 'Your comment',
  comments: 'Comments',

  heading: 'Gather under a heading',
  noHeading: 'No heading',
  newHeading: 'New heading …',
  headingName: 'Heading',
  gather: 'Gather',
  changeHeading: (title) => `Change the heading “${title}”`,
  removeHeading: 'Remove the heading',

  lifted: 'lifted to plenary',
  liftToPlenary: 'Lift to plenary',
  takeDown: 'Take down from plenary',
  liftedOf: (n, most) => `${n} of ${most} lifted`,

  nearlyFull: 'This board is nearly full. There is room for a little more; remove notes you do not need.',
  full: 'This board is full. What you wrote last is not gone, but there is no room for it here until something is removed.',
  tooLong: (n, most) =>
    `The text has ${n} characters, and there is room for ${most}. Shorten it a little. Nothing is deleted.`,
  tooLate: 'This did not make it in time. It is not gone:',
  leftOnBoard: 'You did not get to send this. It is not gone:',
  finishLate: 'The board is closed now. Finish if you like; it goes among your own notes.',
  putOnBoard: 'Put it on the board',
  keepAsOwn: 'Keep it in my notes',
  late: {
    waiting: 'This came after the board was locked. The facilitator can add it.',
    put: 'The facilitator has put this on the board:',
    left: 'This was not put on the board:',
    putAway: (text) => `Fine, I have seen it: “${text}”`,
  },
  onItsWay: 'This is kept on your phone and is sent when we are back online:',
  letGo: 'Fine, I do not need it',

  plan: {
    goal: 'Goal',
    action: 'Action',
    responsible: 'Responsible',
    deadline: 'Deadline',
    evaluation: 'Evaluation',
  },
  planHints: {
    goal: 'What do we want to achieve?',
    action: 'What will we do, in practice?',
    responsible: 'Who is responsible, and who must be with us?',
    deadline: 'When shall it have been tried?',
    evaluation: 'How will we see whether it works?',
  },
  newPlan: 'Write a plan',
  emptyPlan: 'Empty plan',
};
