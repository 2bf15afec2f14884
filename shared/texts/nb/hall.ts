import { counted } from '../plural.ts';

export const hall = {
  screen: 'Skjermen i salen',
  now: 'Nå',
  afterwards: 'så:',
  atLast: 'til slutt:',
  findTable: 'Finn bordet ditt',
  weBeginIn: 'vi begynner om',
  weBegin: 'vi begynner nå',
  newHere: 'Ny her?',
  speakingGroup: 'Nå hører vi',
  nextGroups: 'Så hører vi',
  heard: 'Hørt',
  welcome: 'Velkommen',
  scanToJoin: 'Skann koden med telefonen, eller gå til',
  cutOffSince: (time: string) => `Skjermen mistet kontakten kl. ${time}. Det som står her, kan være gammelt.`,
  comesBack: 'Den kobler til igjen av seg selv.',

  wayIn: 'Slik kommer du inn',
  enterCode: 'og skriv koden',
  qrTitle: 'QR-kode for å bli med',
  comingNow: 'Kommer du nå? Skann koden, eller gå til',
  cameIn: (n: number) => (n === 0 ? 'Ingen har kommet ennå' : counted(n, 'Én har kommet', 'har kommet')),

  partsLabel: 'Slik går det videre',
  parts: {
    gather: 'finn bordet',
    alone: 'skriv for deg selv',
    round: 'en runde, alle får ordet',
    open: 'snakk sammen',
  },
  roundEach: (time: string) => `en runde, ${time} hver`,
  seconds: (n: number) => `${n} sek`,
  tablesReady: (ready: number, all: number) =>
    all === 1 ? (ready === 1 ? 'Bordet er klart' : 'Bordet er ikke klart ennå') : `${ready} av ${all} bord er klare`,
  wordCount: (n: number) => counted(n, 'Ett ord så langt', 'ord så langt'),

  table: (number: number) => `Bord ${number}`,
  someTables: (first: number, last: number, all: number) =>
    first === last ? `Bord ${first} av ${all}` : `Bord ${first}–${last} av ${all}`,
  theseTables: (first: number, last: number) => (first === last ? `Bord ${first}` : `Bord ${first}–${last}`),
  noTablesHere: 'Ingen bord i denne salen nå.',
  sitIn: (n: number, hall: string) => `${n} i ${hall}`,
  online: (n: number) => `${n} på nett`,
  page: (page: number, pages: number) => `Side ${page} av ${pages}`,
  stopPages: 'Stans bladingen',
  turnPages: 'Bla videre av seg selv',
  noTables: 'Bordene kommer straks.',

  until: (time: string) => `til kl. ${time}`,
  hallsReady: (halls: string, n: number) => `${halls} er ${n === 1 ? 'klar' : 'klare'}.`,
  cameHere: (here: number, all: number) =>
    all === 0
      ? 'Ingen har kommet ennå'
      : `${here === 0 ? 'Ingen har kommet til denne salen ennå' : counted(here, 'Én har kommet hit', 'har kommet hit')}. ${all} i alt.`,
  unknownHall: 'Salen som denne skjermen hører til, finnes ikke lenger. Den viser det som gjelder alle.',
  doorLocked: 'Døra er låst',
  doorLockedMeans: 'Døra er låst. Den som leder, kan åpne den.',
  doorOpensSoon: 'Døra åpner snart.',
  shownSoon: 'Det dere deler, vises snart.',
  nowHall: (where: string) => `Nå: ${where}`,
  nextHall: (where: string) => `Neste: ${where}`,
  hereWithUs: 'her hos oss',
  getReady: (table: string) => `Gjør dere klare: ${table} er neste.`,
  soundOn: 'Lyd på tiden',
  soundOff: 'Slå av lyden',

  backAt: 'Vi er tilbake kl.',
  storyteller: (name: string) => `${name} forteller`,
  speaker: (name: string) => `Med ${name}`,
  learningPoints: 'Læringspunkter',
  questions: 'Spørsmål til innlederen',
  noNames: 'Svar på telefonen. Ingen ser hvem som har svart hva.',
  andMore: (n: number) => `og ${n} til`,

  hasVoted: (n: number) =>
    n === 0 ? 'Ingen har gitt prikker ennå' : counted(n, 'Én har gitt prikker', 'har gitt prikker'),
  voteOnPhone: 'Gi prikkene dine på telefonen. Ingen ser hvem som ga hva.',
  dots: (n: number) => counted(n, 'én prikk', 'prikker'),
  result: 'Slik falt prikkene',
  reflectAlone: 'Skriv for deg selv på telefonen. Bare du ser det.',
  reflectAndShare: 'Skriv for deg selv på telefonen. Du velger selv om du vil dele noe.',
  shared: 'Delt av oss',
  turnOf: (turn: number, of: number) => `Tur ${turn} av ${of}`,
  allTogether: 'Alle bordene bytter samtidig',
  roundsGoOn: 'Runden går ved alle bordene. Den som forteller, får snakke ferdig.',
  roundsDone: 'Runden er ferdig. Snakk videre sammen.',

  withoutNotes: 'Gruppa forteller uten lapp.',
  liftedByGroup: 'løftet av gruppa',
  allHeard: 'Alle gruppene er hørt.',
  turnTime: 'Tid igjen for gruppa',

  message: 'Melding',
  thanks: 'Takk for i dag',
  thanksTo: (n: number) => counted(n, 'Én var med.', 'var med.'),
  thanksText: 'Det dere fant sammen, ligger i oppsummeringen.',

  refused: 'Denne skjermen slipper ikke inn',
  openLinkAgain: 'Åpne lenken til salskjermen på nytt. Den har den som leder samlingen.',
  waitingForServer: 'Kobler til samlingen …',

  dim: 'Dempet skjerm',
  light: 'Lys skjerm',
};
