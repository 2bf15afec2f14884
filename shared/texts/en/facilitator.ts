import type { facilitator as base } from '../nb/facilitator.ts';
import { counted } from '../plural.ts';

export const facilitator: typeof base = {
  programme: 'Programme',
  room: 'The room',
  attention: 'Needs you',
  newcomers: 'New',
  halls: 'The halls',
  entrance: 'Entrance',
  doorOpen: 'the door is open',
  doorLocked: 'the door is closed',
  inside: (n) => `${n} inside`,
  present: (n) => `${n} present`,
  offlineCount: (n) => `${n} offline`,
  groupsReady: (ready, all) => `${ready} of ${counted(all, 'one group', 'groups')} ready`,
  nextStep: (title) => `Next: ${title}`,
  start: 'Begin',
  finish: 'End the gathering',
  addMinutes: (n) => `+${n} min`,
  pauseClock: 'Pause the clock',
  resumeClock: 'Start the clock again',
  messageAll: 'Message to all',
  showInHall: 'Show in the hall',
  projectedEnd: 'End',
  overPlan: (minutes) => `${minutes} min behind plan`,
  onPlan: 'on plan',
  nothingNeedsYou: 'Nobody needs you right now.',

  createTitle: 'New conference',
  create: 'Create the conference',
};
