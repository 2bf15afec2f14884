/** The words of the ready programmes. Bokmål is the base: another language that misses a word does not compile. */
export const nb = {
  groundRules:
    'Vi er her for å lære av hverandre, ikke for å vurdere hverandre. Alle får ordet. Vi lar hverandre snakke ut. Vi hjelper hverandre fram. Uenighet er nyttig. Ingen navn, ingen kjennetegn.',
  break: { title: 'Pause', question: 'Pause' },

  trygtSkolemiljo: {
    title: 'Trygt skolemiljø',
    description: 'Erfaringer på tvers av skoler, en praksisfortelling, faglig påfyll, og en plan å prøve ut hjemme.',
    audience: 'Nettverk av skoler i en kommune, 15–50 deltakere',
    checkIn: { title: 'Velkommen', question: 'Ett ord: Hva tar du med deg inn i dag?' },
    experiences: {
      title: 'På tvers: erfaringer',
      question:
        'Tenk på en situasjon siden sist der du tok tak i utrygghet eller krenkelser. Hva gjorde du, og hva skjedde?',
      instruction:
        'Skriv for deg selv i tre minutter. Så fire minutter hver; de andre lytter. Til slutt: Hva går igjen?',
      alone: 'Hva gjorde du, og hva skjedde?',
      open: 'Hva går igjen?',
      lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevende', wonder: 'Dette lurer vi på' },
    },
    story: {
      title: 'Praksisfortelling',
      question: 'Lytt etter: Hva gjorde de voksne? Hvordan ble elevene hørt?',
      instruction: 'Noter for deg selv. Del gjerne ett læringspunkt med alle.',
    },
    input: {
      title: 'Faglig påfyll',
      question: 'Noter det som hjelper deg å forstå egen praksis.',
      instruction: 'Notatene er dine egne. Spørsmål du sender, kan alle se.',
    },
    ownKind: {
      title: 'Egen skoletype',
      question: 'Hva av dette er relevant hos dere?',
      instruction: 'Bli enige: Hva vil dere begynne med, fortsette med og slutte med?',
      lanes: { start: 'Begynne med', continue: 'Fortsette med', stop: 'Slutte med' },
    },
    plan: {
      title: 'Hva prøver jeg ut?',
      question: 'Hva prøver jeg ut på min skole før neste samling, og hvem må jeg ha med?',
      instruction: 'Planen er din. Du velger selv om den skal med i oppsummeringen.',
    },
    report: {
      title: 'Plenum: én ting fra hver gruppe',
      question: 'Én ting fra hver gruppe, to minutter.',
      instruction: 'Vi samler; vi diskuterer ikke nå.',
    },
    checkOut: {
      title: 'Utsjekk',
      question: 'Dette tar jeg med tilbake til skolen …',
      scale: 'Hvor nyttig var samlingen for jobben din?',
    },
  },

  dialogkonferanse: {
    title: 'Dialogkonferanse',
    description:
      'Inspirert av Vesterålen: først grupper med samme rolle, så på tvers, og til slutt hjemme med en plan.',
    audience: 'Skoler, barnehager og tjenester fra flere kommuner, 25–60 deltakere',
    jobRoles: [
      'Barnehagelærer',
      'Pedagogisk leder',
      'Fagarbeider',
      'Styrer',
      'Lærer',
      'Miljøterapeut',
      'Rektor',
      'PPT',
      'Eier eller kommune',
    ],
    welcome: {
      title: 'Velkommen',
      question: 'Slik arbeider vi i dag: i grupper med samme rolle, på tvers og hjemme.',
    },
    sameRole: {
      title: 'Samme rolle',
      question: 'Hva får vi til? Hva hindrer oss? Bli enige om tre punkter.',
      instruction:
        'Skriv for deg selv i fem minutter. Så to minutter hver; de andre lytter. Bli til slutt enige om tre punkter.',
      alone: 'Hva får vi til? Hva hindrer oss?',
      open: 'Bli enige om tre punkter.',
      lanes: { manage: 'Dette får vi til', hinders: 'Dette hindrer oss', points: 'Våre tre punkter' },
    },
    reportRoles: {
      title: 'Plenum: tre punkter fra hver gruppe',
      question: 'Tre punkter fra hver gruppe, to minutter.',
      instruction: 'Vi samler nå; spørsmål tar vi senere.',
    },
    input: {
      title: 'Faglig innlegg',
      question: 'Noter ett begrep som hjelper deg å forstå egen praksis.',
      instruction: 'Notatene er dine egne. Spørsmål du sender, kan alle se.',
    },
    across: {
      title: 'På tvers av kommuner',
      question: 'Fortell om en endring dere har prøvd: utgangspunkt, hva dere gjorde, hva dere lærte.',
      instruction:
        'Skriv stikkord i fem minutter. Så fire minutter hver; gruppa spør for å forstå. Råd kommer i siste runde.',
      alone: 'Skriv stikkord: utgangspunkt, hva dere gjorde, hva dere lærte.',
      open: 'Siste runde: Hvilke råd gir vi hverandre?',
      lanes: { tried: 'Dette prøvde vi', learnt: 'Dette lærte vi', advice: 'Råd på veien' },
    },
    surprise: {
      title: 'Overraskelser',
      question: 'Hva overrasket dere?',
      instruction: 'Ett ord fra hver. Så hører vi noen stemmer fra salen.',
    },
    lunch: { title: 'Lunsj', question: 'Lunsj' },
    homePlan: {
      title: 'Hjemme: planen vår',
      question: 'Hvor er vi? Hvor skal vi? Hva gjør vi først, og når evaluerer vi?',
      instruction: 'Skriv planen sammen: mål, tiltak, hvem, når, og hvordan dere ser at det virker.',
    },
    reportPlans: {
      title: 'Plenum: innen neste samling',
      question: 'Innen neste samling har vi …',
      instruction: 'To minutter per gruppe, én plan fra hver.',
    },
    checkOut: {
      title: 'Utsjekk',
      question: 'Kom du til orde? Ble du klokere?',
      scale: 'Hvor nyttig var dagen for deg?',
    },
  },

  hybridSamling: {
    title: 'Hybrid samling',
    description: 'To saler følger samme sending og arbeider hver for seg og på tvers. Veiledere er med på nett.',
    audience: 'Barnehager og skoler i to saler, med veiledere på nett, 20–60 deltakere',
    jobRoles: [
      'Barnehagelærer',
      'Pedagogisk leder',
      'Fagarbeider',
      'Styrer',
      'Lærer',
      'Miljøterapeut',
      'Skoleleder',
      'PPT',
      'Veileder',
    ],
    halls: { kindergartens: 'Sal A: barnehager', schools: 'Sal B: skoler', advisers: 'Veiledere på nett' },
    welcome: {
      title: 'Velkommen i hver sal',
      question: 'Hvem er vi sammen med i dag? Hils på dem du sitter med, og på veilederne på nett.',
      forLeaders: 'Salverten sjekker lyd, skjerm og kode. Si fra til alle at én telefon eller PC per gruppe er nok.',
    },
    firstStream: {
      title: 'Sending, første del',
      question: 'Noter for deg selv: Hva kjenner vi igjen? Hva utfordrer oss?',
      instruction: 'Vi følger sendingen sammen. Notatene er dine egne. Spørsmål du sender, kan alle se.',
    },
    workGroup: {
      title: 'Egen arbeidsgruppe',
      question: 'Hvor står vi? Skriv tre funn, og ett spørsmål til veilederen.',
      instruction: 'Veilederen er med i gruppa på nett i omtrent ti minutter.',
      lanes: { findings: 'Tre funn', adviser: 'Spørsmål til veilederen' },
    },
    secondStream: {
      title: 'Sending, andre del',
      question: 'Hva må alle ansatte hos oss få vite?',
      instruction: 'Noter for deg selv. Spørsmål du sender, kan alle se.',
    },
    together: {
      title: 'Barnehage og skole sammen',
      question: 'Hva trenger barna at vi gjør likt? Hva kan vi gjøre sammen allerede dette halvåret?',
      instruction:
        'Barnehage og skole møtes på tvers av salene. Er sambandet mellom salene nede, arbeider dere videre i egen sal.',
      alone: 'Hva trenger barna at vi gjør likt?',
      open: 'Hva kan vi gjøre sammen allerede dette halvåret?',
      lanes: { alike: 'Dette bør vi gjøre likt', together: 'Dette gjør vi sammen', wonder: 'Dette lurer vi på' },
    },
    report: {
      title: 'Plenum: salene etter tur',
      question: 'Salene får ordet etter tur, to minutter til hver gruppe.',
      instruction: 'Veilederne avslutter med ett spørsmål hver.',
    },
    interim: {
      title: 'Mellomarbeid',
      question: 'Mellomarbeid fram til veiledningsmøtet: Hva, hvem, når?',
      instruction: 'Bli enige om én ting, og om hvem som følger den opp.',
    },
  },

  kortOkt: {
    title: 'Kort økt for personalet',
    description: 'Ta nettverket med hjem: Alle tenker, alle får ordet, og dere går ut med én felles plan.',
    audience: 'Personalet på én arbeidsplass, 10–50 deltakere',
    why: { title: 'Velkommen', question: 'Hvorfor er vi her, og hva skal vi ha bestemt om 75 minutter?' },
    fromNetwork: {
      title: 'Fra nettverket',
      question: 'Fra nettverket: tre ting jeg tok med tilbake.',
      instruction: 'Den som var på samlingen, forteller.',
    },
    reflection: {
      title: 'Tenk selv',
      question: 'Hva gjør vi voksne når en elev ikke har det trygt, og hva gjør vi ulikt?',
      instruction: 'Skriv ned det viktigste, og hvorfor det er viktig.',
    },
    groups: {
      title: 'Runde, så ett punkt',
      question: 'Hva gjør vi voksne når en elev ikke har det trygt, og hva gjør vi ulikt?',
      instruction: 'Runde: to minutter hver. Bli så enige om ett punkt.',
      open: 'Bli enige om ett punkt.',
      lanes: { alike: 'Dette gjør vi likt', differently: 'Dette gjør vi ulikt', point: 'Punktet vårt' },
    },
    report: {
      title: 'Plenum: ett punkt per gruppe',
      question: 'Ett punkt per gruppe.',
      instruction: 'Halvannet minutt til hver.',
    },
    vote: {
      title: 'Tre prikker',
      question: 'Tre prikker: Hva begynner vi med?',
      instruction: 'Legg alle på ett punkt, eller fordel dem.',
    },
    plan: {
      title: 'Planen vår',
      question: 'Mål, tiltak, ansvarlig, dato for evaluering.',
      instruction: 'Vi blir enige i plenum. Én skriver planen for alle og tar den med i oppsummeringen.',
    },
    checkOut: { title: 'Utsjekk', question: 'Det første jeg gjør, er …', scale: '' },
  },
};

export type ProgrammeWords = typeof nb;
