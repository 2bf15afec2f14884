import { expect, test } from 'vitest';
import { rulesOf } from '../../../client/steps/rules-of.ts';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { languages } from '../../../shared/texts/language.ts';

test('ground rules are told one by one, in every language', () => {
  for (const { id, steps } of readyProgrammes) {
    for (const language of languages) {
      const rules = rulesOf(steps[language][0]?.instruction ?? '');
      expect(rules, `${id} ${language}`).toHaveLength(6);
      for (const rule of rules) expect(rule).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});

test('lines are rules as they were written', () => {
  expect(rulesOf('Alle får ordet\n\n Vi lytter\nUenighet er nyttig\nIngen navn')).toEqual([
    'Alle får ordet',
    'Vi lytter',
    'Uenighet er nyttig',
    'Ingen navn',
  ]);
});

test('a sentence or three are no list, and an abbreviation ends none', () => {
  expect(rulesOf('Skriv ca. tre ord. Del dem.')).toEqual(['Skriv ca. tre ord. Del dem.']);
  expect(rulesOf('')).toEqual([]);
});
