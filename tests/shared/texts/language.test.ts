import { describe, expect, test } from 'vitest';
import { isLanguage, pickLanguage } from '../../../shared/texts/language.ts';

describe('pickLanguage', () => {
  test.each([
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['en-GB,en;q=0.9,nb;q=0.8', 'en'],
    ['en;q=0.5, nb;q=0.9', 'nb'],
    ['nn-NO', 'nn'],
    ['nn, nb;q=0.9, en;q=0.8', 'nn'],
    ['no', 'nb'],
    ['se-NO, en;q=0.1', 'nb'],
    ['pl, en;q=0.7', 'en'],
    ['en;q=0, nb', 'nb'],
    ['fr', 'nb'],
    ['', 'nb'],
    ['*', 'nb'],
    ['constructor, en', 'en'],
    [';;;q=,,', 'nb'],
  ])('header %s → %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language);
  });

  test('takes the list of a browser in its own order', () => {
    expect(pickLanguage(['de-DE', 'en-US', 'nb'])).toBe('en');
    expect(pickLanguage([], 'en')).toBe('en');
    expect(pickLanguage(undefined, 'en')).toBe('en');
  });

  test('a huge header is cut, not walked through', () => {
    expect(pickLanguage(`${'x,'.repeat(100_000)}en`)).toBe('nb');
  });
});

test('a language is one that has a catalogue', () => {
  expect(['nb', 'nn', 'en'].every(isLanguage)).toBe(true);
  expect(['NN', 'NB', 'no', '', undefined, 7].some(isLanguage)).toBe(false);
});
