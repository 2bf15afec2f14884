import { counted, spelled } from '../plural.ts';

const numbers = [
  'none',
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
const people = (count: number) => (count === 1 ? 'one person' : `${count === 0 ? 'no' : n(count)} people`);
const tables = (count: number) => (count === 1 ? 'one table' : `${n(count)} tables`);
const groups = (count: number) => (count === 1 ? 'one group' : `${n(count)} groups`);
const seats = (count: number) => (count === 1 ? 'one seat' : `${count === 0 ? 'no' : n(count)} seats`);
const are = (count: number) => (count === 1 ? 'is' : 'are');
const need = (count: number) => (count === 1 ? 'needs' : 'need');
const suchTables = (places: number, hall: string) =>
  places === 0
    ? `${hall === '' ? 'there is' : `${hall} has`} no such table`
    : `${hall === '' ? '' : `in ${hall} `}such tables have ${seats(places)}`;

/** Groups for all rounds: why there can be none, what was done otherwise than asked, what a plan achieves. */
export const grouping = {
  /** `hall` is empty where there are no halls. */
  reasons: {
    tooFewSeats: (count: number, places: number, hall: string) =>
      hall === ''
        ? `${people(count)} ${are(count)} to sit, but the tables have ${seats(places)}`
        : `${people(count)} ${are(count)} to sit in ${hall}, but the tables there have ${seats(places)}`,
    noTables: (count: number, hall: string) =>
      hall === '' ? `there is no table left for ${people(count)}` : `${hall} has no table left for ${people(count)}`,
    apartTooMany: {
      tables: (who: string, places: number, hall: string) =>
        `${who} must sit apart, but ${hall === '' ? `there ${are(places)}` : `${hall} has`} ${places === 1 ? 'only one table' : tables(places)}`,
      groups: (who: string, places: number, hall: string) =>
        `${who} must sit apart, but ${hall === '' ? `there ${are(places)}` : `${hall} has`} only ${groups(places)}`,
    },
    several: (count: number) => people(count),
    severalFrom: (count: number, workplace: string) => `${people(count)} from ${workplace}`,
    togetherAndApart: (one: string, other: string) => `${one} and ${other} are to sit both together and apart`,
    togetherTooMany: {
      tables: (count: number, places: number, hall: string) =>
        `${people(count)} are to sit together, but the largest table${hall === '' ? '' : ` in ${hall}`} has ${seats(places)}`,
      groups: (count: number, places: number, hall: string) =>
        `${people(count)} are to sit together, but a group${hall === '' ? '' : ` in ${hall}`} is of ${n(places)} at most`,
    },
    togetherDivided: (who: string) => `${who} are to sit together, but are in halls that share no tables`,
    togetherLocked: (who: string, table: string) =>
      `${who} are to sit together, but ${table} is locked for only some of them`,
    lockedTwice: (who: string, where: string) => `${who}: locked to several tables at once, ${where}`,
    lockedFull: (table: string, count: number, places: number) =>
      `${people(count)} ${are(count)} locked to ${table}, which has ${seats(places)}`,
    lockedElsewhere: (who: string, table: string) => `${who} is locked to ${table}, which stands in another hall`,
    lockedApart: (one: string, other: string, table: string) =>
      `${one} and ${other} must sit apart, but both are locked to ${table}`,
    lockedForOthers: (who: string, table: string) => `${table} is locked for others, but ${who} must sit there, too`,
    hostElsewhere: (who: string, where: string) =>
      `${who} is a host and stays at one table, but is to be at several: ${where}`,
    hostsTooMany: (count: number, places: number, hall: string) =>
      `${people(count)} ${are(count)} to host a table, but ${hall === '' ? (places === 1 ? 'there is' : 'there are') : `${hall} has`} ${tables(places)}`,
    roleTooFew: (role: string, have: number, wanted: number) =>
      `${role} in each group: that takes at least ${n(wanted)}, but there ${are(have)} ${n(have)} here`,
    roleTooMany: (role: string, have: number, room: number) =>
      `there ${are(have)} ${n(have)} with the role ${role}, but the groups have room for ${n(room)}`,
    needTooMany: {
      wheelchair: (count: number, places: number, hall: string) =>
        `${people(count)} ${need(count)} a table with room for a wheelchair, but ${suchTables(places, hall)}`,
      quiet: (count: number, places: number, hall: string) =>
        `${people(count)} ${need(count)} a quiet table, but ${suchTables(places, hall)}`,
    },
    rulesCollide: (rules: string) => `the rules cannot hold at the same time: ${rules}`,
    rule: {
      together: 'sit together',
      apart: 'sit apart',
      lock: 'locked seats and table hosts',
      role: 'roles in the groups',
      need: 'tables for those who need them',
      size: 'the size of the groups',
    },
    /** Names in a row: all but the last, and the last. */
    and: (first: string, last: string) => `${first} and ${last}`,
    /** In a hall or a round. */
    at: (where: string, reason: string) => `${where}: ${reason}`,
  },
  notes: {
    peopleGone: (count: number) =>
      count === 1
        ? 'a rule names somebody who is not here any more'
        : `rules name ${n(count)} who are not here any more`,
    tablesGone: (which: string) => `rules name tables that are not in use: ${which}`,
    hostsMove: (who: string) => `${who} cannot stay at one table: none will do in all rounds`,
    roundsGone: 'rules name rounds that are not in the programme any more',
    sizeOutside: (count: number, min: number, max: number) =>
      min === max
        ? `${people(count)} cannot be divided into groups of ${n(min)}`
        : `${people(count)} cannot be divided into groups of ${n(min)} to ${n(max)}`,
    sizeStretched: (min: number, max: number) =>
      `because of tables or rules not all groups are of ${n(min)}${min === max ? '' : ` to ${n(max)}`}`,
    moreTables: (asked: number, used: number, count: number) =>
      `${people(count)} do not fit at ${tables(asked)}; ${tables(used)} ${are(used)} used`,
    fewerTables: (asked: number, used: number, count: number) =>
      `${people(count)} cannot fill ${tables(asked)}; ${tables(used)} ${are(used)} used`,
  },
  facts: {
    workplacesMet: (fewest: number, most: number, of: number) =>
      fewest === most
        ? `each workplace meets ${fewest} of ${of} others`
        : `each workplace meets ${fewest} to ${most} of ${of} others`,
    pairsAgain: (count: number) =>
      count === 0 ? 'no pair meets again' : counted(count, 'one pair meets again', 'pairs meet again'),
    fromEarlier: (count: number) =>
      count === 0
        ? 'nobody meets anybody from earlier gatherings'
        : counted(count, 'one pair has met at earlier gatherings', 'pairs have met at earlier gatherings'),
    colleagues: (table: string, count: number, workplace: string) => `${table} has ${n(count)} from ${workplace}`,
    because: {
      together: 'because they are to sit together',
      locked: 'because a seat is locked',
      moreThanTables: (count: number, places: number) =>
        `because the workplace has ${people(count)} and there ${are(places)} ${tables(places)}`,
      best: 'because anything else was worse',
    },
    person: (count: number, workplaces: number) =>
      `meets ${counted(count, 'one new person', 'new people')} from ${counted(workplaces, 'one workplace', 'workplaces')}`,
    personAgain: (count: number) => `meets ${counted(count, 'one person', 'people')} again`,
  },
};
