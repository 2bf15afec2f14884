import type { Phrases } from '../phrases.ts';

export const experience: Phrases = {
  starts: [
    'Eg oppdaga at nokon alltid stod åleine ved gjerdet',
    'Vi fekk melding om stygge ord i ein chat',
    'Det blei uro i køen til gymsalen',
    'Ein gjeng stengde nokon ute frå fotballen',
    'Eg såg blikk og sukk når éin las høgt',
    'To elevar krangla kvar dag etter friminuttet',
    'Ein elev slutta å kome til første time',
    'Det gjekk rykte på trinnet etter helga',
    'Ein assistent melde frå om herming i garderoben',
    'Nokre blei aldri valde når elevane laga grupper sjølve',
  ],
  ends: [
    ', og eg tok ein prat med begge partar same dag.',
    ', og vi sette opp faste vaksne i friminutta.',
    ', og kontaktlæraren ringde heim før helga.',
    ', og vi observerte i to veker før vi gjorde noko meir.',
    ', og vi tok det opp i klassen utan å peike på nokon.',
    ', og eg skulle ønskje eg hadde meldt frå tidlegare.',
    ', og det hjelpte at alle vaksne sa det same.',
    ', og vi spurde kva eleven sjølv ville.',
    ', og vi måtte prøve tre gonger før det verka.',
    ', og vi evaluerte etter fjorten dagar.',
  ],
};

export const manage: Phrases = {
  starts: [
    'Vi har faste vaksne i alle soner',
    'Vi øver på å ta imot uro og bekymringar',
    'Vi har eit ressursteam som møtest kvar veke',
    'Vi startar dagen likt i alle klassar',
    'Vi har elevsamtalar der eleven vel tema',
    'Vi ryddar opp i konfliktar med ein gong',
    'Vi har felles reglar som elevane har laga',
    'Vi helsar på alle elevar ved namn',
  ],
  ends: [
    ', og elevane seier at dei veit kven dei kan gå til.',
    ', og det er færre konfliktar etter storefri.',
    ', og nye kollegaer kjem raskt inn i det.',
    ', og foreldra merkar at vi er samstemte.',
    ', og vi ser det igjen på roa i timane.',
    ', og vi snakkar om det på kvart teammøte.',
    ', og elevrådet passar på at vi held det.',
    ', og vikarar får det med seg på eitt ark.',
  ],
};

export const demanding: Phrases = {
  starts: [
    'Det er krevjande når det skjer på nett',
    'Vi strevar med å vere like tydelege alle saman',
    'Vi manglar tid til å følgje opp samtalane',
    'Vi har for få vaksne ute midt på dagen',
    'Det er tungt når tiltak ikkje verkar',
    'Vi veit ikkje alltid kven som eig saka',
    'Skulevegen er ansvaret til ingen og alle',
    'Det er vanskeleg å sjå det som skjer i det stille',
  ],
  ends: [
    ', og då blir det tilfeldig kven som grip inn.',
    ', og vi treng ein felles rutine.',
    ', og vi treng å øve saman.',
    ', og då går det ut over tilliten.',
    ', og leiinga må vere med.',
    ', og det er dei stille elevane som taper.',
    ', og vi startar for ofte på nytt.',
    ', og vi vil gjerne høyre korleis andre gjer det.',
  ],
};

export const wonder: Phrases = {
  starts: [
    'Korleis får vi med dei stille elevane',
    'Korleis kan vi snakke om dette med foreldra',
    'Korleis veit vi at det verkar',
    'Korleis held vi det varmt gjennom heile året',
    'Kven skal eige planen',
    'Når skal vi hente hjelp utanfrå',
    'Kva er det minste vi kan begynne med',
    'Korleis øver vi på dei vanskelege samtalane',
  ],
  ends: [
    'når vi er så få vaksne?',
    'utan at det blir eit skippertak?',
    ', og kven kan hjelpe oss?',
    ', og kva seier elevane sjølve?',
    'før det har gått for langt?',
    'på tvers av skule og SFO?',
    ', og kva kan vi slutte med i staden?',
    'slik at alle tilsette er med?',
  ],
};

export const begin: Phrases = {
  starts: [
    'Begynne med korte samtalar med alle elevar kvar månad',
    'Begynne med felles start etter storefri',
    'Begynne med observasjon i par',
    'Begynne med øving på vanskelege samtalar',
    'Begynne med ein fast vaksen ved bussen',
    'Begynne med å spørje elevane kvar dei er utrygge',
    'Begynne med eit felles språk for krenkingar',
    'Begynne med leikar for dei som står åleine',
  ],
  ends: [
    'frå neste veke.',
    'som ei prøve i seks veker.',
    'på eitt trinn først.',
    'og fortelje om det på neste samling.',
    'saman med elevrådet.',
    'utan å lage ein ny plan for det.',
    'og la alle tilsette vere med.',
    'og evaluere før jul.',
  ],
};

export const carryOn: Phrases = {
  starts: [
    'Halde fram med trivselsleiarar',
    'Halde fram med faste vaksne ute',
    'Halde fram med logg same dag',
    'Halde fram med å ringe heim når noko går bra',
    'Halde fram med ressursteam kvar veke',
    'Halde fram med felles reglar i klasseromma',
    'Halde fram med tett kontakt med helsesjukepleiaren',
    'Halde fram med overgangsmøte før sommaren',
  ],
  ends: [
    'men gjere det tydelegare for nye.',
    'fordi elevane seier at det verkar.',
    'og verne om tida til det.',
    'også når det er travelt.',
    'og lære av dei som får det best til.',
    'men la elevane evaluere.',
    'og seie det høgt i personalet.',
    'og skrive det inn i årshjulet.',
  ],
};

export const stop: Phrases = {
  starts: [
    'Slutte med å la elevane velje lag sjølve',
    'Slutte med kollektiv straff',
    'Slutte med lange møte utan avgjerd',
    'Slutte med å vente og sjå',
    'Slutte med tiltak som ingen følgjer opp',
    'Slutte med å snakke om eleven utan eleven',
    'Slutte med å løyse alt på kontoret',
    'Slutte med planar som blir liggjande i skuffa',
  ],
  ends: [
    'og bruke tida ute i staden.',
    'fordi det rammar dei same kvar gong.',
    'frå i dag.',
    'og seie kvifor til elevane.',
    'og gjere éin ting skikkeleg.',
    'sjølv om det er ein vane.',
    'og heller spørje eleven.',
    'og følgje opp etter to veker.',
  ],
};

export const agreements: Phrases = {
  starts: [
    'Vi grip inn same dag',
    'Vi seier det same til alle',
    'Vi har éin felles rutine',
    'Alle vaksne helsar på alle barn',
    'Vi spør barna før vi bestemmer',
    'Vi møtest til ein kort prat kvar veke',
    'Vi har faste vaksne ute',
    'Vi lagar overgangar som barna kjenner igjen',
  ],
  ends: [
    ', også når det er travelt.',
    ', og vi begynner på måndag.',
    ', og vi spør barna om dei merkar det.',
    ', og leiinga går føre.',
    ', og vi ser på det igjen før jul.',
    ', uansett kven som er på jobb.',
    ', i barnehage og skule.',
    ', og vi skriv det ned på eitt ark.',
  ],
};

export const comments: Phrases = {
  starts: [
    'Dette gjer vi òg',
    'Samd i dette',
    'Kan de fortelje meir om det',
    'Dette tek eg med heim',
    'Vi prøvde noko liknande',
    'Viktig poeng',
    'Her treng vi hjelp',
    'Fint at nokon seier det',
  ],
  ends: [
    '– det tok tid før det verka.',
    '– særleg for dei yngste.',
    '– korleis kom de i gang?',
    '– det bør stå først.',
    '– vi strevar òg med det.',
    '– lat oss løfte det.',
    '– kven eig det hos dykk?',
    '– elevane våre seier det same.',
  ],
};

export const headings: readonly string[] = [
  ...['Friminutt', 'Elevstemma', 'Vi vaksne', 'Heim og skule', 'Rutinar', 'På nett'],
];

export const settings: readonly string[] = [
  ...['på småtrinnet', 'på mellomtrinnet', 'på ungdomstrinnet', 'i SFO', 'hos oss', 'på den minste skulen'],
  ...['første veka etter ferien', 'i garderoben', 'på uteskule', 'i overgangen til åttande', 'på bussen'],
];
