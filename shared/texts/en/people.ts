import type { people as base } from '../nb/people.ts';
import { counted } from '../plural.ts';

export const people: typeof base = {
  find: 'Find a name, workplace or role',
  found: (n) => counted(n, 'One match', 'matches'),
  nobodyFound: (typed) => `Nobody matches “${typed}”.`,
  showAll: (n) => `Show all ${n}`,
  someone: 'A participant',
  otherRole: 'other role',
  withoutPhone: 'without a phone',
  offline: 'offline',

  call: {
    noHall: 'no hall',
    asksNow: (who) => `${who} asks for help.`,
    waited: (clock) => `has waited ${clock}`,
    coming: 'I am coming',
    say: (what, who) => `Say “${what}” to ${who}`,
    answerTo: (who) => `Answer ${who} in your own words`,
    answerLabel: (who) => `Answer to ${who}`,
    answered: (text) => `Answered: “${text}”`,
    answerSent: 'The answer has been sent.',
    helped: 'Done',
    helpedWho: (who) => `${who} has been helped`,
  },

  seat: {
    open: 'Seat somebody without a phone',
    means: 'They get a place at a table like everybody else. The others at the table write for them.',
    meansHere: 'They get a place at a table in this hall. The others at the table write for them.',
    name: 'Name',
    workplace: 'Workplace',
    workplaceHint: 'Choose from the list, or type.',
    role: 'Role',
    hall: 'Hall',
    submit: 'Seat them',
    done: (name) => `${name} has a seat.`,
  },

  messageShown: 'The message is shown now.',
  takeMessageAway: 'Take away',
};
