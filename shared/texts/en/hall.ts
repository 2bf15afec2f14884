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
  tablesReady: (ready, all) =>
    all === 1
      ? ready === 1
        ? 'The table is ready'
        : 'The table is not ready yet'
      : `${ready} of ${all} tables are ready`,
  wordCount: (n) => counted(n, 'One word so far', 'words so far'),

  table: (number) => `Table ${number}`,
  someTables: (first, last, all) => (first === last ? `Table ${first} of ${all}` : `Tables ${first}–${last} of ${all}`),
  theseTables: (first, last) => (first === last ? `Table ${first}` : `Tables ${first}–${last}`),
  noTablesHere: 'No tables in this hall just now.',
  sitIn: (n, hall) => `${n} in ${hall}`,
  online: (n) => `${n} online`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  stopPages: 'Stop turning pages',
  turnPages: 'Turn pages by itself',
  noTables: 'The tables are on their way.',

  until: (time) => `until ${time}`,
  hallsReady: (halls, n) => `${halls} ${n === 1 ? 'is' : 'are'} ready.`,
  cameHere: (here, all) =>
    all === 0
      ? 'Nobody has come yet'
      : `${here === 0 ? 'Nobody has come to this hall yet' : counted(here, 'One has come here', 'have come here')}. ${all} in all.`,
  unknownHall: 'The hall that this screen belongs to is no more. It shows what concerns everybody.',
  doorLocked: 'The door is locked',
  doorLockedMeans: 'The door is locked. Whoever leads can open it.',
  doorOpensSoon: 'The door opens soon.',
  shownSoon: 'What you share is shown soon.',
  nowHall: (where) => `Now: ${where}`,
  nextHall: (where) => `Next: ${where}`,
  hereWithUs: 'here with us',
  getReady: (table) => `Get ready: ${table} is next.`,
  soundOn: 'Sound of time',
  soundOff: 'Turn the sound off',

  backAt: 'We are back at',
  storyteller: (name) => `${name} tells`,
  speaker: (name) => `With ${name}`,
  learningPoints: 'Learning points',
  questions: 'Questions to the speaker',
  noNames: 'Answer on your phone. Nobody sees who answered what.',
  andMore: (n) => `and ${n} more`,

  hasVoted: (n) => (n === 0 ? 'Nobody has given dots yet' : counted(n, 'One has given dots', 'have given dots')),
  voteOnPhone: 'Give your dots on the phone. Nobody sees who gave what.',
  dots: (n) => counted(n, 'one dot', 'dots'),
  result: 'How the dots fell',
  reflectAlone: 'Write for yourself on the phone. Only you see it.',
  reflectAndShare: 'Write for yourself on the phone. You choose whether to share something.',
  shared: 'Shared by us',
  turnOf: (turn, of) => `Turn ${turn} of ${of}`,
  allTogether: 'All tables turn together',
  roundsGoOn: 'The round goes on at every table. Whoever tells is heard out.',
  roundsDone: 'The round is done. Go on talking together.',

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
