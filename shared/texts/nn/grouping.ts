import { counted, spelled } from '../plural.ts';

const numbers = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const n = (count: number) => spelled(count, numbers);
const people = (count: number) => (count === 1 ? 'éin' : n(count));
const tables = (count: number) => `${count === 1 ? 'eitt' : n(count)} bord`;
const groups = (count: number) => (count === 1 ? 'éi gruppe' : `${n(count)} grupper`);
const seats = (count: number) => (count === 1 ? 'éin plass' : `${n(count)} plassar`);
const suchTables = (places: number, hall: string) =>
  places === 0
    ? `${hall === '' ? 'det er' : `${hall} har`} ikkje noko slikt bord`
    : `${hall === '' ? '' : `i ${hall} har `}slike bord ${hall === '' ? 'har ' : ''}${seats(places)}`;

/** Groups for all rounds: why there can be none, what was done otherwise than asked, what a plan achieves. */
export const grouping = {
  /** `hall` is empty where there are no halls. */
  reasons: {
    tooFewSeats: (count: number, places: number, hall: string) =>
      hall === ''
        ? `${people(count)} skal sitje, men borda har ${seats(places)}`
        : `${people(count)} skal sitje i ${hall}, men borda der har ${seats(places)}`,
    noTables: (count: number, hall: string) =>
      hall === ''
        ? `det er ikkje noko bord att til ${people(count)} som skal sitje`
        : `${hall} har ikkje noko bord att til ${people(count)} som skal sitje der`,
    apartTooMany: {
      tables: (who: string, places: number, hall: string) =>
        `${who} må sitje kvar for seg, men ${hall === '' ? 'det er' : `${hall} har`} ${places === 1 ? 'berre eitt bord' : tables(places)}`,
      groups: (who: string, places: number, hall: string) =>
        `${who} må sitje kvar for seg, men ${hall === '' ? 'det blir' : `${hall} får`} berre ${groups(places)}`,
    },
    several: (count: number) => `${n(count)} personar`,
    severalFrom: (count: number, workplace: string) => `${n(count)} frå ${workplace}`,
    togetherAndApart: (one: string, other: string) => `${one} og ${other} skal både sitje saman og kvar for seg`,
    togetherTooMany: {
      tables: (count: number, places: number, hall: string) =>
        `${people(count)} skal sitje saman, men det største bordet${hall === '' ? '' : ` i ${hall}`} har ${seats(places)}`,
      groups: (count: number, places: number, hall: string) =>
        `${people(count)} skal sitje saman, men ei gruppe${hall === '' ? '' : ` i ${hall}`} er på høgst ${n(places)}`,
    },
    togetherDivided: (who: string) => `${who} skal sitje saman, men er i salar som ikkje deler bord`,
    togetherLocked: (who: string, table: string) =>
      `${who} skal sitje saman, men ${table} er låst for berre nokre av dei`,
    lockedTwice: (who: string, where: string) => `${who} er låst til fleire bord på éin gong: ${where}`,
    lockedFull: (table: string, count: number, places: number) =>
      `${people(count)} er låste til ${table}, som har ${seats(places)}`,
    lockedElsewhere: (who: string, table: string) => `${who} er låst til ${table}, som står i ein annan sal`,
    lockedApart: (one: string, other: string, table: string) =>
      `${one} og ${other} skal sitje kvar for seg, men begge er låste til ${table}`,
    lockedForOthers: (who: string, table: string) => `${table} er låst for andre, men ${who} skal òg sitje der`,
    hostElsewhere: (who: string, where: string) =>
      `${who} er bordvert og blir sitjande ved eitt bord, men skal til fleire: ${where}`,
    hostsTooMany: (count: number, places: number, hall: string) =>
      `${people(count)} er bordvertar, men ${hall === '' ? 'det er' : `${hall} har`} ${tables(places)}`,
    roleTooFew: (role: string, have: number, wanted: number) =>
      `${role} i kvar gruppe: det trengst minst ${n(wanted)}, men her er det ${n(have)}`,
    roleTooMany: (role: string, have: number, room: number) =>
      `det er ${n(have)} med rolla ${role}, men gruppene har plass til ${n(room)}`,
    needTooMany: {
      wheelchair: (count: number, places: number, hall: string) =>
        `${people(count)} treng bord med plass til rullestol, men ${suchTables(places, hall)}`,
      quiet: (count: number, places: number, hall: string) =>
        `${people(count)} treng eit stille bord, men ${suchTables(places, hall)}`,
    },
    rulesCollide: (rules: string) => `reglane lèt seg ikkje halde samstundes: ${rules}`,
    rule: {
      together: 'sitje saman',
      apart: 'sitje kvar for seg',
      lock: 'låste plassar og bordvertar',
      role: 'roller i gruppene',
      need: 'bord til dei som treng det',
      size: 'storleiken på gruppene',
    },
    /** Names in a row: all but the last, and the last. */
    and: (first: string, last: string) => `${first} og ${last}`,
    /** In a hall or a round. */
    at: (where: string, reason: string) => `${where}: ${reason}`,
  },
  notes: {
    peopleGone: (count: number) =>
      count === 1
        ? 'ein regel nemner éin som ikkje er her lenger'
        : `reglar nemner ${n(count)} som ikkje er her lenger`,
    tablesGone: (which: string) => `reglar nemner bord som ikkje er i bruk: ${which}`,
    hostsMove: (who: string) => `${who} kan ikkje bli sitjande ved eitt bord: ingen høver i alle rundane`,
    roundsGone: 'reglar nemner rundar som ikkje er i programmet lenger',
    sizeOutside: (count: number, min: number, max: number) =>
      min === max
        ? `${people(count)} går ikkje opp i grupper på ${n(min)}`
        : `${people(count)} går ikkje opp i grupper på ${n(min)} til ${n(max)}`,
    sizeStretched: (min: number, max: number) =>
      `bord eller reglar gjer at ikkje alle grupper er på ${n(min)}${min === max ? '' : ` til ${n(max)}`}`,
    moreTables: (asked: number, used: number, count: number) =>
      `${people(count)} får ikkje plass ved ${tables(asked)}; ${tables(used)} er brukte`,
    fewerTables: (asked: number, used: number, count: number) =>
      `${people(count)} fyller ikkje ${tables(asked)}; ${tables(used)} er brukte`,
  },
  facts: {
    workplacesMet: (fewest: number, most: number, of: number) =>
      fewest === most
        ? `kvar arbeidsplass møter ${fewest} av ${of} andre`
        : `kvar arbeidsplass møter ${fewest} til ${most} av ${of} andre`,
    pairsAgain: (count: number) =>
      count === 0 ? 'ingen møtest att' : counted(count, 'eitt par møtest att', 'par møtest att'),
    fromEarlier: (count: number) =>
      count === 0
        ? 'ingen møter nokon frå tidlegare samlingar'
        : `${counted(count, 'eitt par', 'par')} har møtt kvarandre på tidlegare samlingar`,
    colleagues: (table: string, count: number, workplace: string) => `${table} har ${people(count)} frå ${workplace}`,
    because: {
      together: 'fordi dei skal sitje saman',
      locked: 'fordi ein plass er låst',
      moreThanTables: (count: number, places: number) =>
        `fordi arbeidsplassen har ${people(count)} og det er ${tables(places)}`,
      best: 'fordi alt anna vart dårlegare',
    },
    person: (count: number, workplaces: number) =>
      `møter ${counted(count, 'éin ny person', 'nye')} frå ${counted(workplaces, 'éin arbeidsplass', 'arbeidsplassar')}`,
    personAgain: (count: number) => `treffer ${counted(count, 'éin person', 'personar')} att`,
  },
};
