import type { Catalogue } from '../catalogue.ts';
import { counted, spelled } from '../plural.ts';

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const n = (count: number) => spelled(count, numbers);
const withRole = (count: number, role: string) => (count === 1 ? `one ${role}` : `${n(count)} with the role ${role}`);
const people = (count: number) => counted(count, 'one person', 'people');

export const roomPlan: Catalogue['facilitator']['roomPlan'] = {
  title: 'Tables and rules',
  intro: 'This applies to all rounds. Only those who lead can see it.',
  toSeating: 'To the seating plan',
  undo: 'Undo',
  undone: 'It is as it was.',

  tables: 'The tables in the room',
  noTables: 'No tables are set up.',
  noTablesMean: 'Then Samling takes as many tables as it needs. Set them up once you know which tables you have.',
  noTablesHere: 'No tables are set up here. Samling takes as many as it needs.',
  digital: 'A digital hall needs no tables.',
  count: 'How many tables',
  countIn: (hall) => `How many tables in ${hall}`,
  each: 'Seats at each',
  eachIn: (hall) => `Seats at each table in ${hall}`,
  lay: 'Set up',
  layIn: (hall) => `Set up in ${hall}`,
  wholeNumber: (from, to) => `Write a number from ${from} to ${to}.`,
  sum: (tables, seats, count) => {
    const room = `${counted(tables, 'One table', 'tables')}, ${counted(seats, 'one seat', 'seats')}`;
    if (count === 0) return `${room}. Nobody is expected yet.`;
    const who = `${room}, for ${people(count)}`;
    const missing = count - seats;
    return missing <= 0
      ? `${who}: enough.`
      : `${who}: too few. ${missing === 1 ? 'One person has no seat.' : `${missing} people have no seat.`}`;
  },
  out: (count) => (count === 1 ? 'One table is out of use.' : `${count} tables are out of use.`),
  hallUnknown: (count) => (count === 1 ? 'One person has no hall yet.' : `${count} people have no hall yet.`),
  withoutHall: 'those without a hall',
  otherTables: 'Tables without a hall',
  list: (tables) => (tables === 1 ? 'The table' : `The ${n(tables)} tables`),
  listIn: (tables, hall) => (tables === 1 ? `The table in ${hall}` : `The ${n(tables)} tables in ${hall}`),
  seats: (count) => counted(count, 'one seat', 'seats'),
  fewerSeats: (tableInText) => `One seat fewer at ${tableInText}`,
  moreSeats: (tableInText) => `One seat more at ${tableInText}`,
  offers: { wheelchair: 'room for a wheelchair', quiet: 'quiet' },
  signs: 'Print table signs',
  /** Beside a table's seats, where there is little room. */
  offersShort: { wheelchair: 'wheelchair', quiet: 'quiet' },
  outOfUse: 'out of use',
  tableIs: (table, what) => `${table}: ${what}.`,
  taken: (count, seats) => `${count} of ${seats}`,

  needs: 'Needs at the table',
  needNow: { wheelchair: 'Needs room for a wheelchair', quiet: 'Needs a quiet table' },
  needNoLonger: { wheelchair: 'No longer needs room for a wheelchair', quiet: 'No longer needs a quiet table' },
  needsMean: 'Whoever needs something of their table gets a seat where it is. Nobody else is told.',
  nobodyNeeds: 'Nobody has a need that is noted.',
  addNeed: 'Add a person',
  needsOf: (name) => `What ${name} needs`,
  need: { wheelchair: 'Needs a table with room for a wheelchair', quiet: 'Needs a quiet table' },
  needed: { wheelchair: 'a table with room for a wheelchair', quiet: 'a quiet table' },
  needsSet: (name, what) => (what === '' ? `${name} has no needs.` : `${name} needs ${what}.`),
  needsTables: 'Set up the tables, too: then Samling knows which ones suit.',
  forLeaders: 'Only those who lead see this.',

  rules: 'Rules',
  noRules: 'No rules yet. Samling mixes people as well as it can.',
  addRule: 'Add a rule',
  ruleKind: 'What shall hold?',
  kinds: {
    together: 'Sit together',
    apart: 'Sit apart',
    host: 'Host at a table',
    role: 'A role in each group',
  },
  kindMeans: {
    together: 'In all rounds: an interpreter, two who share a screen.',
    apart: 'In mixed rounds, and where the same kind sit together.',
    host: 'Stays put in mixed rounds while others move.',
    role: 'In mixed rounds.',
  },
  who: 'Who?',
  find: 'Type a name or a workplace',
  leaveOut: (name) => `Leave out ${name}`,
  chosen: (name) => `${name} is chosen.`,
  moreFound: (count) => `and ${count} more. Write more to find them.`,
  twoOrMore: 'Choose at least two.',
  one: 'Choose a person.',
  whichTable: 'At which table?',
  anyTable: 'Any table',
  whichRole: 'Which role?',
  howMany: 'How many?',
  atLeastOne: 'At least one',
  atMostOne: 'At most one',
  networkRoles: {
    networkLeader: 'network leader',
    facilitator: 'facilitator',
    hallHost: 'hall host',
    storyteller: 'storyteller',
    adviser: 'adviser',
    resourcePerson: 'resource person',
    participant: 'participant',
  },
  saveRule: 'Add the rule',
  and: (first, last) => `${first} and ${last}`,
  together: (who) => `${who} sit together.`,
  apart: (who) => `${who} sit apart.`,
  host: (name, tableInText) =>
    tableInText === '' ? `${name} hosts one and the same table.` : `${name} hosts ${tableInText}.`,
  atLeast: (count, role) => `Each group has at least ${withRole(count, role)}.`,
  atMost: (count, role) =>
    count === 0 ? `No group has any ${role}.` : `Each group has at most ${withRole(count, role)}.`,
  between: (least, most, role) =>
    least === most
      ? `Each group has exactly ${withRole(least, role)}.`
      : `Each group has from ${n(least)} to ${n(most)} with the role ${role}.`,
  somebodyGone: 'somebody who has left',
  gone: (who, several) => `${who} ${several ? 'are' : 'is'} not here any more.`,
  restHolds: 'The rule holds for the others.',
  restNot: 'The rule does not hold now.',
  tableGone: 'The table does not stand in the room any more.',
  nobodyWithRole: 'Nobody here has that role yet.',
  remove: 'Remove',
  removeRule: (sentence) => `Remove: ${sentence}`,
  ruleAdded: (sentence) => `Added: ${sentence}`,
  ruleRemoved: (sentence) => `Removed: ${sentence}`,

  pairs: 'Halls that sit together',
  pairsMean: 'For rounds where a group may have people from two halls.',
  noPairs: 'No halls sit together.',
  pair: (one, other) => `${one} + ${other}`,
  pairOne: 'One hall',
  pairOther: 'The other hall',
  addPair: 'Let them sit together',
  choose: 'Choose …',

  marks: {
    overfull: (count) => `${n(count)} too many for its seats`,
    outOfUse: 'the table is out of use',
    notInRoom: 'no such table in the room',
    need: {
      wheelchair: (name) => `${name} needs room for a wheelchair`,
      quiet: (name) => `${name} needs a quiet table`,
    },
    apart: (who) => `${who} are to sit apart`,
    together: (who) => `${who} are to sit together`,
    host: (name, tableInText) => `${name} hosts ${tableInText}`,
    hostStays: (name) => `${name} is a host, and is not to change tables`,
    noRole: (role) => `no ${role} here`,
    tooFew: (role, have, least) => `${role}: ${n(have)} here, at least ${n(least)}`,
    tooMany: (role, have, most) =>
      most === 0 ? `${role}: not to sit here` : `${role}: ${n(have)} here, at most ${n(most)}`,
  },
};
