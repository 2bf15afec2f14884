import type { Found } from './detect.ts';

/** How far before a class name one looks for what it is the name of, in characters. */
const reach = 48;

/** A grade and a letter. A small letter must stand close to its number: *3 b* is two things. */
const gradeLetter = /(?<![\p{L}\d.,§/+-])(10|[1-9])(?: ?([A-H])|([a-f]))(?![\p{L}\d])/gu;
/** The same with the word between or before: *4. trinn B*, *7. klasse a*, *klasse 5 b*, *year 7 C*. */
const letterAfterWord =
  /(?<![\p{L}\d.,§/-])(?:10|[1-9])\. ?(?:klassetrinn|klassesteg|trinn|klasse|steget?)[ -]?[A-Ha-h](?![\p{L}\d])/giu;
const wordBefore = /(?<![\p{L}\d])(?:klass(?:e|en|a)|class|year|grade) ?(?:10|[1-9]) ?[a-h](?![\p{L}\d])/giu;
/** Upper secondary: year, programme, letter: 1STA, 2HOB; and *Vg1 A*. */
const upperSecondary =
  /(?<![\p{L}\d])(?:[1-3](?:ST|ID|MD|KD|HO|HS|EL|IM|TP|TIP|BA|NA|RM|FD|SS|SR|DT|MK|PB|PÅ|HA)[A-H]|V[Gg][1-3][ -]?[A-H])(?![\p{L}\d])/gu;

/** What has numbers with letters and is no class: the word right before, with at most a little between. */
const otherThing =
  /(?:rom|rommet|grupperom|bord|bordet|sal|salen|inngang|oppgave|oppg|oppgåve|punkt|pkt|spørsmål|vedlegg|kapittel|kap|paragraf|§|side|s|alternativ|figur|tabell|ark|del|fase|steg|nr|nummer|buss|linje|bygg|blokk|etasje|uke|veke|time|kl|room|table|hall|task|question|item|appendix|chapter|section|figure|part|phase|step|page|number|no|bus|building|floor|option|week)\.? ?(?:nr\.? ?)?$/iu;
/** Streets: *Skolegata 7B*. */
const street =
  /\p{L}*(?:gata|gate|gaten|veien|vegen|vei|veg|plass|plassen|allé|alle|stien|bakken|svingen|street|road|lane|avenue) ?$/iu;
const pencil = /^[ -]?(?:blyant|pencil)|^-?(?:er|en|ene)? ?blyant/iu;
const pencilBefore = /(?:blyant\p{L}*|pencils?)[ (,]*$/iu;
/** Names of techniques, of mobile nets and of a youth movement. */
const terms = new Set(['3D', '2D', '3d', '4D', '3G', '4G', '5G', '6G', '4H']);
/** The chapter of the old Education Act that everybody at school still names: *9A-sak*, *etter 9A*. */
const educationAct = /^9 ?A$/i;
/** Says that a number and a letter which could be something else are a class. */
const classBefore =
  /(?:klass(?:e|en|a)|class|elev(?:en|er|ene|ar|ane)?|pupils?|gutt(?:en|er|ene)?|jent[ea](?:ne|r)?|trinn|lærer(?:en)?|foreldre(?:ne)?)(?: (?:i|på|fra|frå|in|from))? ?$/iu;
const temperature = /(?:grader|minus|[-−–]) ?$/iu;

/** Names of school classes. A grade alone (*4. trinn*) holds dozens of pupils and is not warned of. */
export function findClasses(text: string): readonly Found[] {
  const plain = [...text.matchAll(gradeLetter)].filter((match) => isClass(text, match));
  const certain = [letterAfterWord, wordBefore, upperSecondary].flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...plain, ...certain].map(({ 0: words, index }) => ({
    ...{ kind: 'class' as const, start: index, end: index + words.length, sure: false },
  }));
}

function isClass(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - reach), index);
  const after = text.slice(index + words.length, index + words.length + reach);
  if (classBefore.test(before)) return !educationAct.test(words) || !/^[- ]?(?:sak|§|\d)/iu.test(after);
  if (terms.has(words) || educationAct.test(words)) return false;
  if (otherThing.test(before) || street.test(before) || temperature.test(before)) return false;
  if (pencil.test(after) || pencilBefore.test(before)) return false;
  // "3b)" counts a list; "(7B)" does not.
  if (after.startsWith(')') && !before.endsWith('(')) return false;
  // "2 A grades": between two other words a letter apart is as likely to be one.
  return !words.includes(' ') || !/^ \p{Lu}/u.test(after);
}
