import type { steps as base } from '../nb/steps.ts';
import { counted } from '../plural.ts';

/** Texts of the step kinds, one object per kind, named as the kind's folder is. */
export const steps: typeof base = {
  kinds: {
    checkIn: 'Innsjekk',
    groupWork: 'Gruppearbeid',
    break: 'Pause',
    practiceStory: 'Praksisforteljing',
    input: 'Fagleg påfyll',
    plan: 'Plan',
    plenaryReport: 'Plenum',
    checkOut: 'Utsjekk',
  },

  writing: {
    noNames: 'Ingen namn eller detaljar som kan kjennast igjen',
    seenByAll: 'Det du sender, får alle sjå, utan namn.',
    ownNotes: 'Notata dine',
    sharing: 'Deler …',
    youShared: 'Dette har du delt',
    takeBack: 'Ta tilbake',
    takeBackThis: (text: string) => `Ta tilbake «${text}»`,
  },

  checkIn: {
    word: 'Ordet ditt',
    placeholder: 'eitt ord',
    seen: 'Kjem på skjermen i salen, utan namn.',
    yours: 'Du sa',
    onScreen: 'No står det på skjermen i salen, utan namn.',
    change: 'Byt ord',
    rules: 'Slik vil vi ha det',
    tooLong: (most: number) => `Eitt ord er nok. Det er plass til ${most} teikn.`,
  },

  groupWork: {
    alonePlaceholder: 'Skriv det du kjem på …',
    share: 'Del med gruppa',
    lane: 'Kvar på tavla?',
    sharedCount: (n: number) => counted(n, 'Du har delt éin lapp med gruppa.', 'lappar delte med gruppa.'),
    readyWithoutSharing: 'Eg er klar utan å dele',
    toBoard: 'Til tavla vår',
    backToNote: 'Tilbake til notatet mitt',
    round: 'No tek vi ein runde',
    roundEach: (time: string) => `${time} til kvar. Vi andre lyttar ferdig.`,
    roundOpen: 'Alle får ordet. Vi andre lyttar ferdig.',
    order: 'Rekkjefølgja',
    chairGives: (name: string) => `${name} gir ordet vidare.`,
    youGive: 'Du gir ordet vidare.',
    yourNote: 'Notatet ditt',
    backToRound: 'Tilbake til runden',
    you: 'du',
    groupReady: 'Gruppa er klar',
    isReady: 'Gruppa er meld klar.',
    notReady: 'Vi treng litt meir tid',
    whoDoesWhat: 'Kven gjer kva',
    duties: { chair: 'Ordstyrar', secretary: 'Referent', rapporteur: 'Rapportør' },
    nobody: 'ingen enno',
    take: { chair: 'Eg gir ordet', secretary: 'Eg skriv for gruppa', rapporteur: 'Eg fortel i plenum' },
    youWrite: 'Du skriv for gruppa.',
  },

  break: {
    backAt: 'Vi er tilbake kl.',
    rest: 'Legg gjerne bort telefonen. Snakk med nokon du ikkje kjenner.',
    paused: 'Klokka står. Den som leier, seier frå.',
  },

  practiceStory: {
    storyteller: (name: string) => `${name} fortel`,
    point: 'Eit læringspunkt til alle',
    placeholder: 'Dette lærte eg …',
    send: 'Del',
    points: 'Læringspunkt',
    noneYet: 'Ingen har delt eit læringspunkt enno.',
  },

  input: {
    speaker: (name: string) => `Med ${name}`,
    link: 'Opne det innleiaren viser',
    newTab: 'opnar i ei ny fane',
    ask: 'Still eit spørsmål',
    placeholder: 'Eg lurer på …',
    questions: 'Spørsmål',
    noneYet: 'Ingen har spurt om noko enno.',
  },

  plan: {
    onlyYou: 'berre du ser planen',
    include: 'Ta med i oppsummeringa',
    included: 'Planen er med i oppsummeringa, utan namn.',
    takeOut: 'Ta planen ut av oppsummeringa',
    empty: 'Skriv noko i planen først.',
    together: 'Gruppa skriv planen saman. Han blir med i oppsummeringa.',
    example: 'Mål: Ingen står åleine i storefri. Tiltak: To faste vaksne ved skuret.',
  },

  plenaryReport: {
    hasFloor: (table: string) => `${table} har ordet`,
    youHaveFloor: 'No er det dykkar tur',
    youAreFirst: 'De er først ute',
    youAreNext: 'De er neste gruppe',
    soon: 'Vi byrjar straks.',
    between: 'Neste gruppe får snart ordet.',
    heard: 'No har vi høyrt dykk. Takk!',
    rapporteur: (name: string) => `${name} fortel for dykk.`,
    youReport: 'Du fortel for gruppa.',
    turnTime: 'Tid igjen for gruppa',
    lifted: 'Dette har de løfta',
    noneLifted: 'De har ikkje løfta noko enno.',
    choose: (n: number) => (n === 1 ? 'Vel lappen de vil løfte' : `Vel opptil ${n} lappar å løfte`),
    closeBoard: 'Ferdig med å velje',
    wall: 'På veggen',
    wallEmpty: 'Her kjem lappane etter kvart som gruppene løfter dei.',
  },

  checkOut: {
    placeholder: 'Éi setning er nok …',
    seen: 'Berre du ser dette til du sender. Då blir det med i oppsummeringa, utan namn.',
    sent: 'Sendt. Det er med i oppsummeringa, utan namn.',
    change: 'Endre',
    low: 'lite nyttig',
    high: 'svært nyttig',
    onlyCounted: 'Vi tel svara. Ingen ser kven som svarte kva.',
    thanks: 'Takk!',
  },
};
