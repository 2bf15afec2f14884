import type { Phrases } from '../phrases.ts';

export const checkInWords: readonly string[] = [
  ...['håp', 'nyfikne', 'uro', 'mot', 'ro', 'forventning', 'glede', 'tolmod', 'spørsmål', 'samhald', 'tryggleik'],
  ...['energi', 'undring', 'pågangsmot', 'kaffitørst', 'bekymring', 'lette', 'latter', 'openheit'],
  ...['erfaring', 'utolmod', 'omsorg', 'fellesskap', 'tvil', 'vilje', 'varme', 'iver', 'illu', 'doaivu'],
];

export const ownNotes: Phrases = {
  starts: [
    'Dei vaksne handla same dag',
    'Elevane blei spurde før tiltaka kom',
    'Varm og tydeleg på same tid',
    'Vi undervurderer det som skjer i overgangane',
    'Relasjonar blir bygde i dei små augeblinkane',
    'Å stå i det er òg eit tiltak',
    'Sjå systemet, ikkje berre enkelteleven',
    'Elevstemma må merkast i det vi gjer',
    'Dei som ikkje seier noko, seier òg noko',
  ],
  ends: [
    '– ta opp med teamet.',
    '– kjenner meg igjen i dette.',
    '– her har vi ein veg å gå.',
    '– dette vil eg lese meir om.',
    '– korleis gjer vi det hos oss?',
    '– prøve på måndag.',
    '– dette gjer vi alt.',
    '– vise til leiinga.',
  ],
};

export const learningPoints: Phrases = {
  starts: [
    'Spør eleven først',
    'Sei det høgt når noko verkar',
    'Vaksne må vere samde før dei er tydelege',
    'Den som lyttar lenge, får høyre det viktigaste',
    'Eit lite tiltak som varer, slår eit stort som glepp',
    'Tilhøyrsle kan planleggjast',
    'Hent hjelp før du treng ho',
    'Det nyttar å øve på samtalane',
  ],
  ends: [
    'og vent med løysingane.',
    'så fleire torer å prøve.',
    'også når det hastar.',
    'og skriv det ned same dag.',
    'for då varer det.',
    'og gjer det saman med nokon.',
    'før vi lagar nye rutinar.',
    'kvar einaste dag.',
  ],
};

export const questions: Phrases = {
  starts: [
    'Kvar begynner ein',
    'Kva seier forskinga',
    'Korleis får vi alle tilsette med',
    'Kor lenge bør ein prøve eit tiltak',
    'Korleis måler de tryggleik',
    'Finst det gode døme',
    'Korleis førebur vi elevane',
    'Kven bør sitje i teamet',
  ],
  ends: [
    'når personalet er slite?',
    'på ein fådelt skule?',
    'når det skjer utanfor skuletida?',
    'når føresette ikkje vil?',
    'med få ressursar?',
    'før det blir ei sak?',
    'på ungdomstrinnet?',
    'for dei yngste?',
  ],
};

export const goals: Phrases = {
  starts: [
    'Alle elevar skal ha ein vaksen dei kan gå til',
    'Ingen skal stå åleine i friminuttet',
    'Elevane skal merke at vi handlar same dag',
    'Alle tilsette skal kjenne rutinen',
    'Klassen skal ha reglar som elevane eig',
    'Overgangen etter storefri skal vere roleg',
    'Vi skal vite kvar elevane er utrygge',
    'Foreldra skal kjenne planen vår',
  ],
  ends: ['før jul.', 'innan neste samling.', 'på trinnet mitt.', 'kvar dag.', 'også når det er vikar.', 'frå januar.'],
};

export const actions: Phrases = {
  starts: [
    'Eg tek ein runde med teamet',
    'Vi teiknar kart over skulegarden med elevane',
    'Vi set opp vaktplan med faste soner',
    'Eg prøver korte elevsamtalar',
    'Vi øver på tre vanskelege samtalar',
    'Eg inviterer elevrådet til personalmøtet',
    'Vi lagar eitt felles ark til vikarar',
    'Eg observerer i to friminutt saman med ein kollega',
  ],
  ends: [
    'og skriv ned det vi ser.',
    'på neste fellestid.',
    'i fire veker.',
    'og fortel om det i nettverket.',
    'med rektor til stades.',
    'på to trinn først.',
    'og spør elevane etterpå.',
    'kvar onsdag.',
  ],
};

export const evaluations: Phrases = {
  starts: [
    'Vi spør elevane',
    'Vi tel konfliktar etter storefri',
    'Vi ser i loggen',
    'Vi tek ein runde på teamet',
    'Vi ser om fleire leikar saman',
    'Vi høyrer med foreldra',
  ],
  ends: ['etter fire veker.', 'før påske.', 'på siste fellestid.', 'når prøvetida er over.', 'to gonger i halvåret.'],
};

export const responsible: readonly string[] = ['Eg', 'Teamet', 'Miljøteamet', 'Rektor', 'Kontaktlærarane', 'Elevrådet'];

export const deadlines: readonly string[] = ['Før haustferien', 'Neste fellestid', 'Veke 46', '1. desember', 'Før jul'];

export const takeBack: Phrases = {
  starts: [
    'Eg tek med meg at',
    'På måndag skal eg seie at',
    'Eg vil dele med kollegaene at',
    'Det viktigaste i dag var at',
    'Eg reiser heim med trua på at',
  ],
  ends: [
    'små tiltak som varer, verkar best.',
    'vi må spørje elevane før vi bestemmer.',
    'andre strevar med det same som oss.',
    'faste vaksne ute er verde prisen.',
    'vi allereie gjer mykje rett.',
    'vi treng eit felles språk.',
    'det nyttar å gjere éin ting skikkeleg.',
    'usemje kan hjelpe oss vidare.',
    'det er lov å prøve og feile.',
    'lytting er eit tiltak.',
  ],
};
