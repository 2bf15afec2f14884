import type { hall as base } from '../nb/hall.ts';
import { counted } from '../plural.ts';

export const hall: typeof base = {
  screen: 'Skjermen i salen',
  now: 'No',
  afterwards: 'så:',
  atLast: 'til slutt:',
  findTable: 'Finn bordet ditt',
  weBeginIn: 'vi byrjar om',
  weBegin: 'vi byrjar no',
  newHere: 'Ny her?',
  speakingGroup: 'No høyrer vi',
  nextGroups: 'Så høyrer vi',
  heard: 'Høyrt',
  welcome: 'Velkomne',
  scanToJoin: 'Skann koden med telefonen, eller gå til',
  cutOffSince: (time: string) => `Skjermen mista kontakten kl. ${time}. Det som står her, kan vere gammalt.`,
  comesBack: 'Han koplar til igjen av seg sjølv.',

  wayIn: 'Slik kjem du inn',
  enterCode: 'og skriv koden',
  qrTitle: 'QR-kode for å bli med',
  comingNow: 'Kjem du no? Skann koden, eller gå til',
  cameIn: (n: number) => (n === 0 ? 'Ingen har kome enno' : counted(n, 'Éin har kome', 'har kome')),

  partsLabel: 'Slik går det vidare',
  parts: {
    gather: 'finn bordet',
    alone: 'skriv for deg sjølv',
    round: 'ein runde, alle får ordet',
    open: 'snakk saman',
  },
  roundEach: (time: string) => `ein runde, ${time} kvar`,
  seconds: (n: number) => `${n} sek`,
  tablesReady: (ready: number, all: number) =>
    all === 1 ? (ready === 1 ? 'Bordet er klart' : 'Bordet er ikkje klart enno') : `${ready} av ${all} bord er klare`,
  wordCount: (n: number) => counted(n, 'Eitt ord så langt', 'ord så langt'),

  table: (number: number) => `Bord ${number}`,
  someTables: (first: number, last: number, all: number) =>
    first === last ? `Bord ${first} av ${all}` : `Bord ${first}–${last} av ${all}`,
  theseTables: (first: number, last: number) => (first === last ? `Bord ${first}` : `Bord ${first}–${last}`),
  noTablesHere: 'Ingen bord i denne salen no.',
  sitIn: (n: number, hall: string) => `${n} i ${hall}`,
  online: (n: number) => `${n} på nett`,
  page: (page: number, pages: number) => `Side ${page} av ${pages}`,
  stopPages: 'Stans på denne sida',
  turnPages: 'Bla vidare av seg sjølv',
  noTables: 'Borda kjem straks.',

  until: (time: string) => `til kl. ${time}`,
  hallsReady: (halls: string, n: number) => `${halls} er ${n === 1 ? 'klar' : 'klare'}.`,
  cameHere: (here: number, all: number) =>
    all === 0
      ? 'Ingen har kome enno'
      : `${here === 0 ? 'Ingen har kome til denne salen enno' : counted(here, 'Éin har kome hit', 'har kome hit')}. ${all} i alt.`,
  unknownHall: 'Salen som denne skjermen høyrer til, finst ikkje lenger. Skjermen viser det som gjeld alle.',
  doorLocked: 'Døra er låst',
  doorLockedMeans: 'Døra er låst. Den som leier, kan opne ho.',
  doorOpensSoon: 'Døra opnar snart.',
  shownSoon: 'Det de deler, kjem opp snart.',
  nowHall: (where: string) => `No: ${where}`,
  nextHall: (where: string) => `Neste: ${where}`,
  hereWithUs: 'her hos oss',
  getReady: (table: string) => `Gjer dykk klare: ${table} er neste.`,
  soundOn: 'Lyd på tida',
  soundOff: 'Slå av lyden',

  backAt: 'Vi er tilbake kl.',
  storyteller: (name: string) => `${name} fortel`,
  speaker: (name: string) => `Med ${name}`,
  learningPoints: 'Læringspunkt',
  questions: 'Spørsmål til innleiaren',
  noNames: 'Svar på telefonen. Ingen ser kven som har svart kva.',
  andMore: (n: number) => `og ${n} til`,

  hasVoted: (n: number) =>
    n === 0 ? 'Ingen har gitt prikkar enno' : counted(n, 'Éin har gitt prikkar', 'har gitt prikkar'),
  voteOnPhone: 'Gi prikkane dine på telefonen. Ingen ser kven som gav kva.',
  dots: (n: number) => counted(n, 'éin prikk', 'prikkar'),
  result: 'Slik fall prikkane',
  reflectAlone: 'Skriv for deg sjølv på telefonen. Berre du ser det.',
  reflectAndShare: 'Skriv for deg sjølv på telefonen. Du vel sjølv om du vil dele noko.',
  shared: 'Delt av oss',
  turnOf: (turn: number, of: number) => `Tur ${turn} av ${of}`,
  allTogether: 'Alle borda byter samstundes',
  roundsGoOn: 'Runden går ved alle borda. Den som fortel, får snakke ferdig.',
  roundsDone: 'Runden er ferdig. Snakk vidare saman.',

  withoutNotes: 'Gruppa fortel utan lapp.',
  liftedByGroup: 'løfta av gruppa',
  allHeard: 'Vi har høyrt alle gruppene.',
  turnTime: 'Tid igjen for gruppa',

  message: 'Melding',
  thanks: 'Takk for i dag',
  thanksTo: (n: number) => counted(n, 'Éin var med.', 'var med.'),
  thanksText: 'Det de fann saman, ligg i oppsummeringa.',

  refused: 'Denne skjermen slepp ikkje inn',
  openLinkAgain: 'Opne lenka til salskjermen på nytt. Den som leier samlinga, har ho.',
  waitingForServer: 'Koplar til samlinga …',

  dim: 'Dempa skjerm',
  light: 'Lys skjerm',
};
