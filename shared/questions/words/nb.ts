/** The words of the question bank. Open questions about one's own practice: what works comes first, and nobody is named. */
export const nb = {
  bullying: {
    title: 'Mobbing',
    questions: {
      works: 'Hva gjør dere hos dere som gjør det vanskelig for mobbing å få feste?',
      see: 'Hvordan oppdager dere det som er lett å overse: blikk, utestenging, det som skjer når ingen voksne er der?',
      bystanders: 'Når har dere sett at de som står rundt, har snudd en situasjon? Hva hjalp dem til å gjøre det?',
      adults: 'Hvordan snakker dere voksne sammen når noen er urolige for et barn, og hva gjør det lettere å si fra?',
      after: 'Hva gjør dere for at det skal bli godt igjen i gruppa, også etter at mobbingen har stanset?',
      try: 'Hva er én ting dere kan prøve de neste seks ukene, og hvordan merker elevene det?',
    },
    links: {},
  },
  classLeadership: {
    title: 'Klasseledelse',
    questions: {
      start: 'Hvordan begynner en time hos deg når den begynner godt?',
      relation: 'Hva gjør du for at hver elev skal merke at du ser dem, også på en travel dag?',
      unrest: 'Hva har du prøvd som ga ro uten at noen mistet ansikt?',
      together: 'Hva er dere voksne enige om hos dere, og hva merker elevene av det?',
      visit: 'Om en kollega var med deg en time, hva ville du bedt dem se etter?',
    },
    links: {},
  },
  pupilVoice: {
    title: 'Elevstemmen',
    questions: {
      changed: 'Når har noe hos dere blitt annerledes fordi elevene sa fra?',
      quiet: 'Hvordan får dere fram stemmen til dem som sjelden tar ordet?',
      use: 'Hva gjør dere med svarene når dere har spurt elevene, og hvordan får de vite det?',
      council: 'Hva bestemmer elevene hos dere i dag, og hva kunne de ha vært med på å bestemme?',
      ask: 'Hva ville dere fått vite om dere spurte elevene om det vi snakker om i dag?',
    },
    links: { elev: 'Elevorganisasjonen', ombud: 'Barneombudet' },
  },
  violence: {
    title: 'Vold og krenkelser',
    questions: {
      safe: 'Hva gjør dere for at barn skal vite hvem de kan gå til, og at de blir trodd?',
      words: 'Hvordan snakker dere med barn om kropp, grenser og vonde hemmeligheter på en måte som passer alderen?',
      worry: 'Hva gjør dere fra den første uroen til noen har fått hjelp, og hvor kan dere bli tryggere?',
      cooperation: 'Hva fungerer i samarbeidet med barnevern, helsesykepleier og politi, og hva trenger dere mer av?',
      care: 'Hvordan tar dere vare på den voksne som har stått i noe vanskelig?',
      knowledge: 'Hva trenger alle hos dere å kunne om plikten til å melde og avverge?',
    },
    links: { plikt: 'plikt.no: om avvergingsplikten', bufdir: 'Bufdir' },
  },
  digitalFormation: {
    title: 'Digital dannelse',
    questions: {
      good: 'Når ser dere at det digitale gjør læringen og fellesskapet bedre?',
      judgement: 'Hvordan øver elevene på å vurdere hva de kan stole på?',
      screens: 'Hvordan velger dere når skjermen skal fram, og når den skal bort?',
      ai: 'Hva har dere prøvd med kunstig intelligens, og hva lærte dere og elevene av det?',
      common: 'Hva bør alle elever hos dere ha fått øve på før de går videre?',
    },
    links: { dubestemmer: 'Du bestemmer: opplegg om personvern og nettvett', datatilsynet: 'Datatilsynet' },
  },
  netSense: {
    title: 'Nettvett',
    questions: {
      kind: 'Hva gjør elevene hos dere som er fint på nett, og hvordan får de høre det?',
      know: 'Hvordan får dere vite hva som rører seg der elevene er, uten å overvåke dem?',
      spread: 'Hva gjør dere når noe sårende deles, og hva har vist seg å hjelpe?',
      home: 'Hva har dere og hjemmene blitt enige om, og hvordan kom dere fram til det?',
      pictures: 'Hvordan øver dere og elevene på å spørre før noen tar eller deler et bilde?',
    },
    links: {
      dubestemmer: 'Du bestemmer: opplegg om personvern og nettvett',
      medietilsynet: 'Medietilsynet',
    },
  },
  everydayHeroes: {
    title: 'Hverdagshelter',
    questions: {
      saw: 'Fortell om en gang noen gjorde en liten ting som betydde mye for andre. Hva gjorde det mulig?',
      name: 'Hvordan setter dere ord på det gode dere ser, så flere får lyst til å gjøre det samme?',
      adults: 'Hva gjør de voksne hos dere som elevene kan ta etter?',
      everyone: 'Hvordan sørger dere for at alle får være den som hjelper, og ikke bare den som blir hjulpet?',
      place: 'Hvor i hverdagen deres er det plass til mer av dette?',
    },
    links: {},
  },
  inclusion: {
    title: 'Inkludering',
    questions: {
      belong: 'Hva kjennetegner en dag hos dere da alle hadde noen å være sammen med?',
      door: 'Hva gjør dere først når noen er i ferd med å falle utenfor?',
      teaching: 'Hvordan legger dere opp timene så alle har noe å bidra med og noe å strekke seg etter?',
      support: 'Når har støtte inne i fellesskapet virket bedre enn støtte utenfor? Hva skulle til?',
      languages: 'Hvordan blir elevenes språk og bakgrunn en styrke for hele gruppa?',
    },
    links: { statped: 'Statped' },
  },
  transitions: {
    title: 'Overganger',
    questions: {
      good: 'Hva gjør en overgang god hos dere, sett fra barnets side?',
      know: 'Hva trenger de som tar imot, å vite, og hva bør barnet få fortelle selv?',
      first: 'Hva gjør dere de første ukene for at alle skal få noen å være sammen med?',
      small: 'Hvordan tar dere vare på de små overgangene: fra friminutt til time, fra skole til SFO?',
      between: 'Hva kan dere som sitter her, gjøre sammen som ingen av dere får til alene?',
    },
    links: {},
  },
  parents: {
    title: 'Foreldresamarbeid',
    questions: {
      works: 'Når kjennes samarbeidet med hjemmene lett? Hva har dere gjort for å komme dit?',
      first: 'Hvordan blir den første kontakten god, før noe er blitt vanskelig?',
      reach: 'Hvordan når dere dem som sjelden kommer, og hva har dere lært av dem?',
      hard: 'Hva hjelper når dere og hjemmet ser ulikt på det som har skjedd?',
      together: 'Hva kan foreldrene gjøre for klassemiljøet som dere ikke kan?',
    },
    links: { foreldre: 'Foreldreutvalgene for grunnopplæringen og barnehagen' },
  },
  professionalCommunity: {
    title: 'Profesjonsfellesskap',
    questions: {
      learned: 'Hva har du lært av en kollega i det siste, og hvordan gikk det til?',
      time: 'Hvordan bruker dere fellestida når den gir dere mest?',
      disagree: 'Når har dere vært uenige på en måte som gjorde arbeidet bedre?',
      spread: 'Hvordan tar dere med det dere hører her, hjem til dem som ikke er her?',
      leader: 'Hva kan ledelsen gjøre mer av for at dere skal våge å prøve?',
      evidence: 'Hvordan ser dere at noe dere har endret, er blitt bedre for barna?',
    },
    links: { udir: 'Utdanningsdirektoratet' },
  },
  kindergartenSchool: {
    title: 'Barnehage og skole',
    questions: {
      strengths: 'Hva får barna med seg fra barnehagen som skolen kan bygge videre på?',
      play: 'Hvordan får leken plass de første skoleårene, og hva ser dere at den gjør?',
      environment:
        'Hvordan arbeider dere med at alle blir med i leken, og hva kan barnehage og skole lære av hverandre?',
      language: 'Hvilke ord bruker dere ulikt, og hva mener dere med dem?',
      meet: 'Hva bør vi gjøre sammen før sommeren, og hvem tar det første steget?',
    },
    links: { barnehagelov: 'Barnehageloven, kapittel VIII' },
  },
  safeEnvironment: {
    title: 'Trygt og godt miljø',
    questions: {
      prevent: 'Hva gjør dere hver dag, uten at noen har bedt om det, som forebygger utenforskap?',
      follow: 'Hvordan følger dere opp når et barn ikke har det trygt og godt, og hvor butter det?',
      plan: 'Hva gjør en aktivitetsplan til hjelp, og ikke bare til papir?',
      hear: 'Hvordan får barnet selv si sin mening, og hva gjør dere med den?',
      measure: 'Hva ser dere etter for å vite at et tiltak virker?',
    },
    links: { opplaeringslov: 'Opplæringslova, kapittel 12', udir: 'Utdanningsdirektoratet' },
  },
};
