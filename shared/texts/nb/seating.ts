import { counted } from '../plural.ts';

/** Who sits where, round by round: planned, locked, mended. */
export const seating = {
  lobby: 'Bordene',
  lobbyText: 'Alle rundene kan planlegges nå, med dem som er kommet, og dem som ventes.',
  lobbyNobody:
    'Sett opp bordene i rommet og reglene for hvem som sitter hvor. Rundene kan planlegges når noen er kommet eller ventes.',
  lobbyOpen: 'Planlegg bordene',
  rounds: 'Rundene',
  round: (number: number, title: string) => `${number} · ${title}`,
  planAll: 'Planlegg alle rundene',
  planRest: 'Regn ut resten på nytt',
  planRestMeans: 'Låste plasser og bord står. Resten regnes ut for alle rundene som ikke er vist.',
  planning: 'Finner gode bord i alle rundene …',
  stop: 'Avbryt',
  noPlan: 'Dette lar seg ikke gjøre:',
  planFailed: 'Planen ble ikke ferdig. Bordene står som de sto.',
  absent: (n: number) =>
    n === 1 ? 'Én som har fått plass her, er ikke kommet.' : `${n} som har fått plass her, er ikke kommet.`,
  /** `tables`: "bord 3 og bord 5". */
  thin: (tables: string) => `Uten dem blir det få ved ${tables}.`,
  thinSure: (n: number) => (n === 1 ? 'Bekrefte med ett lite bord?' : `Bekrefte med ${n} små bord?`),
  withoutAbsent: 'Regn ut på nytt med dem som er her',
  undo: 'Angre',
  undone: 'Bordene er som de var.',
  changed: (n: number) =>
    n === 0
      ? 'Alle i denne runden sitter som før.'
      : `${counted(n, 'Én', 'personer')} i denne runden har fått ny plass.`,
  newSeat: 'ny plass',
  lockSeat: 'Lås plassen',
  unlockSeat: 'Lås opp plassen',
  seatLocked: 'plassen er låst',
  lockTable: (tableInText: string) => `Lås ${tableInText}`,
  unlockTable: (tableInText: string) => `Lås opp ${tableInText}`,
  tableLocked: 'låst',
  whoTheyMeet: 'Hvem møter de?',
  expected: 'ventes',
  together: 'Rundene samlet',
  more: (n: number) => `${n} til, med grunn`,
  repair: 'Når noe endrer seg',
  repairMeans: 'Du ser hvem som må flytte, før noe skjer.',
  merge: (one: string, other: string) => `Slå sammen ${one} og ${other}`,
  tooSmall: 'Små grupper',
  tableOut: 'Et bord kan ikke brukes',
  hallOut: 'En sal faller ut',
  choose: 'Velg …',
  goTo: 'De går til',
  moves: (n: number) => (n === 0 ? 'Ingen trenger å bytte bord.' : counted(n, 'Én må bytte bord:', 'må bytte bord:')),
  toHall: (n: number) => `${counted(n, 'Én', 'personer')} går til en annen sal.`,
  moveLine: (name: string, from: string, to: string) => `${name}: fra ${from} til ${to}`,
  fromNowhere: 'ingen plass',
  toNewTable: 'nytt bord',
  doIt: 'Gjør dette',
  leaveIt: 'La være',
  repaired: 'Det er gjort.',
};
