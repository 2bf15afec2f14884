import type { participant as base } from '../nb/participant.ts';
import { counted } from '../plural.ts';

export const participant: typeof base = {
  tabNow: 'Now',
  tabBoard: 'The board',
  tabTakeHome: 'Take home',
  tabsLabel: 'Pages',
  waitingTitle: 'You are in',
  waitingText: 'Feel free to put the phone down. This page moves on by itself when we begin.',

  groupsReady: 'The groups are ready',
  youMeet: 'You meet',
  yourPart: 'You are',
  atTable: 'I am at the table',
  table: (name) => `Table ${name}`,
  chair: 'Chair',
  secretary: 'Secretary',
  rapporteur: 'Rapporteur',
  member: 'Participant',
  chairTask: 'You give the floor, and see to it that everyone gets to speak.',
  secretaryTask: 'You write for the group on this phone.',
  rapporteurTask: 'You tell the plenary what the group arrived at.',
  memberTask: 'You tell, listen and ask.',

  looking: 'Finding your seat …',
  stillLooking: 'We cannot get through yet. The page keeps trying; you need not do anything.',

  welcome: (name) => `Welcome, ${name}`,
  present: (n) => counted(n, 'You are the first one here.', 'are here now.'),
  beforeWeBegin: 'Before we begin',

  twoMinutesLeft: 'Two minutes left',
  halfMinuteLeft: 'Half a minute left',
  nowComes: (title) => `Now: ${title}`,
  movedOn: (title) => `We have moved on to “${title}”. Finish your sentence first if you like.`,
  goThere: 'Go there',

  roundAt: (table) => `${table} · round`,
  boardAt: (table) => `${table} · our board`,
  togetherAt: (table) => `${table} · together`,
  aloneAt: (table) => `${table} · on your own`,
  showTicket: (place) => `${place}. Show my seat`,
  thisIsYourTable: 'This is your seat',
  aloneAtTable: 'More people are on their way.',
  backToStep: 'Back to the step',
  sitDown: 'Say hello to each other. We begin when everyone has found their seat.',
  noSeatTitle: 'Your table is not ready yet',
  noSeatText: 'Whoever leads will find you a seat. It shows here by itself.',

  messageFrom: 'From whoever leads',
  offline: 'No connection right now. What you write is safe on your phone and is sent when we are back online.',
  backOnline: 'The connection is back.',

  noBoardsTitle: 'The boards come here',
  noBoardsText: 'Once a group, or everyone together, has written something, you find it here again.',
  chooseBoard: 'Which board?',
  ownBoard: (table) => `${table} – ours`,
  everybodysBoard: 'Everyone',

  takeHomeTitle: 'This goes home with you',
  takeHomeText: 'What you have written on your own. Only you see this page.',
  takeHomeEmptyTitle: 'Your notes gather here',
  takeHomeEmptyText: 'What you write for yourself along the way is here in the end, ready to take home.',
  takeHomeNothing: 'You have not written anything just for yourself today.',
  copyAll: 'Copy everything',
  print: 'Print',
  copyFailed: 'The browser would not let us copy. Select the text and copy it yourself.',
  openHarvest: 'See what we found together',

  endedTitle: 'Thank you for today',
  endedText: (name) => `Thank you for what you shared, ${name}. The gathering has ended.`,
  takeWithYou: 'Take what you wrote with you',
};
