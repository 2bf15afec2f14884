import type { QuestionWords } from '../question-bank.ts';

export const nn: QuestionWords = {
  bullying: {
    title: 'Mobbing',
    questions: {
      works: 'Kva gjer de hos dykk som gjer det vanskeleg for mobbing å få feste?',
      see: 'Korleis oppdagar de det som er lett å oversjå: blikk, utestenging, det som hender når ingen vaksne er der?',
      bystanders: 'Når har de sett at dei som står rundt, har snudd ein situasjon? Kva hjelpte dei til å gjere det?',
      adults: 'Korleis snakkar de vaksne saman når nokon er urolege for eit barn, og kva gjer det lettare å seie frå?',
      after: 'Kva gjer de for at det skal bli godt att i gruppa, òg etter at mobbinga har stansa?',
      try: 'Kva er éin ting de kan prøve dei neste seks vekene, og korleis merkar elevane det?',
    },
    links: {},
  },
  classLeadership: {
    title: 'Klasseleiing',
    questions: {
      start: 'Korleis tek ein time til hos deg når han tek godt til?',
      relation: 'Kva gjer du for at kvar elev skal merke at du ser dei, òg på ein travel dag?',
      unrest: 'Kva har du prøvd som gav ro utan at nokon mista ansikt?',
      together: 'Kva er de vaksne einige om hos dykk, og kva merkar elevane av det?',
      visit: 'Om ein kollega var med deg ein time, kva ville du be dei sjå etter?',
    },
    links: {},
  },
  pupilVoice: {
    title: 'Elevstemma',
    questions: {
      changed: 'Når har noko hos dykk vorte annleis fordi elevane sa frå?',
      quiet: 'Korleis får de fram stemma til dei som sjeldan tek ordet?',
      use: 'Kva gjer de med svara når de har spurt elevane, og korleis får dei vite det?',
      council: 'Kva avgjer elevane hos dykk i dag, og kva kunne dei ha vore med på å avgjere?',
      ask: 'Kva ville de fått vite om de spurde elevane om det vi snakkar om i dag?',
    },
    links: { elev: 'Elevorganisasjonen', ombud: 'Barneombodet' },
  },
  violence: {
    title: 'Vald og krenkingar',
    questions: {
      safe: 'Kva gjer de for at barn skal vite kven dei kan gå til, og at dei blir trudde?',
      words: 'Korleis snakkar de med barn om kropp, grenser og vonde løyndommar på ein måte som høver alderen?',
      worry: 'Kva gjer de frå den første uroa til nokon har fått hjelp, og kvar kan de bli tryggare?',
      cooperation: 'Kva fungerer i samarbeidet med barnevern, helsesjukepleiar og politi, og kva treng de meir av?',
      care: 'Korleis tek de vare på den vaksne som har stått i noko vanskeleg?',
      knowledge: 'Kva treng alle hos dykk å kunne om plikta til å melde og avverje?',
    },
    links: { plikt: 'plikt.no: om avverjingsplikta', bufdir: 'Bufdir' },
  },
  digitalFormation: {
    title: 'Digital danning',
    questions: {
      good: 'Når ser de at det digitale gjer læringa og fellesskapen betre?',
      judgement: 'Korleis øver elevane på å vurdere kva dei kan stole på?',
      screens: 'Korleis vel de når skjermen skal fram, og når han skal bort?',
      ai: 'Kva har de prøvd med kunstig intelligens, og kva lærte de og elevane av det?',
      common: 'Kva bør alle elevar hos dykk ha fått øve på før dei går vidare?',
    },
    links: { dubestemmer: 'Du bestemmer: opplegg om personvern og nettvett', datatilsynet: 'Datatilsynet' },
  },
  netSense: {
    title: 'Nettvett',
    questions: {
      kind: 'Kva gjer elevane hos dykk som er fint på nett, og korleis får dei høyre det?',
      know: 'Korleis får de vite kva som rører seg der elevane er, utan å overvake dei?',
      spread: 'Kva gjer de når noko sårande blir delt, og kva har vist seg å hjelpe?',
      home: 'Kva har de og heimane vorte einige om, og korleis kom de fram til det?',
      pictures: 'Korleis øver de og elevane på å spørje før nokon tek eller deler eit bilete?',
    },
    links: {
      dubestemmer: 'Du bestemmer: opplegg om personvern og nettvett',
      medietilsynet: 'Medietilsynet',
    },
  },
  everydayHeroes: {
    title: 'Kvardagsheltar',
    questions: {
      saw: 'Fortel om ein gong nokon gjorde ein liten ting som betydde mykje for andre. Kva gjorde det mogleg?',
      name: 'Korleis set de ord på det gode de ser, så fleire får lyst til å gjere det same?',
      adults: 'Kva gjer dei vaksne hos dykk som elevane kan ta etter?',
      everyone: 'Korleis syter de for at alle får vere den som hjelper, og ikkje berre den som blir hjelpt?',
      place: 'Kvar i kvardagen dykkar er det plass til meir av dette?',
    },
    links: {},
  },
  inclusion: {
    title: 'Inkludering',
    questions: {
      belong: 'Kva kjenneteiknar ein dag hos dykk då alle hadde nokon å vere saman med?',
      door: 'Kva gjer de først når nokon er i ferd med å falle utanfor?',
      teaching: 'Korleis legg de opp timane så alle har noko å bidra med og noko å strekkje seg etter?',
      support: 'Når har støtte inne i fellesskapen verka betre enn støtte utanfor? Kva skulle til?',
      languages: 'Korleis blir språka og bakgrunnen til elevane ein styrke for heile gruppa?',
    },
    links: { statped: 'Statped' },
  },
  transitions: {
    title: 'Overgangar',
    questions: {
      good: 'Kva gjer ein overgang god hos dykk, sett frå barnet si side?',
      know: 'Kva treng dei som tek imot, å vite, og kva bør barnet få fortelje sjølv?',
      first: 'Kva gjer de dei første vekene for at alle skal få nokon å vere saman med?',
      small: 'Korleis tek de vare på dei små overgangane: frå friminutt til time, frå skule til SFO?',
      between: 'Kva kan de som sit her, gjere saman som ingen av dykk får til åleine?',
    },
    links: {},
  },
  parents: {
    title: 'Foreldresamarbeid',
    questions: {
      works: 'Når kjennest samarbeidet med heimane lett? Kva har de gjort for å kome dit?',
      first: 'Korleis blir den første kontakten god, før noko har vorte vanskeleg?',
      reach: 'Korleis når de dei som sjeldan kjem, og kva har de lært av dei?',
      hard: 'Kva hjelper når de og heimen ser ulikt på det som har hendt?',
      together: 'Kva kan foreldra gjere for klassemiljøet som de ikkje kan?',
    },
    links: { foreldre: 'Foreldreutvala for grunnopplæringa og barnehagen' },
  },
  professionalCommunity: {
    title: 'Profesjonsfellesskap',
    questions: {
      learned: 'Kva har du lært av ein kollega i det siste, og korleis gjekk det til?',
      time: 'Korleis bruker de fellestida når ho gjev dykk mest?',
      disagree: 'Når har de vore usamde på ein måte som gjorde arbeidet betre?',
      spread: 'Korleis tek de med det de høyrer her, heim til dei som ikkje er her?',
      leader: 'Kva kan leiinga gjere meir av for at de skal våge å prøve?',
      evidence: 'Korleis ser de at noko de har endra, har vorte betre for barna?',
    },
    links: { udir: 'Utdanningsdirektoratet' },
  },
  kindergartenSchool: {
    title: 'Barnehage og skule',
    questions: {
      strengths: 'Kva får barna med seg frå barnehagen som skulen kan byggje vidare på?',
      play: 'Korleis får leiken plass dei første skuleåra, og kva ser de at han gjer?',
      environment:
        'Korleis arbeider de med at alle blir med i leiken, og kva kan barnehage og skule lære av kvarandre?',
      language: 'Kva ord bruker de ulikt, og kva meiner de med dei?',
      meet: 'Kva bør vi gjere saman før sommaren, og kven tek det første steget?',
    },
    links: { barnehagelov: 'Barnehagelova, kapittel VIII' },
  },
  safeEnvironment: {
    title: 'Trygt og godt miljø',
    questions: {
      prevent: 'Kva gjer de kvar dag, utan at nokon har bede om det, som førebyggjer utanforskap?',
      follow: 'Korleis følgjer de opp når eit barn ikkje har det trygt og godt, og kvar buttar det?',
      plan: 'Kva gjer ein aktivitetsplan til hjelp, og ikkje berre til papir?',
      hear: 'Korleis får barnet sjølv seie meininga si, og kva gjer de med henne?',
      measure: 'Kva ser de etter for å vite at eit tiltak verkar?',
    },
    links: { opplaeringslov: 'Opplæringslova, kapittel 12', udir: 'Utdanningsdirektoratet' },
  },
};
