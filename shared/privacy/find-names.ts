import type { Found } from './detect.ts';
import { capitalNames, nounNames, smallWordNames } from './doubtful-names.ts';
import { firstNames } from './first-names.ts';
import * as cues from './name-cues.ts';

/**
 * What weighs, in points; a word of three is warned of.
 *
 * By itself: a first name that is nothing else 3; one that is a small word or a noun as well 1; one that is always
 * written with a capital (months, places) 0.
 * Around it: a capital in the middle of a sentence 2 (our languages write nouns small), but not for what always has one;
 * a child or a relative right before it, *heter*, a class or an age after it, being somebody's mother 3; a verb that only
 * people do 2, and for small words any verb; a surname 2; *og* between it and a name that is warned of 3.
 * Against it, whatever else: a place or an institution that bears the name, a saint, a king, a person whom all cite.
 */
const enough = 3;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded, to be looked up. */
  readonly key: string;
  /** Begins with a capital; `all` when it has no other letters, as abbreviations do. */
  readonly capital: 'none' | 'first' | 'all';
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly opens: boolean;
}

type Rank = 'name' | 'small' | 'noun' | 'capital' | 'unknown';

interface Candidate {
  readonly at: number;
  readonly rank: Rank;
  readonly possessive: boolean;
}

const wordPattern = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const sentenceEnd = /[.!?:;…\n\r•–—"“«*>]|(?:^|\s)-\s|\d\)/u;
const link = /^ ?[,/&+]? ?$/u;
const looksAhead = 40;
const classAfter =
  /^\)?,? \(?(?:(?:i|på|fra|frå|in|from) )?(?:klasse |klassa |class |year |grade )?(?:10|[1-9])(?:\. ?(?:trinn|klasse|klassetrinn|steget)| ?[A-H](?!\p{L})|[a-f](?!\p{L}))/u;
const ageAfter = /^,? (?:på )?(?:\(\d{1,2}\)|\(?\d{1,2} (?:år|years?))/u;
const numberAfter = /^\.? ?\d/;

/** Likely names of people in a text. @see the weights at the top of this file */
export function findNames(text: string): readonly Found[] {
  const words = split(text);
  const candidates = words.flatMap((word, at) => candidate(word, at));
  const scores = new Map(candidates.map((one) => [one.at, weigh(text, words, one)]));
  for (const one of candidates) {
    const score = scores.get(one.at) ?? 0;
    if (score < 0 || score >= enough || words[one.at]?.capital === 'none') continue;
    if (besideName(words, scores, one.at)) scores.set(one.at, score + 3);
  }
  return candidates
    .filter(({ at }) => (scores.get(at) ?? 0) >= enough)
    .flatMap(({ at }) => {
      const first = words[at];
      return first ? [{ kind: 'name' as const, start: first.start, end: endOfName(words, at), sure: false }] : [];
    });
}

function split(text: string): readonly Word[] {
  let before = 0;
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => {
    const gap = text.slice(before, index);
    const opens = before === 0 || sentenceEnd.test(gap);
    before = index + found.length;
    return { text: found, start: index, end: before, key: foldName(found), capital: capitalOf(found), gap, opens };
  });
}

function capitalOf(word: string): Word['capital'] {
  if (!/^\p{Lu}/u.test(word)) return 'none';
  return word.length > 1 && word === word.toUpperCase() ? 'all' : 'first';
}

/** Lower case without accents: *Zoë*, *Áilu* and *Ugnė* are found as *zoe*, *ailu* and *ugne*; æ, ø and å stay themselves. */
export function foldName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0309\u030b-\u036f]/gu, '')
    .normalize('NFC');
}

function candidate({ text, key, capital }: Word, at: number): readonly Candidate[] {
  const [first = '', second] = key.split('-');
  if (second !== undefined) {
    // Ann-Kristin and May-Britt are one name each, the Emma case is one person; the Maria method is nobody.
    const isDouble =
      /-\p{Lu}/u.test(text) && rankOf(first) !== 'unknown' && rankOf(second.replace(/s$/u, '')) !== 'unknown';
    const isCase = /^sak/u.test(second) && rankOf(first) === 'name';
    return (isDouble || isCase) && capital !== 'none' ? [{ at, rank: 'name', possessive: false }] : [];
  }
  const known = rankOf(key);
  if (known !== 'unknown') return [{ at, rank: known, possessive: false }];
  const owner = /^(.{2,}?)['’]?s$/u.exec(key)?.[1];
  // "Tors", "Ons" are days.
  const owned = owner === undefined || owner === 'tor' ? 'unknown' : rankOf(owner);
  return owned !== 'unknown' ? [{ at, rank: owned, possessive: true }] : [{ at, rank: 'unknown', possessive: false }];
}

function rankOf(key: string): Rank {
  if (firstNames.has(key)) return 'name';
  if (smallWordNames.has(key)) return 'small';
  if (nounNames.has(key)) return 'noun';
  return capitalNames.has(key) ? 'capital' : 'unknown';
}

/** @returns points; below 0 when it is nobody, whatever else is found */
function weigh(text: string, words: readonly Word[], { at, rank, possessive }: Candidate): number {
  const word = words[at];
  if (!word) return -1;
  const pointed = pointedAt(words, at);
  if (rank === 'unknown') return pointed === 'child' && couldBeName(word, words[at - 1]) ? enough : -1;
  if (word.capital === 'none') return rank === 'name' && pointed === 'child' && word.gap === ' ' ? enough : -1;
  if (isPublic(words, at) || (pointed === null && bearsName(words, at, possessive))) return -1;
  const after = text.slice(word.end, word.end + looksAhead);
  if (rank === 'capital' && numberAfter.test(after)) return -1;
  const next = words[at + 1];
  const follows = next?.gap === ' ' ? next.key : '';
  const strong = pointed !== null || classAfter.test(after) || ageAfter.test(after) || isOwner(words, at, possessive);
  const middle =
    !word.opens && word.capital === 'first' && !['i', 'på', 'ved', 'in', 'at'].includes(words[at - 1]?.key ?? '');
  const acts = cues.peopleVerbs.has(follows) || (rank === 'small' && cues.verbs.has(follows));
  const surname = next?.capital === 'first' && next.gap === ' ' && cues.surnameEnd.test(next.key);
  return (
    { name: 3, small: 1, noun: 1, capital: 0 }[rank] +
    (strong ? 3 : 0) +
    (middle && rank !== 'capital' ? 2 : 0) +
    (acts ? 2 : 0) +
    (surname ? 2 : 0)
  );
}

/** Who is named right before the word, if somebody is: *eleven Ali*, *mora til Liv*, *ei jente som heiter Sol*. */
function pointedAt(words: readonly Word[], at: number): 'child' | 'relative' | null {
  const [word, before, earlier] = [words[at], words[at - 1], words[at - 2]];
  if (!word || !before || !/^,? $/u.test(word.gap)) return null;
  if (cues.childWords.has(before.key)) return 'child';
  if (cues.peopleWords.has(before.key)) return 'relative';
  const isPerson = ({ key }: Word) => cues.childWords.has(key) || cues.peopleWords.has(key);
  if (cues.ofWords.has(before.key) && earlier && isPerson(earlier)) return 'relative';
  const isNow = cues.pronouns.has(before.key) && earlier !== undefined && cues.calledWords.has(earlier.key);
  if (isNow) return 'child';
  if (!cues.calledWords.has(before.key)) return null;
  return words.slice(Math.max(0, at - 7), at).some((one) => isPerson(one) || cues.pronouns.has(one.key))
    ? 'child'
    : null;
}

/** A word that no list knows, after *eleven* or *gutten som heter*. In English *eleven* counts, and *Schools* may follow. */
function couldBeName({ text, key, capital, gap }: Word, before: Word | undefined): boolean {
  if (capital !== 'first' || text.length < 2 || gap !== ' ') return false;
  if (before && cues.groupWords.has(before.key)) return false;
  return before?.key !== 'eleven' || !/(?:[aei]an|ish|ese|s|ed|ing|y)$/u.test(key);
}

function isPublic(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before && cues.titles.has(before.key)) return true;
  return (
    cues.publicPeople.has(`${word?.key}_${next?.key.replace(/['’]?s$/u, '')}`) ||
    cues.publicPeople.has(`${word?.key}_${next?.key}`)
  );
}

/** Whether a place or an institution bears the name: the word for it comes next, or after a surname. */
function bearsName(words: readonly Word[], at: number, possessive: boolean): boolean {
  const [next, later] = [words[at + 1], words[at + 2]];
  if (next?.gap !== ' ') return false;
  if (cues.placeWords.has(next.key)) return !(possessive && cues.ownPlaces.has(next.key));
  return next.capital !== 'none' && later?.gap === ' ' && cues.placeWords.has(later.key);
}

/** *Livs mor*, *Liv sine foreldre*. */
function isOwner(words: readonly Word[], at: number, possessive: boolean): boolean {
  const [next, later] = [words[at + 1], words[at + 2]];
  const isPerson = (one: Word | undefined) =>
    one?.gap === ' ' && (cues.peopleWords.has(one.key) || cues.childWords.has(one.key));
  if (possessive) return isPerson(next);
  return next !== undefined && ['sin', 'si', 'sitt', 'sine'].includes(next.key) && isPerson(later);
}

/** *Kari og Per*: one that is warned of speaks for the other. A comma does it too, but for months and places only *og* does. */
function besideName(words: readonly Word[], scores: ReadonlyMap<number, number>, at: number): boolean {
  const isNamed = (place: number) => (scores.get(place) ?? 0) >= enough && words[place]?.capital !== 'none';
  const isAnd = (place: number) =>
    ['og', 'and', 'eller', 'or'].includes(words[place]?.key ?? '') &&
    words[place]?.gap === ' ' &&
    !words[place + 1]?.opens;
  if ((isAnd(at + 1) && isNamed(at + 2)) || (isAnd(at - 1) && isNamed(at - 2))) return true;
  const word = words[at];
  if (!word || capitalNames.has(word.key)) return false;
  const isLinked = (gap: string | undefined) => gap !== undefined && gap.trim() !== '' && link.test(gap);
  return (isLinked(word.gap) && isNamed(at - 1)) || (isLinked(words[at + 1]?.gap) && isNamed(at + 1));
}

/** With the surname, where one follows. */
function endOfName(words: readonly Word[], at: number): number {
  const [name, next] = [words[at], words[at + 1]];
  const goesOn = next?.capital === 'first' && next.gap === ' ' && !firstNames.has(next.key);
  return (goesOn ? next : name)?.end ?? 0;
}
