import type { participant as base } from '../nb/participant.ts';

export const participant: typeof base = {
  tabNow: 'Now',
  tabBoard: 'The board',
  tabTakeHome: 'Take home',
  tabsLabel: 'Pages',
  waitingTitle: 'You are in',
  waitingText: 'Feel free to put the phone down. It tells you when we begin.',

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

  writeAlone: 'Write for yourself',
  onlyYouSee: 'only you see this',
  shareWithGroup: 'Share with the group',
  readyWithoutSharing: 'I am ready without sharing',
  noNames: 'No names or details that could be recognised',

  speakingNow: 'Speaking now',
  youSpeakNow: 'It is your turn',
  othersListen: 'The rest of us listen.',
  nextUp: 'Then:',
  passTheWord: 'Done – pass the word on',

  groupReady: 'The group is ready',
  groupNotReady: 'We need a little more time',
  callHelp: 'Ask for help',
  helpCalled: 'Help is on its way',
};
