import { expect, test } from 'vitest';
import { freshSteps } from '../../../shared/texts/fresh-steps.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { nn } from '../../../shared/texts/nn.ts';
import { everyText } from '../../support/every-text.ts';

/**
 * The words of texts that read the same in both: each has been looked at, and is spelt and bent so in Nynorsk too. A text
 * that was copied and never translated falls as soon as it holds another word.
 */
const inBoth = new Set(
  `stryk lista skilt lister bordskilt seteliste ark trykk brett fila eldre windows utf mac semikolon komma tabulator kolonne
   type kontaktperson rad utelat likevel fører limt
   akkurat alle aller alt angre anonymt ansvar arbeidsplass at av avbryt avslutt be bli blir bokmål bord bordet bordplan
   bort ca dag dagen data deg del deler delt den denne det dette din dit ditt dra du døra eller endre english er
   etter etterpå evaluering fane fast felles felt feltet ferdig fil finn fjern flest flytt folk for forkast frist før
   først første får fått gi glad gjorde gjort godt grunn gruppa gruppe gruppearbeid gruppene grupper gå går ha har hatt hent her
   hjelp hos i igjen ingen ingenting inn inne inngang inngangen innsjekk instruks instruksen ja json kan kl klar klare klart
   klokka klokkeslett kode koden kollegapar kom kommentaren kommenter konferanse konferansen kontakten kopier
   kopiert kort kortet kø lag lagre lagt langt lapp lappen last legg lenge lenke les linje linjer lite lukk lurer
   lyden lys løft lås låst mange markdown med meg melding meny miljøterapeut min minuttet mitt møter mål ned nei neste nett notatet ny
   nye nynorsk nytt nyttig nøkkelen når og om opp oppsummering ord ordet oss over overs overskrift parkert pause plan planen
   planlagt plass plassen plenum ppt program programmet prøv på qr rapportør rediger referent resten resultatet råd
   returkort rolle roller rommet rund runde runden sa sagt sal salen samle samling samtale sek send sender sendt ser side
   sider siste skann skjerm skjermen skriv slags slett slette slik slutt slå små snart snitt som spent språk spørsmål
   spørsmålet stans start steg steget stille store stå står svar svaret svart svært så t ta takk tavla tavlene
   tavler tekst teksten telefonen tid til tilbake tilpass tiltak tittel tittelen tok tom treff tur turen tvers
   under ut utsjekk var vare ved veggen vi vil vis vår øving å
   arbeidsgruppe arbeidsgrupper barnehage begge delmål fylke fylkeskommune hente kall kommune kontakt lage lokal nettverk nettverket nøkkel pulje
   jobbrolle personen registeret ressursperson satsing søk to universitet
   abonnere adresse andre arbeidsgruppemøte digitalt fysisk helg himmelfartsdag hybrid juledag kalender kalenderen
   kristi langfredag like mai nettverkssamling nyttårsdag personaløkt pinsedag pulja påskedag salvert skjærtorsdag
   varer vert videorom videorommet året
   fordi tre
   bordplanen rullestol regelen minst fire
   tilby behov arbeidsplassen fristen ute fortalt temaet sårbart tema spørsmålsbanken bruk merk hjelpetavle`.split(
    /\s+/,
  ),
);

/** Spelt or bent so in Bokmål only. */
const bokmaalOnly = new RegExp(
  `(?<!\\p{L})(${[
    'ikke|jeg|dere|deres|dem|hun|selv|hva|hvem|hvor\\p{L}*|hver\\p{L}*|hvilke\\p{L}*|hvis|noen|noe|mye|mer|bare|sammen',
    'fra|uten|siden|nå|ennå|også|allerede|etterhvert|ett|én|en|et|annet|annen|samme|egen|eget|flere',
    'gjør|gjøre|kommer|kommet|tar|skriver|skrevet|skrev|forteller|finner|finnes|velg|velger|trenger|vet|sier|si',
    'sitter|ligger|blitt|ble|være|vært|åpne|åpner|åpen|åpnes|bytt|møttes|mistet',
    'lagret|lagrer|løftet|slettet|slettes|avsluttet|lukket|fjernet|flyttet|bekreft\\p{L}*|leder|ledet|lede',
    'navn|navnet|skole\\p{L}*|uke|uker|dager|minutter|sekunder|hjerte\\p{L}*|lapper|lappene|personer|planer|svarene|ordene|bordene',
    'deltaker|deltakere|deltakerne|deltakerkode\\p{L}*|virksomhet\\p{L}*|arbeidsplasser|lenken|samlingen|oppsummeringen',
    'nettleser\\p{L}*|maskinen|tiden|meldingen|listen|rollen|adressen|tjener\\p{L}*|innhold|tegn|ordstyrer|medleder|innleder\\p{L}*',
    'hjem\\p{L}*|voksne|alene|øverst|forrige|nylig|gammelt|riktig|hurtigtaster|saler|telefoner|skjermer|skjermene|telefonene',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

const bokmaal = { ...nb, freshSteps: freshSteps.nb };
const nynorsk = { ...nn, freshSteps: freshSteps.nn };

const words = (text: string) => text.toLocaleLowerCase('nn').match(/\p{L}+/gu) ?? [];

test('no text of the Nynorsk is left in Bokmål: what reads the same holds only words that are the same', () => {
  const base = new Map(everyText(bokmaal));
  const copied = everyText(nynorsk).filter(([path, text]) => base.get(path) === text);
  const strange = copied.flatMap(([path, text]) =>
    words(text).flatMap((word) => (inBoth.has(word) ? [] : [`${word} in ${path}`])),
  );
  expect(strange, 'Is it Nynorsk all the same? Then it belongs in `inBoth`.').toEqual([]);
});

test('no text of the Nynorsk holds a word that is Bokmål only', () => {
  const found = everyText(nynorsk).flatMap(([path, text]) =>
    (text.match(bokmaalOnly) ?? []).map((word) => `${word} in ${path}: ${text}`),
  );
  expect(found).toEqual([]);
  expect([...inBoth].filter((word) => word.match(bokmaalOnly))).toEqual([]);
});

test('the net catches: most sentences of the Bokmål hold such a word', () => {
  const sentences = everyText(bokmaal).filter(([, text]) => words(text).length > 4);
  const caught = sentences.filter(([, text]) => text.match(bokmaalOnly));
  expect(caught.length).toBeGreaterThan(sentences.length * 0.8);
});
