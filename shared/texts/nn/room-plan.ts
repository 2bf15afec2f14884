import type { Catalogue } from '../catalogue.ts';
import { counted, spelled } from '../plural.ts';

const numbers = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const n = (count: number) => spelled(count, numbers);
const withRole = (count: number, role: string) => (count === 1 ? `éin ${role}` : `${n(count)} med rolla ${role}`);

export const roomPlan: Catalogue['facilitator']['roomPlan'] = {
  title: 'Bord og reglar',
  intro: 'Dette gjeld alle rundane. Berre de som leier, ser det.',
  toSeating: 'Til bordplanen',
  undo: 'Angre',
  undone: 'Det er som det var.',

  tables: 'Borda i rommet',
  noTables: 'Ingen bord er sette opp.',
  noTablesMean: 'Då tek Samling så mange bord som trengst. Set dei opp når de veit kva bord de har.',
  noTablesHere: 'Ingen bord er sette opp her. Samling tek så mange som trengst.',
  digital: 'Ein digital sal treng ingen bord.',
  count: 'Kor mange bord',
  countIn: (hall) => `Kor mange bord i ${hall}`,
  each: 'Plassar ved kvart',
  eachIn: (hall) => `Plassar ved kvart bord i ${hall}`,
  lay: 'Set opp',
  layIn: (hall) => `Set opp i ${hall}`,
  wholeNumber: (from, to) => `Skriv eit tal frå ${from} til ${to}.`,
  sum: (tables, seats, people) => {
    const room = `${counted(tables, 'Eitt bord', 'bord')}, ${counted(seats, 'éin plass', 'plassar')}`;
    if (people === 0) return `${room}. Ingen er venta enno.`;
    const who = `${room}, til ${counted(people, 'éin person', 'personar')}`;
    const missing = people - seats;
    return missing <= 0
      ? `${who}: det held.`
      : `${who}: for lite. ${missing === 1 ? 'Éin manglar plass.' : `${missing} manglar plass.`}`;
  },
  out: (count) => (count === 1 ? 'Eitt bord er ute av bruk.' : `${count} bord er ute av bruk.`),
  hallUnknown: (count) =>
    count === 1 ? 'Éin høyrer ikkje til nokon sal enno.' : `${count} høyrer ikkje til nokon sal enno.`,
  withoutHall: 'dei utan sal',
  otherTables: 'Bord utan sal',
  list: (tables) => (tables === 1 ? 'Bordet' : `Dei ${n(tables)} borda`),
  listIn: (tables, hall) => (tables === 1 ? `Bordet i ${hall}` : `Dei ${n(tables)} borda i ${hall}`),
  seats: (count) => counted(count, 'éin plass', 'plassar'),
  fewerSeats: (tableInText) => `Éin plass færre ved ${tableInText}`,
  moreSeats: (tableInText) => `Éin plass til ved ${tableInText}`,
  offers: { wheelchair: 'plass til rullestol', quiet: 'stille' },
  signs: 'Skriv ut bordskilt',
  /** Beside a table's seats, where there is little room. */
  offersShort: { wheelchair: 'rullestol', quiet: 'stille' },
  outOfUse: 'ute av bruk',
  tableIs: (table, what) => `${table}: ${what}.`,
  taken: (people, seats) => `${people} av ${seats}`,

  needs: 'Behov ved bordet',
  needNow: { wheelchair: 'Treng plass til rullestol', quiet: 'Treng eit stille bord' },
  needNoLonger: { wheelchair: 'Treng ikkje lenger plass til rullestol', quiet: 'Treng ikkje lenger eit stille bord' },
  needsMean: 'Den som treng noko av bordet sitt, får plass der det finst. Ingen andre får vite det.',
  nobodyNeeds: 'Ingen har eit behov som er ført opp.',
  addNeed: 'Legg til ein person',
  needsOf: (name) => `Kva ${name} treng`,
  need: { wheelchair: 'Treng bord med plass til rullestol', quiet: 'Treng eit stille bord' },
  needed: { wheelchair: 'bord med plass til rullestol', quiet: 'eit stille bord' },
  needsSet: (name, what) => (what === '' ? `${name} har ingen behov.` : `${name} treng ${what}.`),
  needsTables: 'Set opp borda òg, så veit Samling kva bord som høver.',
  forLeaders: 'Berre de som leier, ser dette.',

  rules: 'Reglar',
  noRules: 'Ingen reglar enno. Samling blandar folk så godt det går.',
  addRule: 'Legg til ein regel',
  ruleKind: 'Kva skal gjelde?',
  kinds: {
    together: 'Sit saman',
    apart: 'Sit kvar for seg',
    host: 'Vert ved eit bord',
    role: 'Ei rolle i kvar gruppe',
  },
  kindMeans: {
    together: 'I alle rundane: ein tolk, to som deler skjerm.',
    apart: 'I rundar på tvers, og der same type sit saman.',
    host: 'Blir sitjande i rundane på tvers, medan andre byter.',
    role: 'I rundane på tvers.',
  },
  who: 'Kven?',
  find: 'Skriv namn eller arbeidsplass',
  leaveOut: (name) => `Ta bort ${name}`,
  chosen: (name) => `${name} er vald.`,
  moreFound: (count) => `og ${count} til. Skriv meir for å finne dei.`,
  twoOrMore: 'Vel minst to.',
  one: 'Vel ein person.',
  whichTable: 'Ved kva bord?',
  anyTable: 'Kva bord som helst',
  whichRole: 'Kva rolle?',
  howMany: 'Kor mange?',
  atLeastOne: 'Minst éin',
  atMostOne: 'Høgst éin',
  networkRoles: {
    networkLeader: 'nettverksleiar',
    facilitator: 'prosessleiar',
    hallHost: 'salvert',
    storyteller: 'praksisforteljar',
    adviser: 'rettleiar',
    resourcePerson: 'ressursperson',
    participant: 'deltakar',
  },
  saveRule: 'Legg til regelen',
  and: (first, last) => `${first} og ${last}`,
  together: (who) => `${who} sit saman.`,
  apart: (who) => `${who} sit kvar for seg.`,
  host: (name, tableInText) =>
    tableInText === '' ? `${name} er vert ved eitt og same bord.` : `${name} er vert ved ${tableInText}.`,
  atLeast: (count, role) => `Kvar gruppe har minst ${withRole(count, role)}.`,
  atMost: (count, role) =>
    count === 0 ? `Inga gruppe har nokon ${role}.` : `Kvar gruppe har høgst ${withRole(count, role)}.`,
  between: (least, most, role) =>
    least === most
      ? `Kvar gruppe har nøyaktig ${withRole(least, role)}.`
      : `Kvar gruppe har frå ${n(least)} til ${n(most)} med rolla ${role}.`,
  somebodyGone: 'ein som har gått',
  gone: (who) => `${who} er ikkje her lenger.`,
  restHolds: 'Regelen gjeld dei andre.',
  restNot: 'Regelen gjeld ikkje no.',
  tableGone: 'Bordet står ikkje i rommet lenger.',
  nobodyWithRole: 'Ingen her har den rolla enno.',
  remove: 'Ta bort',
  removeRule: (sentence) => `Ta bort: ${sentence}`,
  ruleAdded: (sentence) => `Lagt til: ${sentence}`,
  ruleRemoved: (sentence) => `Teke bort: ${sentence}`,

  pairs: 'Salar som sit saman',
  pairsMean: 'For rundar der ei gruppe kan ha folk frå to salar.',
  noPairs: 'Ingen salar sit saman.',
  pair: (one, other) => `${one} + ${other}`,
  pairOne: 'Den eine salen',
  pairOther: 'Den andre salen',
  addPair: 'Lat dei sitje saman',
  choose: 'Vel …',

  marks: {
    overfull: (count) => (count === 1 ? 'éin for mykje for plassane' : `${n(count)} for mange for plassane`),
    outOfUse: 'bordet er ute av bruk',
    notInRoom: 'bordet står ikkje i rommet',
    need: {
      wheelchair: (name) => `${name} treng plass til rullestol`,
      quiet: (name) => `${name} treng eit stille bord`,
    },
    apart: (who) => `${who} skal sitje kvar for seg`,
    together: (who) => `${who} skal sitje saman`,
    host: (name, tableInText) => `${name} er vert ved ${tableInText}`,
    hostStays: (name) => `${name} er vert, og skal ikkje byte bord`,
    noRole: (role) => `ingen ${role} her`,
    tooFew: (role, have, least) => `${role}: ${n(have)} her, minst ${n(least)}`,
    tooMany: (role, have, most) =>
      most === 0 ? `${role}: skal ikkje sitje her` : `${role}: ${n(have)} her, høgst ${n(most)}`,
  },
};
