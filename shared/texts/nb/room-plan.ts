import { counted, spelled } from '../plural.ts';

const numbers = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const n = (count: number) => spelled(count, numbers);
const withRole = (count: number, role: string) => (count === 1 ? `én ${role}` : `${n(count)} med rollen ${role}`);

/** The tables that stand in the room, who needs what of them, and the rules for who sits where. */
export const roomPlan = {
  title: 'Bord og regler',
  intro: 'Dette gjelder alle rundene. Bare dere som leder, ser det.',
  toSeating: 'Til bordplanen',
  undo: 'Angre',
  undone: 'Det er som det var.',

  // The tables of the room.
  tables: 'Bordene i rommet',
  noTables: 'Ingen bord er satt opp.',
  noTablesMean: 'Da tar Samling så mange bord som trengs. Sett dem opp når dere vet hvilke bord dere har.',
  noTablesHere: 'Ingen bord er satt opp her. Samling tar så mange som trengs.',
  digital: 'En digital sal trenger ingen bord.',
  count: 'Antall bord',
  countIn: (hall: string) => `Antall bord i ${hall}`,
  each: 'Plasser ved hvert',
  eachIn: (hall: string) => `Plasser ved hvert bord i ${hall}`,
  lay: 'Sett opp',
  layIn: (hall: string) => `Sett opp i ${hall}`,
  wholeNumber: (from: number, to: number) => `Skriv et tall fra ${from} til ${to}.`,
  /** `people` are those who are here and those who are expected. */
  sum: (tables: number, seats: number, people: number) => {
    const room = `${counted(tables, 'Ett bord', 'bord')}, ${counted(seats, 'én plass', 'plasser')}`;
    if (people === 0) return `${room}. Ingen er ventet ennå.`;
    const who = `${room}, til ${counted(people, 'én person', 'personer')}`;
    const missing = people - seats;
    return missing <= 0
      ? `${who}: det holder.`
      : `${who}: for lite. ${missing === 1 ? 'Én mangler plass.' : `${missing} mangler plass.`}`;
  },
  out: (count: number) => (count === 1 ? 'Ett bord er ute av bruk.' : `${count} bord er ute av bruk.`),
  hallUnknown: (count: number) =>
    count === 1 ? 'Én hører ikke til noen sal ennå.' : `${count} hører ikke til noen sal ennå.`,
  /** Before a reason that holds for them. */
  withoutHall: 'de uten sal',
  otherTables: 'Bord uten sal',
  list: (tables: number) => (tables === 1 ? 'Bordet' : `De ${n(tables)} bordene`),
  listIn: (tables: number, hall: string) => (tables === 1 ? `Bordet i ${hall}` : `De ${n(tables)} bordene i ${hall}`),
  seats: (count: number) => counted(count, 'én plass', 'plasser'),
  fewerSeats: (tableInText: string) => `Én plass færre ved ${tableInText}`,
  moreSeats: (tableInText: string) => `Én plass til ved ${tableInText}`,
  offers: { wheelchair: 'plass til rullestol', quiet: 'stille' },
  signs: 'Skriv ut bordskilt',
  /** Beside a table's seats, where there is little room. */
  offersShort: { wheelchair: 'rullestol', quiet: 'stille' },
  outOfUse: 'ute av bruk',
  tableIs: (table: string, what: string) => `${table}: ${what}.`,
  taken: (people: number, seats: number) => `${people} av ${seats}`,

  // What somebody needs of a table.
  needs: 'Behov ved bordet',
  /** In the menu of a seat. */
  needNow: { wheelchair: 'Trenger plass til rullestol', quiet: 'Trenger et stille bord' },
  needNoLonger: { wheelchair: 'Trenger ikke lenger plass til rullestol', quiet: 'Trenger ikke lenger et stille bord' },
  needsMean: 'Den som trenger noe av bordet sitt, får plass der det finnes. Ingen andre får vite det.',
  nobodyNeeds: 'Ingen har et behov som er ført opp.',
  addNeed: 'Legg til en person',
  needsOf: (name: string) => `Hva ${name} trenger`,
  need: { wheelchair: 'Trenger bord med plass til rullestol', quiet: 'Trenger et stille bord' },
  /** In the middle of a sentence, after a name. */
  needed: { wheelchair: 'bord med plass til rullestol', quiet: 'et stille bord' },
  needsSet: (name: string, what: string) => (what === '' ? `${name} har ingen behov.` : `${name} trenger ${what}.`),
  needsTables: 'Sett opp bordene også, så Samling vet hvilke som passer.',
  forLeaders: 'Bare dere som leder, ser dette.',

  // Rules.
  rules: 'Regler',
  noRules: 'Ingen regler ennå. Samling blander folk så godt det går.',
  addRule: 'Legg til en regel',
  ruleKind: 'Hva skal gjelde?',
  kinds: {
    together: 'Sitter sammen',
    apart: 'Sitter hver for seg',
    host: 'Vert ved et bord',
    role: 'En rolle i hver gruppe',
  },
  kindMeans: {
    together: 'I alle rundene: en tolk, to som deler skjerm.',
    apart: 'I runder på tvers, og der samme type sitter sammen.',
    host: 'Blir sittende i rundene på tvers, mens andre bytter.',
    role: 'I rundene på tvers.',
  },
  who: 'Hvem?',
  find: 'Skriv navn eller arbeidsplass',
  leaveOut: (name: string) => `Ta bort ${name}`,
  chosen: (name: string) => `${name} er valgt.`,
  moreFound: (count: number) => `og ${count} til. Skriv mer for å finne dem.`,
  twoOrMore: 'Velg minst to.',
  one: 'Velg en person.',
  whichTable: 'Ved hvilket bord?',
  anyTable: 'Hvilket som helst',
  whichRole: 'Hvilken rolle?',
  howMany: 'Hvor mange?',
  atLeastOne: 'Minst én',
  atMostOne: 'Høyst én',
  networkRoles: {
    networkLeader: 'nettverksleder',
    facilitator: 'prosessleder',
    hallHost: 'salvert',
    storyteller: 'praksisforteller',
    adviser: 'veileder',
    resourcePerson: 'ressursperson',
    participant: 'deltaker',
  },
  saveRule: 'Legg til regelen',
  and: (first: string, last: string) => `${first} og ${last}`,
  together: (who: string) => `${who} sitter sammen.`,
  apart: (who: string) => `${who} sitter hver for seg.`,
  host: (name: string, tableInText: string) =>
    tableInText === '' ? `${name} er vert ved ett og samme bord.` : `${name} er vert ved ${tableInText}.`,
  atLeast: (count: number, role: string) => `Hver gruppe har minst ${withRole(count, role)}.`,
  atMost: (count: number, role: string) =>
    count === 0 ? `Ingen gruppe har noen ${role}.` : `Hver gruppe har høyst ${withRole(count, role)}.`,
  between: (least: number, most: number, role: string) =>
    least === most
      ? `Hver gruppe har nøyaktig ${withRole(least, role)}.`
      : `Hver gruppe har fra ${n(least)} til ${n(most)} med rollen ${role}.`,
  /** In the middle of a sentence. */
  somebodyGone: 'en som har gått',
  gone: (who: string, _several: boolean) => `${who} er ikke her lenger.`,
  restHolds: 'Regelen gjelder de andre.',
  restNot: 'Regelen gjelder ikke nå.',
  tableGone: 'Bordet står ikke i rommet lenger.',
  nobodyWithRole: 'Ingen her har den rollen ennå.',
  remove: 'Ta bort',
  removeRule: (sentence: string) => `Ta bort: ${sentence}`,
  ruleAdded: (sentence: string) => `Lagt til: ${sentence}`,
  ruleRemoved: (sentence: string) => `Tatt bort: ${sentence}`,

  // Halls that sit together.
  pairs: 'Saler som sitter sammen',
  pairsMean: 'For runder der en gruppe kan ha folk fra to saler.',
  noPairs: 'Ingen saler sitter sammen.',
  pair: (one: string, other: string) => `${one} + ${other}`,
  pairOne: 'Den ene salen',
  pairOther: 'Den andre salen',
  addPair: 'La dem sitte sammen',
  choose: 'Velg …',

  /** What is wrong at one table as people sit now: short, for marks at its head. */
  marks: {
    overfull: (count: number) => (count === 1 ? 'én for mye for plassene' : `${n(count)} for mange for plassene`),
    outOfUse: 'bordet er ute av bruk',
    notInRoom: 'bordet står ikke i rommet',
    need: {
      wheelchair: (name: string) => `${name} trenger plass til rullestol`,
      quiet: (name: string) => `${name} trenger et stille bord`,
    },
    apart: (who: string) => `${who} skal sitte hver for seg`,
    together: (who: string) => `${who} skal sitte sammen`,
    host: (name: string, tableInText: string) => `${name} er vert ved ${tableInText}`,
    hostStays: (name: string) => `${name} er vert, og skal ikke bytte bord`,
    noRole: (role: string) => `ingen ${role} her`,
    tooFew: (role: string, have: number, least: number) => `${role}: ${n(have)} her, minst ${n(least)}`,
    tooMany: (role: string, have: number, most: number) =>
      most === 0 ? `${role}: skal ikke sitte her` : `${role}: ${n(have)} her, høyst ${n(most)}`,
  },
};
