import { counted } from '../plural.ts';

/** Texts of the step kinds, one object per kind, named as the kind's folder is. */
export const steps = {
  kinds: {
    checkIn: 'Innsjekk',
    groupWork: 'Gruppearbeid',
    break: 'Pause',
    practiceStory: 'Praksisfortelling',
    input: 'Faglig påfyll',
    plan: 'Plan',
    plenaryReport: 'Plenum',
    checkOut: 'Utsjekk',
  },

  /** Said about writing wherever it is done. */
  writing: {
    noNames: 'Ingen navn eller detaljer som kan gjenkjennes',
    seenByAll: 'Det du sender, vises for alle, uten navn.',
    ownNotes: 'Notatene dine',
    sharing: 'Deler …',
    youShared: 'Dette har du delt',
    takeBack: 'Ta tilbake',
    takeBackThis: (text: string) => `Ta tilbake «${text}»`,
  },

  checkIn: {
    word: 'Ordet ditt',
    placeholder: 'ett ord',
    seen: 'Vises på skjermen i salen, uten navn.',
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

  plan: {
    onlyYou: 'bare du ser planen',
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
    seen: 'Bare du ser dette til du sender. Da er det med i oppsummeringen, uten navn.',
    sent: 'Sendt. Det er med i oppsummeringen, uten navn.',
    change: 'Endre',
    low: 'lite nyttig',
    high: 'svært nyttig',
    onlyCounted: 'Vi teller svarene. Ingen ser hvem som svarte hva.',
    thanks: 'Takk!',
  },
};
