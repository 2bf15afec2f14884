import { counted } from '../plural.ts';

/** The log of the day, a sentence for each thing that was done. It says what, and never who wrote what. */
export const dayLog = {
  open: 'Se dagen i ord',
  hint: 'Det som ble gjort, og når: til evaluering etterpå.',
  title: 'Dagen i ord',
  intro: 'Det som ble gjort, og når. Hvem som skrev hva, står ikke her.',
  print: 'Skriv ut',
  refresh: 'Hent på nytt',
  empty: 'Ingenting har skjedd ennå.',

  created: (title: string) => `Konferansen «${title}» ble laget.`,
  titleChanged: (title: string) => `Konferansen fikk navnet «${title}».`,
  came: (n: number) => counted(n, 'Én person kom.', 'personer kom.'),
  peopleExpected: (n: number) =>
    counted(n, 'Én person ble ført på lista over ventede.', 'personer ble ført på lista over ventede.'),
  oneSeated: 'Én person uten telefon ble satt inn.',
  cameWithoutPhone: (n: number) => counted(n, 'Én av dem uten telefon.', 'av dem uten telefon.'),
  stepStarted: (step: string, planned: number) => `«${step}» begynte, planlagt til ${planned} min.`,
  partStarted: (part: string, step: string) => `${part} i «${step}».`,
  stepEnded: (step: string, planned: number, actual: number) =>
    `«${step}» var ferdig etter ${actual} min. Planlagt: ${planned}.`,
  undone: (step: string) => `Det ble angret: tilbake til «${step}».`,
  undoneToLobby: 'Starten ble angret.',
  paused: 'Klokka ble stanset.',
  resumed: 'Klokka gikk igjen.',
  timeAdded: (step: string, minutes: number) => `«${step}» fikk ${counted(minutes, 'ett minutt', 'minutter')} til.`,
  tableTime: (table: string, minutes: number) => `${table} fikk ${counted(minutes, 'ett minutt', 'minutter')} til.`,
  groupsMade: (step: string, n: number) => `${counted(n, 'Én gruppe', 'grupper')} ble satt til «${step}».`,
  boardsShared: (step: string) => `Tavlene i «${step}» ble vist for alle.`,
  answersOpened: (step: string) => `Svarene fra før samlingen ble åpnet i «${step}».`,
  message: (to: string, text: string | null) => `Melding ${to}${text === null ? '.' : `: «${text}»`}`,
  helpAsked: (who: string) => `${who} ba om hjelp.`,
  helpAnswered: (minutes: number) =>
    minutes === 0 ? 'Svar innen ett minutt.' : `Svar etter ${counted(minutes, 'ett minutt', 'minutter')}.`,
  helpClosed: 'Lukket uten svar.',
  notesShown: (step: string) => `Lappene i «${step}» ble vist.`,
  personRemoved: (name: string) => `${name} ble tatt ut.`,
  personRestored: (name: string) => `${name} ble sluppet inn igjen.`,
  personRenamed: (name: string) => `Et navn ble rettet: ${name}.`,
  peopleMerged: (name: string) => `To plasser for ${name} ble slått sammen.`,
  expectedMatched: (name: string) => `${name} ble kjent igjen på lista over ventede.`,
  expectedUnmatched: (name: string) => `${name} var en annen enn den som var ventet.`,
  doorLocked: 'Døra ble låst.',
  doorUnlocked: 'Døra ble låst opp.',
  doorOpened: 'Døra ble åpnet.',
  hallAdded: (hall: string) => `Salen ${hall} kom med.`,
  hallReady: (hall: string) => `${hall} meldte klar.`,
  rearranged: {
    planned: 'Gruppene i rundene som kommer, ble planlagt sammen.',
    mended: (n: number) => `${counted(n, 'Én person', 'personer')} fikk en annen plass.`,
    undone: (n: number) =>
      `Det siste som ble gjort med bordene, ble angret. ${counted(n, 'Én person', 'personer')} fikk plassen sin igjen.`,
    hallOut: (hall: string, n: number) =>
      `${hall} falt ut. ${counted(n, 'Én person', 'personer')} fikk plass et annet sted.`,
    tableOut: (table: string, n: number) =>
      `${table} ble tatt ut av bruk. ${counted(n, 'Én person', 'personer')} fikk en annen plass.`,
  },
  tablesLaid: (n: number) =>
    n === 0 ? 'Bordene i rommet ble tatt bort.' : `Rommet fikk ${counted(n, 'ett bord', 'bord')}.`,
  tableOut: (table: string) => `${table} ble tatt ut av bruk.`,
  tableBack: (table: string) => `${table} ble tatt i bruk igjen.`,
  seatRulesChanged: 'Reglene for hvem som sitter hvor, ble endret.',
  hallsPaired: (pairs: string) => (pairs === '' ? 'Salene var ikke i par lenger.' : `Saler i par: ${pairs}.`),
  stepAdded: (step: string) => `«${step}» ble lagt inn i programmet.`,
  stepRemoved: (step: string) => `«${step}» ble tatt ut av programmet.`,
  stepMoved: (step: string) => `«${step}» ble flyttet i programmet.`,
  stepChanged: (step: string) => `«${step}» ble endret.`,
  noteErased: (step: string) => `En lapp i «${step}» ble slettet for godt.`,
  wordErased: 'En tekst ble slettet for godt.',
  ended: (n: number) => `Konferansen ble avsluttet. ${counted(n, 'Én person', 'personer')} var med.`,
  someStep: 'et steg',
};
