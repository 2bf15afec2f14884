import type { join as base } from '../nb/join.ts';

export const join: typeof base = {
  looking: 'Looking for the gathering …',
  nameLabel: 'What shall we call you?',
  workplaceLabel: 'Where do you work?',
  workplaceOther: 'Other – type it yourself',
  workplaceOtherLabel: 'Type the name of your workplace',
  workplaceHint: 'Start typing, and choose from the list.',
  workplaceFound: 'It is on the list.',
  workplaceNew: 'It is not on the list. We add it as you type it.',
  jobRoleLabel: 'Role',
  jobRoleOther: 'Other',
  submit: 'Join',
  joining: 'Finding your seat …',
  nameMissing: 'Write a name, so that the others know who you are.',
  nameTooLong: (most) => `The name is a little long. Shorten it to ${most} characters at most.`,
  workplaceMissing: 'Choose your workplace, or type it.',
  workplaceTooLong: (most) => `Shorten it to ${most} characters at most.`,
  jobRoleMissing: 'Choose the role that comes closest.',
  hallLabel: 'Where are you?',
  hallMissing: 'Choose where you are, so that we can find your table.',
  digital: 'I take part online',
  digitalIn: (hall) => `I take part online: ${hall}`,
  youAreIn: (hall) => `You are in ${hall}`,
  change: 'Change',
  changeHall: 'Change hall',
  lockedTitle: 'The door is locked just now',
  lockedText:
    'Tell whoever leads the gathering, and you will be let in. Leave this page open: it looks again by itself, and there is nothing to fill in yet.',
  lockedLook: 'Look now',
  lockedLooking: 'Looking …',
  lockedNow:
    'The door is locked just now. Tell whoever leads the gathering, and try again. What you filled in is still here.',
  removedTitle: 'You have been taken out of the gathering',
  removedText:
    'What you shared is still there, and what you wrote for yourself is kept. A misunderstanding? Tell whoever leads the gathering, and try again.',
  keptUntil: (date) => `No account. Everything written here is erased on ${date}.`,
  noAnswer: 'No answer came. What you filled in is still here. Try again; you will not get two seats.',

  unknownTitle: 'We find no open gathering with that code',
  unknownText: 'Perhaps one character is wrong, or the gathering has ended. The code is on the hall screen.',
  strangerTitle: 'Do you have the code?',
  strangerText: 'We do not recognise this browser. Type the code from the hall screen, and you are in.',
  endedTitle: 'The gathering has ended',
  endedText: 'The door is closed. Ask whoever led the gathering for the harvest.',
  refusedTitle: 'We cannot get in right now',
  defaultJobRoles: ['Environment teacher', 'Social teacher', 'Environment therapist', 'Teacher', 'Leader', 'PPT'],

  back: {
    reading: 'Reading the return card …',
    continueAs: (name, workplace) => `Continue as ${[name, workplace].filter(Boolean).join(', ')}?`,
    text: 'You come straight to where everybody is now. The seat stays yours on the other device too.',
    go: (name) => `Yes, continue as ${name}`,
    notYou: 'If this is not you, close the page.',
    takesOver: (name) =>
      `${name} has a seat on this device now. If you go on, we take what ${name} has written off it. What is saved is safe.`,
    takesOverUnsaved: (name) =>
      `Something ${name} has written here is not saved, and is lost. Let ${name} look at it first.`,
    unknownTitle: 'The return card no longer works',
    unknownText:
      'Perhaps a newer one has been made, or the gathering has been erased. Whoever leads can make a new card.',
    goneTitle: 'The seat has been taken away',
    goneText: 'Talk to whoever leads the gathering.',
    leftTitle: 'The device is empty',
    leftText: 'Nothing of what you wrote is left on this device. What you saved is at your seat.',
  },
};
