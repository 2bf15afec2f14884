import type { Phrases } from '../phrases.ts';

export const checkInWords: readonly string[] = [
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
];

export const ownNotes: Phrases = {
  starts: [
    'De voksne handlet samme dag',
    'Elevene ble spurt før tiltakene kom',
    'Varm og tydelig på samme tid',
    'Vi undervurderer det som skjer i overgangene',
    'Relasjoner bygges i de små øyeblikkene',
    'Å stå i det er også et tiltak',
    'Begrepet omsorgsfull autoritet',
    'Tidlig innsats handler om å tåle uroen',
    'Se systemet, ikke bare enkelteleven',
    'Klasseledelse er forebygging',
    'Elevstemmen må merkes i det vi gjør',
    'De som ikke sier noe, sier også noe',
  ],
  ends: [
    '– ta opp med teamet.',
    '– kjenner meg igjen i dette.',
    '– her har vi en vei å gå.',
    '– dette vil jeg lese mer om.',
    '– hvordan gjør vi det hos oss?',
    '– prøve på mandag.',
    '– dette gjør vi alt.',
    '– spørre elevrådet hva de tenker.',
    '– vise til ledelsen.',
    '– minner om noe vi prøvde i fjor.',
  ],
};

export const learningPoints: Phrases = {
  starts: [
    'Spør eleven først',
    'Si det høyt når noe virker',
    'Voksne må være enige før de er tydelige',
    'Den som lytter lenge, får høre det viktigste',
    'Et lite tiltak som varer, slår et stort som glipper',
    'Friminuttet er en del av undervisningen',
    'Tilhørighet kan planlegges',
    'Hent hjelp før du trenger den',
    'Foreldrene er på lag når de får vite det tidlig',
    'Det nytter å øve på samtalene',
  ],
  ends: [
    'og vent med løsningene.',
    'så flere tør å prøve.',
    'også når det haster.',
    'og skriv det ned samme dag.',
    'for da varer det.',
    'og la elevene se at det ble noe av.',
    'og gjør det sammen med noen.',
    'før vi lager nye rutiner.',
    'i stedet for å lete etter den skyldige.',
    'hver eneste dag.',
  ],
};

export const questions: Phrases = {
  starts: [
    'Hvor begynner man',
    'Hva sier forskningen',
    'Hvordan får vi alle ansatte med',
    'Hvor lenge bør man prøve et tiltak',
    'Hvordan måler dere trygghet',
    'Hva gjør man',
    'Hvordan snakker vi om makt i elevgruppa',
    'Finnes det gode eksempler',
    'Hvordan forbereder vi elevene',
    'Hvem bør sitte i teamet',
  ],
  ends: [
    'når personalet er slitent?',
    'på en fådelt skole?',
    'når det skjer utenfor skoletida?',
    'når foresatte ikke vil?',
    'i en klasse som er utrygg fra før?',
    'med få ressurser?',
    'når eleven ikke vil snakke?',
    'før det blir en sak?',
    'på ungdomstrinnet?',
    'for de yngste?',
  ],
};

export const goals: Phrases = {
  starts: [
    'Alle elever skal ha en voksen de kan gå til',
    'Ingen skal stå alene i friminuttet',
    'Elevene skal merke at vi handler samme dag',
    'Alle ansatte skal kjenne rutinen',
    'Klassen skal ha regler som elevene eier',
    'Overgangen etter storefri skal være rolig',
    'Vi skal vite hvor elevene er utrygge',
    'Foreldrene skal kjenne planen vår',
  ],
  ends: [
    'før jul.',
    'innen neste samling.',
    'på mitt trinn.',
    'hver dag.',
    'også når det er vikar.',
    'og kunne si det selv.',
    'fra januar.',
    'uten at vi trenger flere møter.',
  ],
};

export const actions: Phrases = {
  starts: [
    'Jeg tar en runde med teamet',
    'Vi tegner kart over skolegården med elevene',
    'Vi setter opp vaktplan med faste soner',
    'Jeg prøver korte elevsamtaler',
    'Vi øver på tre vanskelige samtaler',
    'Jeg inviterer elevrådet til personalmøtet',
    'Vi lager ett felles ark til vikarer',
    'Jeg observerer i to friminutt sammen med en kollega',
  ],
  ends: [
    'og skriver ned det vi ser.',
    'på neste fellestid.',
    'i fire uker.',
    'og forteller om det i nettverket.',
    'med rektor til stede.',
    'på to trinn først.',
    'og spør elevene etterpå.',
    'hver onsdag.',
  ],
};

export const evaluations: Phrases = {
  starts: [
    'Vi spør elevene',
    'Vi teller konflikter etter storefri',
    'Vi ser i loggen',
    'Vi tar en runde på teamet',
    'Vi ser om flere leker sammen',
    'Vi hører med foreldrene',
  ],
  ends: ['etter fire uker.', 'før påske.', 'på siste fellestid.', 'når prøvetida er over.', 'to ganger i halvåret.'],
};

export const responsible: readonly string[] = ['Jeg', 'Teamet', 'Miljøteamet', 'Rektor', 'Kontaktlærerne', 'Elevrådet'];

export const deadlines: readonly string[] = ['Før høstferien', 'Neste fellestid', 'Uke 46', '1. desember', 'Før jul'];

export const takeBack: Phrases = {
  starts: [
    'Jeg tar med meg at',
    'På mandag skal jeg si at',
    'Jeg vil dele med kollegene at',
    'Det viktigste i dag var at',
    'Jeg reiser hjem med troen på at',
    'Neste uke begynner jeg med det, for jeg lærte at',
  ],
  ends: [
    'små tiltak som varer, virker best.',
    'vi må spørre elevene før vi bestemmer.',
    'andre strever med det samme som oss.',
    'faste voksne ute er verdt prisen.',
    'vi allerede gjør mye riktig.',
    'vi trenger et felles språk.',
    'det nytter å gjøre én ting skikkelig.',
    'uenighet kan hjelpe oss videre.',
    'det er lov å prøve og feile.',
    'lytting er et tiltak.',
    'vi må ha ledelsen med.',
    'vi skal evaluere oftere.',
  ],
};
