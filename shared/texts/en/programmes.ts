import type { programmes as base } from '../nb/programmes.ts';
import { counted } from '../plural.ts';

export const programmes: typeof base = {
  choose: 'Choose a programme',
  chooseHint: 'All of it can be changed, also on the way.',
  start: 'Start',
  starting: 'Starting …',
  startOf: (title) => `Start ${title}`,
  adjust: 'Adjust first',
  adjustOf: (title) => `Adjust ${title} first`,
  adjustTitle: (title) => `Adjust: ${title}`,
  allProgrammes: 'All programmes',
  minutes: (n) => `${n} min`,
  steps: (n) => counted(n, 'one step', 'steps'),
  seeSteps: 'See the steps',
  fixedAt: (time) => `at ${time}`,
  languageHint: 'The programme and the hall screen. Each participant can choose their own.',
  startNow: 'Start the conference',

  halls: 'Halls',
  hallsHint: 'People choose their hall when they join. With one hall there is nothing to do here.',
  hallName: (n) => `Name of hall ${n}`,
  hallMissing: 'Give the hall a name, or remove it.',
  hallTwice: 'Two halls have the same name.',
  hallDigital: 'Digital: people are each in their own place',
  addHall: 'Add a hall',
  removeHall: (name) => `Remove ${name}`,

  jobRoles: 'Roles',
  jobRolesHint: 'What people can choose when they join. One on each line.',

  own: 'Your programmes',
  ownHint: 'They are kept on the server, and this browser remembers them.',
  save: 'Save this programme',
  saveHint: 'The steps and halls are saved for another day. Nothing about people, and nothing of what they write.',
  saveName: 'Name of the programme',
  saveIt: 'Save the programme',
  saveNameMissing: 'Give the programme a name.',
  savedAs: (title) => `${title} is saved. You find it where you create a new conference.`,
  linkHint: 'Whoever has the link can start from the programme, but not change or delete it.',
  remove: 'Delete',
  removeOf: (title) => `Delete ${title}`,
  removeSure: 'Delete it for everybody?',
  forget: 'Forget',
  forgetOf: (title) => `Forget ${title}`,
  removed: (title) => `${title} has been deleted.`,
  forgotten: (title) => `${title} is gone from this browser.`,
  opened: (title) => `You have been given the programme ${title}.`,
  gone: 'The programme in the link is no longer there.',
  someGone: (n) =>
    counted(
      n,
      'One programme that you had saved has been deleted.',
      'programmes that you had saved have been deleted.',
    ),

  openFile: 'Open a programme file',
  saveFile: 'Download as a file',
  fileHint: 'For another Samling, or to keep. It opens where you create a new conference.',
  fileFaults: {
    notAProgramme: 'The file is not a programme from Samling.',
    tooLarge: 'The file is too large to be a programme.',
    newer:
      'The file was made by a newer Samling than this one. Update here, or ask for the programme from an older one.',
    invalid: 'Something in the programme is not right, so it cannot be used:',
  },
};
