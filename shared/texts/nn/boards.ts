import type { boards as base } from '../nb/boards.ts';
import { counted } from '../plural.ts';
import { tables } from './tables.ts';

export const boards: typeof base = {
  writeNote: 'Skriv ein lapp …',
  noteLabel: 'Ny lapp',
  noteIn: (lane: string) => `Ny lapp under «${lane}»`,
  editNote: 'Teksten på lappen',
  lanes: 'Vis lappar under',
  firstNote: 'Skriv den første lappen.',
  firstPlan: 'Skriv den første planen.',
  emptyLane: 'Ingen lappar her enno.',
  emptyExample: (example: string) => `Til dømes: «${example}»`,
  example: 'Faste vaksne ute, på same stad kvar dag',
  locked: 'Tavla er lukka for skriving.',
  notYours: 'Denne tavla er ikkje open for deg no.',
  newNotes: (n: number) => counted(n, 'Éin ny lapp på tavla.', 'nye lappar på tavla.'),
  typing: (name: string) => `${name} skriv …`,
  typingNew: (names: string) => `${names} skriv ein ny lapp …`,
  writtenBy: 'Skriven av',
  fromTable: tables.table,

  hearts: (n: number) => counted(n, 'eitt hjarte', 'hjarte'),
  giveHeart: 'Gi eit hjarte',

  moreAbout: (text: string) => `Meir om lappen «${text}»`,
  moveToLane: (lane: string) => `Flytt til «${lane}»`,
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  moved: (lane: string) => `Flytta til «${lane}».`,
  remove: 'Fjern lappen',
  removed: 'Lappen er fjerna.',
  undo: 'Angre det siste du gjorde',

  comment: 'Kommenter',
  commentLabel: 'Kommentaren din',
  comments: 'Kommentarar',

  heading: 'Samle under overskrift',
  noHeading: 'Inga overskrift',
  newHeading: 'Ny overskrift …',
  headingName: 'Overskrift',
  gather: 'Samle',
  changeHeading: (title: string) => `Endre overskrifta «${title}»`,
  removeHeading: 'Fjern overskrifta',

  lifted: 'løfta til plenum',
  liftToPlenary: 'Løft til plenum',
  takeDown: 'Ta ned frå plenum',
  liftedOf: (n: number, most: number) => `${n} av ${most} løfta`,

  nearlyFull: 'Tavla er snart full. Det er plass til litt til; ta gjerne bort lappar de ikkje treng.',
  full: 'Tavla er full. Det du skreiv sist, er ikkje borte, men det får ikkje plass her før noko er teke bort.',
  tooLong: (n: number, most: number) =>
    `Teksten har ${n} teikn, og det er plass til ${most}. Kort ned litt. Ingenting er sletta.`,
  tooLate: 'Dette rakk ikkje å kome med. Det er ikkje borte:',
  leftOnBoard: 'Dette rakk du ikkje å sende. Det er ikkje borte:',
  finishLate: 'Tavla er lukka no. Skriv ferdig om du vil; det hamnar i notata dine.',
  putOnBoard: 'Legg det på tavla',
  keepAsOwn: 'Behald i notata mine',
  late: {
    waiting: 'Kom etter at tavla vart låst. Prosessleiaren kan leggje det inn.',
    put: 'Prosessleiaren har lagt det på tavla:',
    left: 'Dette vart ikkje lagt på tavla:',
    putAway: (text) => `Greitt, eg har sett det: «${text}»`,
  },
  onItsWay: 'Dette ligg på telefonen og blir sendt når vi er tilbake på nett:',
  letGo: 'Greitt, eg treng det ikkje',

  plan: {
    goal: 'Mål',
    action: 'Tiltak',
    responsible: 'Ansvar',
    deadline: 'Frist',
    evaluation: 'Evaluering',
  },
  planHints: {
    goal: 'Kva vil vi oppnå?',
    action: 'Kva gjer vi, heilt konkret?',
    responsible: 'Kven har ansvaret, og kven må vere med?',
    deadline: 'Når skal det vere prøvd?',
    evaluation: 'Korleis ser vi om det verkar?',
  },
  newPlan: 'Skriv ein plan',
  emptyPlan: 'Tom plan',
};
