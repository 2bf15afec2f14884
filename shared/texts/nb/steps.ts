import { counted } from '../plural.ts';
import { tables } from './tables.ts';

/** Texts of the step kinds, one object per kind, named as the kind's folder is. */
export const steps = {
  /** Before what participants are not shown. */
  forLeaders: 'Til dere som leder:',
  leads: 'Leder steget:',
  kinds: {
    talk: 'Sammen i plenum',
    reflection: 'For seg selv',
    vote: 'Prikker',
    checkIn: 'Innsjekk',
    groupWork: 'Gruppearbeid',
    break: 'Pause',
    practiceStory: 'Praksisfortelling',
    input: 'Faglig påfyll',
    helpBoard: 'Hjelpetavle',
    plan: 'Plan',
    plenaryReport: 'Plenum',
    checkOut: 'Utsjekk',
  },

  tables,

  /** Said about writing wherever it is done. */
  writing: {
    ownNotes: 'Notatene dine',
    sharing: 'Deler …',
    youShared: 'Dette har du delt',
    allAtOnce: 'Det dere deler, kommer hit samtidig, når den som leder, viser det.',
    waitsToBeShown: 'Venter: vises når prosesslederen velger det.',
    shownToAll: 'Vist for alle.',
    shownWithoutNames: 'Lappene er vist uten navn. De ligger ikke lenger hos deg.',
    shownAndClosed: 'Lappene er vist uten navn, og flere kan ikke deles. Det du skriver nå, blir hos deg.',
    takeBack: 'Ta tilbake',
    takeBackThis: (text: string) => `Ta tilbake «${text}»`,
  },

  /** What members of a home group bring from the tables where they sat before. */
  brought: {
    title: 'Det vi har med oss',
    tables: (n: number) => (n === 1 ? 'fra ett bord' : `fra ${n} bord`),
    from: (tableInText: string) => `Fra ${tableInText}`,
    empty: 'Ingen lapper her.',
    closed: 'Lappene er ikke åpne for dere nå.',
  },

  talk: {
    listen: 'Nå lytter vi. Legg gjerne telefonen ned; siden går videre av seg selv.',
    link: 'Åpne sendingen',
    newTab: 'åpnes i en ny fane',
  },

  reflection: {
    placeholder: 'Skriv det du kommer på …',
    share: 'Del med alle',
    others: 'Delt av oss',
    noneYet: 'Ingen har delt noe ennå.',
  },

  vote: {
    left: (left: number, all: number) =>
      left === 0 ? 'Alle prikkene dine er gitt' : all === 1 ? 'Du har én prikk' : `${left} av ${all} prikker igjen`,
    howTo: 'Gi flere til samme lapp om du vil. Du kan flytte dem til steget er over.',
    secret: 'Ingen ser hvem som ga hva.',
    give: (text: string) => `Gi en prikk til «${text}»`,
    takeBack: (text: string) => `Ta tilbake en prikk fra «${text}»`,
    onNote: (dots: number) => counted(dots, 'Én prikk fra deg', 'prikker fra deg'),
    noneFromYou: 'Ingen prikker fra deg',
    noneLeft: 'Alle prikkene er gitt. Ta tilbake én først.',
    goneNotes: (dots: number) =>
      counted(dots, 'Én prikk ligger på en lapp som er tatt bort.', 'prikker ligger på lapper som er tatt bort.'),
    takeThoseBack: 'Ta dem tilbake',
    result: 'Slik falt prikkene',
    counted: (dots: number) => counted(dots, 'én prikk', 'prikker'),
    nothing: 'Det er ingen lapper å gi prikker til.',
  },

  checkIn: {
    word: 'Ordet ditt',
    placeholder: 'ett ord',
    yours: 'Du sa',
    onScreen: 'Nå står det på skjermen i salen, uten navn.',
    change: 'Bytt ord',
    rules: 'Slik vil vi ha det',
    tooLong: (most: number) => `Ett ord er nok. Det er plass til ${most} tegn.`,
  },

  groupWork: {
    alonePlaceholder: 'Skriv det du kommer på …',
    share: 'Del med gruppa',
    lane: 'Hvor på tavla?',
    sharedCount: (n: number) => counted(n, 'Du har delt én lapp med gruppa.', 'lapper delt med gruppa.'),
    readyWithoutSharing: 'Jeg er klar uten å dele',
    toBoard: 'Til tavla vår',
    backToNote: 'Tilbake til notatet mitt',
    round: 'Nå tar vi en runde',
    roundEach: (time: string) => `${time} til hver. Vi andre lytter ferdig.`,
    roundOpen: 'Alle får ordet. Vi andre lytter ferdig.',
    order: 'Rekkefølgen',
    chairGives: (name: string) => `${name} gir ordet videre.`,
    youGive: 'Du gir ordet videre.',
    yourNote: 'Notatet ditt',
    nowTells: 'Nå forteller',
    yourTurn: 'Nå er det din tur',
    youTell: 'Fortell. De andre lytter.',
    weListen: 'Vi andre lytter.',
    afterwards: 'Etterpå:',
    afterwardsYou: 'Etterpå er det deg.',
    youAreLast: 'Du er den siste i runden.',
    lastOne: 'Den siste i runden.',
    soonYou: 'Snart er det deg',
    roundOff: 'rund av',
    passOn: 'Ferdig – gi ordet videre',
    passOnFor: (name: string) => `${name} er ferdig – gi ordet videre`,
    standOver: 'Stå over – kom til meg til slutt',
    standOverFor: (name: string) => `${name} står over – får ordet til slutt`,
    giveBack: 'Feil trykk? Gi ordet tilbake',
    moreChoices: 'Noe annet?',
    roundDone: 'Alle har hatt ordet',
    roundDoneText: 'Takk for at dere lyttet. Vi går videre sammen om litt.',
    roundDoneTogether: 'De andre bordene er snart ferdige også.',
    turnsTogether: 'Alle bordene bytter samtidig.',
    orderOf: 'Rekkefølgen i runden',
    hadTurn: 'har hatt ordet',
    hasTurn: 'har ordet nå',
    backToRound: 'Tilbake til runden',
    you: 'du',
    groupReady: 'Gruppa er klar',
    isReady: 'Gruppa er meldt klar.',
    notReady: 'Vi trenger litt mer tid',
    whoDoesWhat: 'Hvem gjør hva',
    duties: { chair: 'Ordstyrer', secretary: 'Referent', rapporteur: 'Rapportør' },
    nobody: 'ingen ennå',
    take: { chair: 'Jeg gir ordet', secretary: 'Jeg skriver for gruppa', rapporteur: 'Jeg forteller i plenum' },
    youWrite: 'Du skriver for gruppa.',
  },

  break: {
    backAt: 'Vi er tilbake kl.',
    rest: 'Legg gjerne telefonen bort. Snakk med noen du ikke kjenner.',
    paused: 'Klokka står. Den som leder, sier fra.',
  },

  practiceStory: {
    storyteller: (name: string) => `${name} forteller`,
    point: 'Et læringspunkt til alle',
    placeholder: 'Dette lærte jeg …',
    send: 'Del',
    points: 'Læringspunkter',
    noneYet: 'Ingen har delt et læringspunkt ennå.',
  },

  input: {
    speaker: (name: string) => `Med ${name}`,
    link: 'Åpne det innlederen viser',
    newTab: 'åpnes i en ny fane',
    ask: 'Still et spørsmål',
    placeholder: 'Jeg lurer på …',
    questions: 'Spørsmål',
    noneYet: 'Ingen har spurt om noe ennå.',
  },

  helpBoard: {
    which: 'Hva vil du skrive?',
    write: { asked: 'Be om hjelp', offered: 'Tilby hjelp' },
    placeholder: { asked: 'Vi kunne trenge noen som …', offered: 'Vi kan dele, vise eller være med på …' },
    noneYet: { asked: 'Ingen har bedt om noe ennå.', offered: 'Ingen har tilbudt noe ennå.' },
  },

  plan: {
    include: 'Ta med i oppsummeringen',
    included: 'Planen er med i oppsummeringen, uten navn.',
    takeOut: 'Ta den ut av oppsummeringen',
    empty: 'Skriv noe i planen først.',
    together: 'Gruppa skriver planen sammen. Den er med i oppsummeringen.',
    example: 'Mål: Ingen står alene i storefri. Tiltak: To faste voksne ved skuret.',
  },

  plenaryReport: {
    hasFloor: (table: string) => `${table} har ordet`,
    youHaveFloor: 'Nå er det dere',
    youAreFirst: 'Dere er først ute',
    youAreNext: 'Dere er neste',
    soon: 'Vi begynner straks.',
    between: 'Neste gruppe får snart ordet.',
    heard: 'Dere er hørt. Takk!',
    rapporteur: (name: string) => `${name} forteller for dere.`,
    youReport: 'Du forteller for gruppa.',
    turnTime: 'Tid igjen for gruppa',
    lifted: 'Dette har dere løftet',
    noneLifted: 'Dere har ikke løftet noe ennå.',
    choose: (n: number) => (n === 1 ? 'Velg lappen dere vil løfte' : `Velg opptil ${n} lapper å løfte`),
    closeBoard: 'Ferdig med å velge',
    wall: 'På veggen',
    wallEmpty: 'Her kommer lappene etter hvert som gruppene løfter dem.',
  },

  checkOut: {
    placeholder: 'Én setning er nok …',
    sent: 'Sendt. Det er med i oppsummeringen, uten navn.',
    change: 'Endre',
    low: 'lite nyttig',
    high: 'svært nyttig',
    onlyCounted: 'Vi teller svarene. Ingen ser hvem som svarte hva.',
    thanks: 'Takk!',
  },
};
