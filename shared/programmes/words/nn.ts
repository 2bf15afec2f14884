import type { ProgrammeWords } from './nb.ts';

export const nn: ProgrammeWords = {
  groundRules:
    'Vi er her for å lære av kvarandre, ikkje for å vurdere kvarandre. Alle får ordet. Vi lar kvarandre snakke ut. Vi hjelper kvarandre fram. Usemje er nyttig. Ingen namn, ingen kjenneteikn.',
  break: { title: 'Pause', question: 'Pause' },

  trygtSkolemiljo: {
    title: 'Trygt skulemiljø',
    description: 'Erfaringar på tvers av skular, ei praksisforteljing, fagleg påfyll, og ein plan å prøve ut heime.',
    audience: 'Nettverk av skular i ein kommune, 15–50 deltakarar',
    checkIn: { title: 'Velkomen', question: 'Eitt ord: Kva tek du med deg inn i dag?' },
    experiences: {
      title: 'På tvers: erfaringar',
      question:
        'Tenk på ein situasjon sidan sist der du tok tak i utryggleik eller krenkingar. Kva gjorde du, og kva skjedde?',
      instruction: 'Skriv for deg sjølv i tre minutt. Så fire minutt kvar; dei andre lyttar. Til slutt: Kva går igjen?',
      alone: 'Kva gjorde du, og kva skjedde?',
      open: 'Kva går igjen?',
      lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevjande', wonder: 'Dette lurer vi på' },
    },
    story: {
      title: 'Praksisforteljing',
      question: 'Lytt etter: Kva gjorde dei vaksne? Korleis vart elevane høyrde?',
      instruction: 'Noter for deg sjølv. Del gjerne eitt læringspunkt med alle.',
    },
    input: {
      title: 'Fagleg påfyll',
      question: 'Noter det som hjelper deg å forstå eigen praksis.',
      instruction: 'Notata er dine eigne. Spørsmål du sender, kan alle sjå.',
    },
    ownKind: {
      title: 'Eigen skuletype',
      question: 'Kva av dette er relevant hos dykk?',
      instruction: 'Bli samde: Kva vil de begynne med, halde fram med og slutte med?',
      lanes: { start: 'Begynne med', continue: 'Halde fram med', stop: 'Slutte med' },
    },
    plan: {
      title: 'Kva prøver eg ut?',
      question: 'Kva prøver eg ut på skulen min før neste samling, og kven må eg ha med?',
      instruction: 'Planen er din. Du vel sjølv om han skal vere med i oppsummeringa.',
    },
    report: {
      title: 'Plenum: éin ting frå kvar gruppe',
      question: 'Éin ting frå kvar gruppe, to minutt.',
      instruction: 'Vi samlar; vi diskuterer ikkje no.',
    },
    checkOut: {
      title: 'Utsjekk',
      question: 'Dette tek eg med tilbake til skulen …',
      scale: 'Kor nyttig var samlinga for jobben din?',
    },
  },

  dialogkonferanse: {
    title: 'Dialogkonferanse',
    description: 'Inspirert av Vesterålen: først grupper med same rolle, så på tvers, og til slutt heime med ein plan.',
    audience: 'Skular, barnehagar og tenester frå fleire kommunar, 25–60 deltakarar',
    jobRoles: [
      'Barnehagelærar',
      'Pedagogisk leiar',
      'Fagarbeidar',
      'Styrar',
      'Lærar',
      'Miljøterapeut',
      'Rektor',
      'PPT',
      'Eigar eller kommune',
    ],
    welcome: {
      title: 'Velkomen',
      question: 'Slik arbeider vi i dag: i grupper med same rolle, på tvers og heime.',
    },
    sameRole: {
      title: 'Same rolle',
      question: 'Kva får vi til? Kva hindrar oss? Bli samde om tre punkt.',
      instruction:
        'Skriv for deg sjølv i fem minutt. Så to minutt kvar; dei andre lyttar. Bli til slutt samde om tre punkt.',
      alone: 'Kva får vi til? Kva hindrar oss?',
      open: 'Bli samde om tre punkt.',
      lanes: { manage: 'Dette får vi til', hinders: 'Dette hindrar oss', points: 'Dei tre punkta våre' },
    },
    reportRoles: {
      title: 'Plenum: tre punkt frå kvar gruppe',
      question: 'Tre punkt frå kvar gruppe, to minutt.',
      instruction: 'Vi samlar no; spørsmål tek vi seinare.',
    },
    input: {
      title: 'Fagleg innlegg',
      question: 'Noter eitt omgrep som hjelper deg å forstå eigen praksis.',
      instruction: 'Notata er dine eigne. Spørsmål du sender, kan alle sjå.',
    },
    across: {
      title: 'På tvers av kommunar',
      question: 'Fortel om ei endring de har prøvd: utgangspunkt, kva de gjorde, kva de lærte.',
      instruction:
        'Skriv stikkord i fem minutt. Så fire minutt kvar; gruppa spør for å forstå. Råda kjem i siste runde.',
      alone: 'Skriv stikkord: utgangspunkt, kva de gjorde, kva de lærte.',
      open: 'Siste runde: Kva råd gir vi kvarandre?',
      lanes: { tried: 'Dette prøvde vi', learnt: 'Dette lærte vi', advice: 'Råd på vegen' },
    },
    surprise: {
      title: 'Overraskingar',
      question: 'Kva overraska dykk?',
      instruction: 'Eitt ord frå kvar. Så høyrer vi nokre røyster frå salen.',
    },
    lunch: { title: 'Lunsj', question: 'Lunsj' },
    homePlan: {
      title: 'Heime: planen vår',
      question: 'Kvar er vi? Kvar skal vi? Kva gjer vi først, og når evaluerer vi?',
      instruction: 'Skriv planen saman: mål, tiltak, kven, når, og korleis de ser at det verkar.',
    },
    reportPlans: {
      title: 'Plenum: innan neste samling',
      question: 'Innan neste samling har vi …',
      instruction: 'To minutt per gruppe, éin plan frå kvar.',
    },
    checkOut: {
      title: 'Utsjekk',
      question: 'Kom du til orde? Vart du klokare?',
      scale: 'Kor nyttig var dagen for deg?',
    },
  },

  hybridSamling: {
    title: 'Hybrid samling',
    description: 'To salar følgjer same sending og arbeider kvar for seg og på tvers. Rettleiarar er med på nett.',
    audience: 'Barnehagar og skular i to salar, med rettleiarar på nett, 20–60 deltakarar',
    jobRoles: [
      'Barnehagelærar',
      'Pedagogisk leiar',
      'Fagarbeidar',
      'Styrar',
      'Lærar',
      'Miljøterapeut',
      'Skuleleiar',
      'PPT',
      'Rettleiar',
    ],
    halls: { kindergartens: 'Sal A: barnehagar', schools: 'Sal B: skular', advisers: 'Rettleiarar på nett' },
    welcome: {
      title: 'Velkomen i kvar sal',
      question: 'Kven er vi saman med i dag? Hels på dei du sit med, og på rettleiarane på nett.',
      forLeaders: 'Salverten sjekkar lyd, skjerm og kode. Sei frå til alle at éin telefon eller PC per gruppe er nok.',
    },
    firstStream: {
      title: 'Sending, første del',
      question: 'Noter for deg sjølv: Kva kjenner vi igjen? Kva utfordrar oss?',
      instruction: 'Vi følgjer sendinga saman. Notata er dine eigne. Spørsmål du sender, kan alle sjå.',
    },
    workGroup: {
      title: 'Eiga arbeidsgruppe',
      question: 'Kvar står vi? Skriv tre funn, og eitt spørsmål til rettleiaren.',
      instruction: 'Rettleiaren er med i gruppa på nett i om lag ti minutt.',
      lanes: { findings: 'Tre funn', adviser: 'Spørsmål til rettleiaren' },
    },
    secondStream: {
      title: 'Sending, andre del',
      question: 'Kva må alle tilsette hos oss få vite?',
      instruction: 'Noter for deg sjølv. Spørsmål du sender, kan alle sjå.',
    },
    together: {
      title: 'Barnehage og skule saman',
      question: 'Kva treng barna at vi gjer likt? Kva kan vi gjere saman allereie dette halvåret?',
      instruction:
        'Barnehage og skule møtest på tvers av salane. Er sambandet mellom salane nede, arbeider de vidare i eigen sal.',
      alone: 'Kva treng barna at vi gjer likt?',
      open: 'Kva kan vi gjere saman allereie dette halvåret?',
      lanes: { alike: 'Dette bør vi gjere likt', together: 'Dette gjer vi saman', wonder: 'Dette lurer vi på' },
    },
    report: {
      title: 'Plenum: salane etter tur',
      question: 'Salane får ordet etter tur, to minutt til kvar gruppe.',
      instruction: 'Rettleiarane avsluttar med eitt spørsmål kvar.',
    },
    interim: {
      title: 'Mellomarbeid',
      question: 'Mellomarbeid fram til rettleiingsmøtet: Kva, kven, når?',
      instruction: 'Bli samde om éin ting, og om kven som følgjer det opp.',
    },
  },

  kortOkt: {
    title: 'Kort økt for personalet',
    description: 'Ta nettverket med heim: Alle tenkjer, alle får ordet, og de går ut med éin felles plan.',
    audience: 'Personalet på éin arbeidsplass, 10–50 deltakarar',
    why: { title: 'Velkomen', question: 'Kvifor er vi her, og kva skal vi ha avgjort om 75 minutt?' },
    fromNetwork: {
      title: 'Frå nettverket',
      question: 'Frå nettverket: tre ting eg tok med tilbake.',
      instruction: 'Den som var på samlinga, fortel.',
    },
    reflection: {
      title: 'Tenk sjølv',
      question: 'Kva gjer vi vaksne når ein elev ikkje har det trygt, og kva gjer vi ulikt?',
      instruction: 'Skriv ned det viktigaste, og kvifor det er viktig.',
    },
    groups: {
      title: 'Runde, så eitt punkt',
      question: 'Kva gjer vi vaksne når ein elev ikkje har det trygt, og kva gjer vi ulikt?',
      instruction: 'Runde: to minutt kvar. Bli så samde om eitt punkt.',
      open: 'Bli samde om eitt punkt.',
      lanes: { alike: 'Dette gjer vi likt', differently: 'Dette gjer vi ulikt', point: 'Punktet vårt' },
    },
    report: {
      title: 'Plenum: eitt punkt per gruppe',
      question: 'Eitt punkt per gruppe.',
      instruction: 'Halvtanna minutt til kvar.',
    },
    vote: {
      title: 'Tre prikkar',
      question: 'Tre prikkar: Kva begynner vi med?',
      instruction: 'Legg alle på eitt punkt, eller fordel dei.',
    },
    plan: {
      title: 'Planen vår',
      question: 'Mål, tiltak, ansvarleg, dato for evaluering.',
      instruction: 'Vi blir samde i plenum. Éin skriv planen for alle og tek han med i oppsummeringa.',
    },
    checkOut: { title: 'Utsjekk', question: 'Det første eg gjer, er …', scale: '' },
  },
};
