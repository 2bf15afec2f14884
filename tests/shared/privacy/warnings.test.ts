import { expect, test } from 'vitest';
import { detect } from '../../../shared/privacy/detect.ts';
import { findingsIn, marksOf, newsIn, warningsFor } from '../../../shared/privacy/warnings.ts';

const look = (text: string) => findingsIn(text, detect(text));
const nobody = new Set<never>();

test('one line a kind, each word once, what is gravest first', () => {
  const text = 'Jonas i 7B og Sara i 7B. Jonas, 31129956715.';
  expect(warningsFor(text, look(text), nobody)).toEqual([
    { kind: 'nationalId', words: [], sure: true },
    { kind: 'name', words: ['Jonas', 'Sara'], sure: false },
    { kind: 'class', words: ['7B'], sure: false },
  ]);
});

test('a word that is taken back takes its warning with it at once', () => {
  const findings = look('Jonas og Sara gikk');
  expect(warningsFor('Sara gikk', findings, nobody).map(({ words }) => words)).toEqual([['Sara']]);
  expect(warningsFor('en elev gikk', findings, nobody)).toEqual([]);
});

test('what is dismissed is quiet for the note; an identity number is not dismissed by a name', () => {
  const text = 'Jonas, Sara, 31129956715';
  expect(warningsFor(text, look(text), new Set(['name' as const])).map(({ kind }) => kind)).toEqual(['nationalId']);
});

test('the same words are told once, also in other letters; a new one is told', () => {
  const told = new Set<string>();
  const tell = (text: string) => {
    const news = newsIn(warningsFor(text, look(text), nobody), told);
    for (const warning of news) for (const mark of marksOf(warning)) told.add(mark);
    return news.map(({ kind, words }) => `${kind} ${words.join(' ')}`.trim());
  };
  expect(tell('Jonas gikk')).toEqual(['name Jonas']);
  expect(tell('Jonas gikk ut')).toEqual([]);
  expect(tell('JONAS gikk ut')).toEqual([]);
  expect(tell('Jonas og Sara gikk ut')).toEqual(['name Jonas Sara']);
  expect(tell('Jonas og Sara i 7B')).toEqual(['class 7B']);
});

test('no digit of an identity number is ever among the words that are shown or read aloud', () => {
  const text = '31129956715 og 311299 56716';
  expect(JSON.stringify(warningsFor(text, look(text), nobody))).not.toMatch(/\d/);
});
