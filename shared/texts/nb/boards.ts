import { counted } from '../plural.ts';
import { tables } from './tables.ts';

export const boards = {
  writeNote: 'Skriv en lapp …',
  noteLabel: 'Ny lapp',
  noteIn: (lane: string) => `Ny lapp under «${lane}»`,
  editNote: 'Teksten på lappen',
  lanes: 'Vis lapper under',
  firstNote: 'Skriv den første lappen.',
  firstPlan: 'Skriv den første planen.',
  emptyLane: 'Ingen lapper her ennå.',
  emptyExample: (example: string) => `For eksempel: «${example}»`,
  example: 'Faste voksne ute, på samme sted hver dag',
  locked: 'Tavla er lukket for skriving.',
  notYours: 'Denne tavla er ikke åpen for deg nå.',
  newNotes: (n: number) => counted(n, 'Én ny lapp på tavla.', 'nye lapper på tavla.'),
  typing: (name: string) => `${name} skriver …`,
  typingNew: (names: string) => `${names} skriver en ny lapp …`,
  /** Read before a name that stands at a note. */
  writtenBy: 'Skrevet av',
  fromTable: tables.table,

  hearts: (n: number) => counted(n, 'ett hjerte', 'hjerter'),
  giveHeart: 'Gi et hjerte',

  moreAbout: (text: string) => `Mer om lappen «${text}»`,
  moveToLane: (lane: string) => `Flytt til «${lane}»`,
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  moved: (lane: string) => `Flyttet til «${lane}».`,
  remove: 'Fjern lappen',
  removed: 'Lappen er fjernet.',
  undo: 'Angre det siste du gjorde',

  comment: 'Kommenter',
  commentLabel: 'Kommentaren din',
  comments: 'Kommentarer',

  heading: 'Samle under overskrift',
  noHeading: 'Ingen overskrift',
  newHeading: 'Ny overskrift …',
  headingName: 'Overskrift',
  gather: 'Samle',
  changeHeading: (title: string) => `Endre overskriften «${title}»`,
  removeHeading: 'Fjern overskriften',

  lifted: 'løftet til plenum',
  liftToPlenary: 'Løft til plenum',
  takeDown: 'Ta ned fra plenum',
  liftedOf: (n: number, most: number) => `${n} av ${most} løftet`,

  nearlyFull: 'Tavla er snart full. Det er plass til litt til; fjern gjerne lapper dere ikke trenger.',
  full: 'Tavla er full. Det du skrev sist, er ikke borte, men det får ikke plass her før noe er fjernet.',
  tooLong: (n: number, most: number) =>
    `Teksten har ${n} tegn, og det er plass til ${most}. Kort den litt ned. Ingenting er slettet.`,
  tooLate: 'Dette rakk ikke å komme med. Det er ikke borte:',
  leftOnBoard: 'Dette rakk du ikke å sende. Det er ikke borte:',
  finishLate: 'Tavla er lukket nå. Skriv ferdig om du vil; det legges i notatene dine.',
  putOnBoard: 'Legg det på tavla',
  keepAsOwn: 'Behold i notatene mine',
  late: {
    waiting: 'Kom etter at tavla ble låst. Prosesslederen kan legge det inn.',
    put: 'Prosesslederen har lagt det på tavla:',
    left: 'Dette ble ikke lagt på tavla:',
    putAway: (text: string) => `Greit, jeg har sett det: «${text}»`,
  },
  onItsWay: 'Dette ligger på telefonen og sendes når vi er tilbake på nett:',
  letGo: 'Greit, jeg trenger det ikke',

  plan: {
    goal: 'Mål',
    action: 'Tiltak',
    responsible: 'Ansvar',
    deadline: 'Frist',
    evaluation: 'Evaluering',
  },
  planHints: {
    goal: 'Hva vil vi oppnå?',
    action: 'Hva gjør vi, helt konkret?',
    responsible: 'Hvem har ansvaret, og hvem må være med?',
    deadline: 'Når skal det være prøvd?',
    evaluation: 'Hvordan ser vi om det virker?',
  },
  newPlan: 'Skriv en plan',
  emptyPlan: 'Tom plan',
};
