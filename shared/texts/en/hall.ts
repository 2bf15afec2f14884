import type { hall as base } from '../nb/hall.ts';
import { counted } from '../plural.ts';

export const hall: typeof base = {
  screen: 'Hall screen',
  now: 'Now',
  afterwards: 'then:',
  atLast: 'at last:',
  findTable: 'Find your table',
  weBeginIn: 'we begin in',
  weBegin: 'we begin now',
  newHere: 'New here?',
  speakingGroup: 'We now hear',
  nextGroups: 'Then we hear',
  heard: 'Heard',
  welcome: 'Welcome',
  scanToJoin: 'Scan the code with your phone, or go to',
  cutOffSince: (time) => `The screen lost contact at ${time}. What it shows may be old.`,
  comesBack: 'It reconnects by itself.',

  wayIn: 'How to get in',
  enterCode: 'and enter the code',
  qrTitle: 'QR code to join',
  comingNow: 'Just arrived? Scan the code, or go to',
  cameIn: (n) => (n === 0 ? 'Nobody has come yet' : counted(n, 'One has come', 'have come')),

  partsLabel: 'What comes next',
  parts: {
    gather: 'find your table',
    alone: 'write for yourself',
    round: 'a round, everybody speaks',
    open: 'talk together',
  },
  roundEach: (time) => `a round, ${time} each`,
  seconds: (n) => `${n} sec`,
  tablesReady: (ready, all) => `${ready} of ${all} tables are ready`,
  wordCount: (n) => counted(n, 'One word so far', 'words so far'),

  table: (number) => `Table ${number}`,
  someTables: (first, last, all) => (first === last ? `Table ${first} of ${all}` : `Tables ${first}–${last} of ${all}`),
  page: (page, pages) => `Page ${page} of ${pages}`,
  stopPages: 'Stop turning pages',
  turnPages: 'Turn pages by itself',
  noTables: 'The tables are on their way.',

  backAt: 'We are back at',
  storyteller: (name) => `${name} tells`,
  speaker: (name) => `With ${name}`,
  learningPoints: 'Learning points',
  questions: 'Questions to the speaker',
  noNames: 'Answer on your phone. Nobody sees who answered what.',
  andMore: (n) => `and ${n} more`,

  withoutNotes: 'The group speaks without a note.',
  liftedByGroup: 'lifted by the group',
  allHeard: 'Every group has been heard.',
  turnTime: 'Time left for the group',

  message: 'Message',
  thanks: 'Thank you for today',
  thanksTo: (n) => counted(n, 'One took part.', 'took part.'),
  thanksText: 'What you found together is in the harvest.',

  refused: 'This screen is not let in',
  openLinkAgain: 'Open the hall screen’s link again. Whoever leads the gathering has it.',
  waitingForServer: 'Connecting to the gathering …',

  dim: 'Dim screen',
  light: 'Light screen',
};
