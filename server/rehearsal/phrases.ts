/**
 * What simulated people write: sentences put together from a beginning and an end, about the themes of the gatherings.
 * They are made up and tell of nobody.
 */
export interface Phrases {
  readonly starts: readonly string[];
  /** One that begins with a comma follows without a space. */
  readonly ends: readonly string[];
}

/** Said in addition when a sentence has been written before. */
export const settings: readonly string[] = [
  ...[
    'på småtrinnet',
    'på mellomtrinnet',
    'på ungdomstrinnet',
    'i SFO',
    'hos oss',
    'på den minste skolen',
    'i storetimen',
  ],
  ...[
    'første uka etter ferien',
    'i garderoben',
    'på uteskole',
    'i overgangen til åttende',
    'i vikarperioder',
    'på bussen',
  ],
];

export const checkInWords: readonly string[] = [
  ...[
    'håp',
    'nysgjerrighet',
    'uro',
    'mot',
    'ro',
    'forventning',
    'travelhet',
    'glede',
    'tålmodighet',
    'spørsmål',
    'samhold',
  ],
  ...[
    'trygghet',
    'energi',
    'undring',
    'ydmykhet',
    'pågangsmot',
    'kaffetørst',
    'bekymring',
    'stolthet',
    'lettelse',
    'latter',
  ],
  ...[
    'åpenhet',
    'erfaring',
    'utålmodighet',
    'omsorg',
    'fellesskap',
    'tvil',
    'vilje',
    'varme',
    'iver',
    'illu',
    'doaivu',
  ],
];

/** What somebody did, written alone before the talk. */
export const experience: Phrases = {
  starts: [
    'Jeg oppdaget at noen alltid sto alene ved gjerdet',
    'Vi fikk melding om stygge ord i en chat',
    'Det ble uro i køen til gymsalen',
    'En gjeng stengte noen ute fra fotballen',
    'En forelder ringte og var fortvilet',
    'Jeg så blikk og sukk når én leste høyt',
    'To elever kranglet hver dag etter friminuttet',
    'Noen gjemte sekken til en medelev gang på gang',
    'En elev sluttet å komme til første time',
    'Klassen lo hver gang den samme svarte feil',
    'Det gikk rykter på trinnet etter helga',
    'Flere ville ikke dusje etter gymmen',
    'En assistent meldte fra om herming i garderoben',
    'Noen ble aldri valgt når elevene lagde grupper selv',
    'En elev skrev i loggen at friminuttene er lengst',
    'Det oppsto en egen lek med regler som stengte ute',
  ],
  ends: [
    ', og jeg tok en prat med begge parter samme dag.',
    ', og vi satte opp faste voksne i friminuttene.',
    ', og vi lagde en aktivitetsplan sammen med eleven.',
    ', og kontaktlæreren ringte hjem før helga.',
    ', og vi observerte i to uker før vi gjorde noe mer.',
    ', og miljøteamet fulgte opp med samtaler hver uke.',
    ', og vi tok det opp i klassen uten å peke på noen.',
    ', og det roet seg da vi endret plasseringen.',
    ', og jeg skulle ønske jeg hadde meldt fra tidligere.',
    ', og elevrådet fikk være med på å finne løsninger.',
    ', og det hjalp at alle voksne sa det samme.',
    ', og vi spurte hva eleven selv ville.',
    ', og helsesykepleier ble med fra starten.',
    ', og vi måtte prøve tre ganger før det virket.',
    ', og de foresatte ble en del av planen.',
    ', og vi evaluerte etter fjorten dager.',
  ],
};

const manage: Phrases = {
  starts: [
    'Vi har faste voksne i alle soner',
    'Vi øver på å ta imot bekymringer',
    'Vi har leker som er klare når det ringer ut',
    'Vi har et ressursteam som møtes hver uke',
    'Vi starter dagen likt i alle klasser',
    'Vi bruker trivselsledere i storefri',
    'Vi har elevsamtaler der eleven velger tema',
    'Vi skriver logg samme dag',
    'Vi rydder opp i konflikter med én gang',
    'Vi har felles regler som elevene har laget',
    'Vi hilser på alle elever ved navn',
    'Vi har en plan for overganger',
  ],
  ends: [
    ', og elevene sier at de vet hvem de kan gå til.',
    ', og det er færre konflikter etter storefri.',
    ', og nye kolleger kommer raskt inn i det.',
    ', og foreldrene merker at vi er samstemte.',
    ', og det koster lite når det først er på plass.',
    ', og vi ser det igjen på roen i timene.',
    ', og vi snakker om det på hvert teammøte.',
    ', og elevrådet passer på at vi holder det.',
    ', og det gjør det lettere å oppdage tidlig.',
    ', og vikarer får det med seg på ett ark.',
  ],
};

const demanding: Phrases = {
  starts: [
    'Det er krevende når det skjer på nett',
    'Vi strever med å være like tydelige alle sammen',
    'Vi mangler tid til å følge opp samtalene',
    'Det er vanskelig når foreldre er uenige med hverandre',
    'Vi har for få voksne ute midt på dagen',
    'Det er tungt når tiltak ikke virker',
    'Vi vet ikke alltid hvem som eier saken',
    'Det er krevende å høre eleven uten å love for mye',
    'Vi får det ikke til når vikarene skifter',
    'Skoleveien er ingens og alles ansvar',
    'Dokumentasjonen spiser av tida med elevene',
    'Det er vanskelig å se det som skjer i det stille',
  ],
  ends: [
    ', og da blir det tilfeldig hvem som griper inn.',
    ', og vi trenger en felles rutine.',
    ', og vi trenger å øve sammen.',
    ', og da går det ut over tilliten.',
    ', og vi ønsker hjelp fra PPT tidligere.',
    ', og ledelsen må være med.',
    ', og vi blir usikre på grensene våre.',
    ', og det er de stille elevene som taper.',
    ', og vi starter for ofte på nytt.',
    ', og vi vil gjerne høre hvordan andre gjør det.',
  ],
};

const wonder: Phrases = {
  starts: [
    'Hvordan får vi med de stille elevene',
    'Hvordan kan vi snakke om dette med foreldrene',
    'Hvordan vet vi at det virker',
    'Hva gjør dere andre i garderobene',
    'Hvordan holder vi det varmt gjennom hele året',
    'Hvem skal eie planen',
    'Hvordan får elevene reell innflytelse',
    'Når skal vi hente hjelp utenfra',
    'Hvordan deler vi det vi ser uten å merke noen',
    'Hva er det minste vi kan begynne med',
    'Hvordan jobber vi med klassemiljøet på nett',
    'Hvordan øver vi på de vanskelige samtalene',
  ],
  ends: [
    'når vi er så få voksne?',
    'uten at det blir et skippertak?',
    ', og hvem kan hjelpe oss?',
    'når vi ser det, men ikke kan bevise det?',
    ', og hva sier elevene selv?',
    'før det har gått for langt?',
    'på tvers av skole og SFO?',
    'når foresatte ser det annerledes?',
    ', og hva kan vi slutte med i stedet?',
    'slik at alle ansatte er med?',
  ],
};

const begin: Phrases = {
  starts: [
    'Begynne med korte samtaler med alle elever hver måned',
    'Begynne med felles start etter storefri',
    'Begynne med observasjon i par',
    'Begynne med elevmøter der elevene setter opp saklista',
    'Begynne med øving på vanskelige samtaler',
    'Begynne med en fast voksen ved bussen',
    'Begynne med å spørre elevene hvor de er utrygge',
    'Begynne med et felles språk for krenkelser',
    'Begynne med leker for dem som står alene',
    'Begynne med ti minutter i teamtida til det vi har sett',
  ],
  ends: [
    'fra neste uke.',
    'som en prøve i seks uker.',
    'på ett trinn først.',
    'og fortelle om det på neste samling.',
    'sammen med elevrådet.',
    'og ta det med til foreldremøtet.',
    'uten å lage en ny plan for det.',
    'og la alle ansatte være med.',
    'og evaluere før jul.',
    'med miljøteamet som pådriver.',
  ],
};

const carryOn: Phrases = {
  starts: [
    'Fortsette med trivselsledere',
    'Fortsette med faste voksne ute',
    'Fortsette med logg samme dag',
    'Fortsette med å ringe hjem når noe går bra',
    'Fortsette med elevsamtaler der eleven velger tema',
    'Fortsette med ressursteam hver uke',
    'Fortsette med felles regler i klasserommene',
    'Fortsette med å bytte roller i gruppene',
    'Fortsette med tett kontakt med helsesykepleier',
    'Fortsette med overgangsmøter før sommeren',
  ],
  ends: [
    'men gjøre det tydeligere for nye.',
    'fordi elevene sier at det virker.',
    'og verne om tida til det.',
    'og ta med SFO.',
    'også når det er travelt.',
    'og lære av dem som får det best til.',
    'men la elevene evaluere.',
    'og si det høyt i personalet.',
    'selv om det er nye folk på plass.',
    'og skrive det inn i årshjulet.',
  ],
};

const stop: Phrases = {
  starts: [
    'Slutte med å la elevene velge lag selv',
    'Slutte med kollektiv straff',
    'Slutte med lange møter uten beslutning',
    'Slutte med å vente og se',
    'Slutte med tiltak som ingen følger opp',
    'Slutte med å snakke om eleven uten eleven',
    'Slutte med mobil i friminuttet uten alternativer',
    'Slutte med å løse alt på kontoret',
    'Slutte med å legge alt på kontaktlæreren',
    'Slutte med planer som blir liggende i skuffen',
  ],
  ends: [
    'og bruke tida ute i stedet.',
    'fordi det rammer de samme hver gang.',
    'fra i dag.',
    'og bestemme hvem som eier det.',
    'og si hvorfor til elevene.',
    'og gjøre én ting skikkelig.',
    'selv om det er en vane.',
    'og prøve noe mindre først.',
    'og heller spørre eleven.',
    'og følge opp etter to uker.',
  ],
};

/** By the id of a lane; a lane that is not here gets what can be said anywhere. */
export const byLane: ReadonlyMap<string, Phrases> = new Map([
  ['manage', manage],
  ['demanding', demanding],
  ['wonder', wonder],
  ['start', begin],
  ['continue', carryOn],
  ['stop', stop],
]);
export const anywhere: readonly Phrases[] = [manage, demanding, wonder];
