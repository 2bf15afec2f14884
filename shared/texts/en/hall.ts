import type { hall as base } from '../nb/hall.ts';

export const hall: typeof base = {
  now: 'Now',
  afterwards: 'then:',
  atLast: 'at last:',
  findTable: 'Find your table',
  weBeginIn: 'we begin in',
  newHere: 'New here?',
  speakingGroup: 'We now hear',
  nextGroups: 'Then we hear',
  heard: 'Heard',
  welcome: 'Welcome',
  scanToJoin: 'Scan the code with your phone, or go to',
  cutOff: 'The screen has lost contact. What it shows may be old.',
};
