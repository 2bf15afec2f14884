import type { participant as base } from '../nb/participant.ts';
import { counted } from '../plural.ts';

export const participant: typeof base = {
  tabNow: 'No',
  tabBoard: 'Tavla',
  tabTakeHome: 'Ta med',
  tabsLabel: 'Sider',
  waitingTitle: 'Du er inne',
  waitingText: 'Legg gjerne frå deg telefonen. Sida går vidare av seg sjølv når vi byrjar.',

  groupsReady: 'Gruppene er klare',
  youMeet: 'Du møter',
  yourPart: 'Du er',
  atTable: 'Eg sit ved bordet',
  table: (name: string) => `Bord ${name}`,
  chair: 'Ordstyrar',
  secretary: 'Referent',
  rapporteur: 'Rapportør',
  member: 'Deltakar',
  chairTask: 'Du gir ordet, og passar på at alle får snakke.',
  secretaryTask: 'Du skriv for gruppa på denne telefonen.',
  rapporteurTask: 'Du fortel i plenum kva gruppa kom fram til.',
  memberTask: 'Du fortel, lyttar og spør.',

  looking: 'Vi finn plassen din …',
  stillLooking: 'Vi får ikkje kontakt enno. Sida prøver heile tida; du treng ikkje gjere noko.',

  welcome: (name: string) => `Velkomen, ${name}`,
  present: (n: number) => counted(n, 'Du er den første som er her.', 'er her no.'),
  beforeWeBegin: 'Før vi byrjar',

  twoMinutesLeft: 'To minutt igjen',
  halfMinuteLeft: 'Eit halvt minutt igjen',
  nowComes: (title: string) => `No: ${title}`,
  movedOn: (title: string) => `Vi har gått vidare til «${title}». Skriv gjerne ferdig setninga først.`,
  goThere: 'Gå dit',

  roundAt: (table: string) => `${table} · runde`,
  boardAt: (table: string) => `${table} · tavla vår`,
  togetherAt: (table: string) => `${table} · saman`,
  aloneAt: (table: string) => `${table} · for deg sjølv`,
  showTicket: (place: string) => `${place}. Vis plassen min`,
  thisIsYourTable: 'Her sit du',
  aloneAtTable: 'Fleire kjem snart.',
  backToStep: 'Tilbake til steget',
  sitDown: 'Hels på kvarandre. Vi byrjar når alle har funne plassen sin.',
  noSeatTitle: 'Bordet ditt er ikkje klart enno',
  noSeatText: 'Den som leier, finn ein plass til deg. Plassen dukkar opp her av seg sjølv.',

  messageFrom: 'Frå den som leier',
  offline: 'Utan kontakt akkurat no. Det du skriv, ligg trygt på telefonen og blir sendt når vi er tilbake på nett.',
  backOnline: 'Kontakten er tilbake.',

  noBoardsTitle: 'Her kjem tavlene',
  noBoardsText: 'Når ei gruppe eller alle saman har skrive noko, finn du det igjen her.',
  chooseBoard: 'Kva for ei tavle?',
  ownBoard: (table: string) => `${table} – vår`,
  everybodysBoard: 'Felles',

  takeHomeTitle: 'Dette tek du med',
  takeHomeText: 'Det du har skrive på eiga hand. Berre du ser denne sida.',
  takeHomeEmptyTitle: 'Her blir notata dine samla',
  takeHomeEmptyText: 'Det du skriv for deg sjølv undervegs, ligg her til slutt, klart til å ta med heim.',
  takeHomeNothing: 'Du har ikkje skrive noko berre for deg sjølv i dag.',
  copyAll: 'Kopier alt',
  print: 'Skriv ut',
  copyFailed: 'Nettlesaren lét oss ikkje kopiere. Merk teksten og kopier sjølv.',
  openHarvest: 'Sjå det vi fann saman',

  endedTitle: 'Takk for i dag',
  endedText: (name: string) => `Takk for det du delte, ${name}. Samlinga er avslutta.`,
  takeWithYou: 'Ta med det du skreiv',
};
