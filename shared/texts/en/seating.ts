import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const seating: Catalogue['facilitator']['seating'] = {
  lobby: 'The tables',
  lobbyText: 'All rounds can be planned now, with those who are here and those who are expected.',
  lobbyNobody:
    'Set up the tables in the room and the rules for who sits where. The rounds can be planned when somebody is here or expected.',
  lobbyOpen: 'Plan the tables',
  rounds: 'The rounds',
  round: (number, title) => `${number} · ${title}`,
  planAll: 'Plan all rounds',
  planRest: 'Work out the rest again',
  planRestMeans: 'Locked seats and tables stay. The rest is worked out for all rounds that have not been shown.',
  planning: 'Finding good tables in all rounds …',
  stop: 'Stop',
  noPlan: 'This cannot be done:',
  planFailed: 'The plan was not finished. The tables are as they were.',
  undo: 'Undo',
  undone: 'The tables are as they were.',
  changed: (n) =>
    n === 0
      ? 'Everybody in this round sits as before.'
      : `${counted(n, 'One person has', 'people have')} a new seat in this round.`,
  newSeat: 'new seat',
  lockSeat: 'Lock the seat',
  unlockSeat: 'Unlock the seat',
  seatLocked: 'the seat is locked',
  lockTable: (tableInText) => `Lock ${tableInText}`,
  unlockTable: (tableInText) => `Unlock ${tableInText}`,
  tableLocked: 'locked',
  whoTheyMeet: 'Whom do they meet?',
  expected: 'expected',
  together: 'All rounds together',
  more: (n) => `${n} more, with the reason`,
  repair: 'When something changes',
  repairMeans: 'You see who has to move before anything happens.',
  merge: (one, other) => `Put ${one} and ${other} together`,
  tooSmall: 'Small groups',
  tableOut: 'A table cannot be used',
  hallOut: 'A hall drops out',
  choose: 'Choose …',
  goTo: 'They go to',
  moves: (n) =>
    n === 0 ? 'Nobody needs to change tables.' : counted(n, 'One has to change tables:', 'have to change tables:'),
  toHall: (n) => `${counted(n, 'One person goes', 'people go')} to another hall.`,
  moveLine: (name, from, to) => `${name}: from ${from} to ${to}`,
  fromNowhere: 'no seat',
  toNewTable: 'a new table',
  doIt: 'Do this',
  leaveIt: 'Leave it',
  repaired: 'It is done.',
};
