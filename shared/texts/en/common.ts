import type { common as base } from '../nb/common.ts';
import { counted } from '../plural.ts';

export const common: typeof base = {
  productName: 'Samling',
  languageNames: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  chooseLanguage: 'Language',

  saved: 'Saved',
  saving: 'Saving …',
  reconnecting: 'Reconnecting …',
  notSaved: 'Not delivered yet, kept on this phone',

  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  done: 'Done',
  save: 'Save',
  send: 'Send',
  edit: 'Edit',
  undo: 'Undo',
  retry: 'Try again',
  copy: 'Copy',
  copyLink: 'Copy the link',
  copied: 'Copied',
  copyByHand: 'Copy the link from here:',
  more: 'More',
  optional: 'optional',
  choose: 'Choose …',
  skipToContent: 'Skip to content',

  loading: 'Loading …',
  joinCode: 'Join code',
  joinCodeSpelled: (letters) => `Join code: ${letters}`,
  qrTitle: (address) => `QR code to ${address}`,

  atTime: (time) => `at\u00A0${time}`,
  overTime: 'over time',
  timeLeft: (spoken) => `${spoken} left`,
  timeOver: (spoken) => `${spoken} over time`,
  timePaused: 'The clock is paused',
  spokenTime: (minutes, seconds) => {
    const spokenMinutes = counted(minutes, 'one minute', 'minutes');
    const spokenSeconds = counted(seconds, 'one second', 'seconds');
    if (minutes === 0) return spokenSeconds;
    return seconds === 0 ? spokenMinutes : `${spokenMinutes} and ${spokenSeconds}`;
  },
  minutes: (n) => `${n} min`,
  people: (n) => counted(n, 'one person', 'people'),
  groups: (n) => counted(n, 'one group', 'groups'),
  notes: (n) => counted(n, 'one note', 'notes'),

  pauseUpdates: 'Pause updates',
  resumeUpdates: 'Resume updates',
  heldBack: (n) =>
    counted(n, 'One earlier piece of news while you had quiet', 'earlier pieces of news while you had quiet'),

  remembered:
    'The network behind the gathering still remembers who sat at the same table, as numbers without names, for as long as it keeps its list of people.',
  deletedTitle: 'The gathering has been deleted',

  rehearsal: {
    band: 'Rehearsal – simulated participants',
    leavesNothing: 'This is a rehearsal. All that is written here is deleted when it is over.',
  },
};
