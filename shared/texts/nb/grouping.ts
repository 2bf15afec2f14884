import { counted, spelled } from '../plural.ts';

const numbers = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const n = (count: number) => spelled(count, numbers);
const people = (count: number) => (count === 1 ? 'én' : n(count));
const tables = (count: number) => `${count === 1 ? 'ett' : n(count)} bord`;
const groups = (count: number) => (count === 1 ? 'én gruppe' : `${n(count)} grupper`);
const seats = (count: number) => (count === 1 ? 'én plass' : `${n(count)} plasser`);
const suchTables = (places: number, hall: string) =>
  places === 0
    ? `${hall === '' ? 'det er' : `${hall} har`} ikke noe slikt bord`
    : `${hall === '' ? '' : `i ${hall} har `}slike bord ${hall === '' ? 'har ' : ''}${seats(places)}`;

/** Groups for all rounds: why there can be none, what was done otherwise than asked, what a plan achieves. */
export const grouping = {
  /** `hall` is empty where there are no halls. */
  reasons: {
    tooFewSeats: (count: number, places: number, hall: string) =>
      hall === ''
        ? `${people(count)} skal sitte, men bordene har ${seats(places)}`
        : `${people(count)} skal sitte i ${hall}, men bordene der har ${seats(places)}`,
    noTables: (count: number, hall: string) =>
      hall === ''
        ? `det er ikke noe bord igjen til ${people(count)} som skal sitte`
        : `${hall} har ikke noe bord igjen til ${people(count)} som skal sitte der`,
    apartTooMany: {
      tables: (who: string, places: number, hall: string) =>
        `${who} må sitte hver for seg, men ${hall === '' ? 'det er' : `${hall} har`} ${places === 1 ? 'bare ett bord' : tables(places)}`,
      groups: (who: string, places: number, hall: string) =>
        `${who} må sitte hver for seg, men ${hall === '' ? 'det blir' : `${hall} får`} bare ${groups(places)}`,
    },
    several: (count: number) => `${n(count)} personer`,
    severalFrom: (count: number, workplace: string) => `${n(count)} fra ${workplace}`,
    togetherAndApart: (one: string, other: string) => `${one} og ${other} skal både sitte sammen og hver for seg`,
    togetherTooMany: {
      tables: (count: number, places: number, hall: string) =>
        `${people(count)} skal sitte sammen, men det største bordet${hall === '' ? '' : ` i ${hall}`} har ${seats(places)}`,
      groups: (count: number, places: number, hall: string) =>
        `${people(count)} skal sitte sammen, men en gruppe${hall === '' ? '' : ` i ${hall}`} er på høyst ${n(places)}`,
    },
    togetherDivided: (who: string) => `${who} skal sitte sammen, men er i saler som ikke deler bord`,
    togetherLocked: (who: string, table: string) =>
      `${who} skal sitte sammen, men ${table} er låst for bare noen av dem`,
    lockedTwice: (who: string, where: string) => `${who} er låst til flere bord på én gang: ${where}`,
    lockedFull: (table: string, count: number, places: number) =>
      `${people(count)} er låst til ${table}, som har ${seats(places)}`,
    lockedElsewhere: (who: string, table: string) => `${who} er låst til ${table}, som står i en annen sal`,
    lockedApart: (one: string, other: string, table: string) =>
      `${one} og ${other} skal sitte hver for seg, men er begge låst til ${table}`,
    lockedForOthers: (who: string, table: string) => `${table} er låst for andre, men ${who} skal også sitte der`,
    hostElsewhere: (who: string, where: string) =>
      `${who} er bordvert og blir sittende ved ett bord, men skal til flere: ${where}`,
    hostsTooMany: (count: number, places: number, hall: string) =>
      `${people(count)} er bordverter, men ${hall === '' ? 'det er' : `${hall} har`} ${tables(places)}`,
    roleTooFew: (role: string, have: number, wanted: number) =>
      `${role} i hver gruppe: det trengs minst ${n(wanted)}, men her er det ${n(have)}`,
    roleTooMany: (role: string, have: number, room: number) =>
      `det er ${n(have)} med rollen ${role}, men gruppene har plass til ${n(room)}`,
    needTooMany: {
      wheelchair: (count: number, places: number, hall: string) =>
        `${people(count)} trenger bord med plass til rullestol, men ${suchTables(places, hall)}`,
      quiet: (count: number, places: number, hall: string) =>
        `${people(count)} trenger et stille bord, men ${suchTables(places, hall)}`,
    },
    rulesCollide: (rules: string) => `reglene lar seg ikke holde samtidig: ${rules}`,
    rule: {
      together: 'sitte sammen',
      apart: 'sitte hver for seg',
      lock: 'låste plasser og bordverter',
      role: 'roller i gruppene',
      need: 'bord til dem som trenger det',
      size: 'størrelsen på gruppene',
    },
    /** Names in a row: all but the last, and the last. */
    and: (first: string, last: string) => `${first} og ${last}`,
    /** In a hall or a round. */
    at: (where: string, reason: string) => `${where}: ${reason}`,
  },
  notes: {
    peopleGone: (count: number) =>
      count === 1 ? 'en regel nevner én som ikke er her lenger' : `regler nevner ${n(count)} som ikke er her lenger`,
    tablesGone: (which: string) => `regler nevner bord som ikke er i bruk: ${which}`,
    hostsMove: (who: string) => `${who} kan ikke bli sittende ved ett bord: ingen passer i alle rundene`,
    roundsGone: 'regler nevner runder som ikke er i programmet lenger',
    sizeOutside: (count: number, min: number, max: number) =>
      min === max
        ? `${people(count)} går ikke opp i grupper på ${n(min)}`
        : `${people(count)} går ikke opp i grupper på ${n(min)} til ${n(max)}`,
    sizeStretched: (min: number, max: number) =>
      `bord eller regler gjør at ikke alle grupper er på ${n(min)}${min === max ? '' : ` til ${n(max)}`}`,
    moreTables: (asked: number, used: number, count: number) =>
      `${people(count)} får ikke plass ved ${tables(asked)}; ${tables(used)} er brukt`,
    fewerTables: (asked: number, used: number, count: number) =>
      `${people(count)} fyller ikke ${tables(asked)}; ${tables(used)} er brukt`,
  },
  facts: {
    workplacesMet: (fewest: number, most: number, of: number) =>
      fewest === most
        ? `hver arbeidsplass møter ${fewest} av ${of} andre`
        : `hver arbeidsplass møter ${fewest} til ${most} av ${of} andre`,
    pairsAgain: (count: number) =>
      count === 0 ? 'ingen møtes igjen' : counted(count, 'ett par møtes igjen', 'par møtes igjen'),
    fromEarlier: (count: number) =>
      count === 0
        ? 'ingen møter noen fra tidligere samlinger'
        : `${counted(count, 'ett par', 'par')} har møttes på tidligere samlinger`,
    colleagues: (table: string, count: number, workplace: string) => `${table} har ${people(count)} fra ${workplace}`,
    because: {
      together: 'fordi de skal sitte sammen',
      locked: 'fordi en plass er låst',
      moreThanTables: (count: number, places: number) =>
        `fordi arbeidsplassen har ${people(count)} og det er ${tables(places)}`,
      best: 'fordi alt annet ble dårligere',
    },
    person: (count: number, workplaces: number) =>
      `møter ${counted(count, 'én ny person', 'nye')} fra ${counted(workplaces, 'én arbeidsplass', 'arbeidsplasser')}`,
    personAgain: (count: number) => `treffer ${counted(count, 'én person', 'personer')} igjen`,
  },
};
