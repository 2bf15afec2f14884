import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { questionBank } from '../../../shared/questions/question-bank.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { languages } from '../../../shared/texts/language.ts';

const banks = new Map(await Promise.all(languages.map(async (one) => [one, await questionBank(one)] as const)));

/** Words that are spelt so in Bokmål alone. */
const bokmaal =
  /\b(hva|hvordan|hvem|hvor|dere|deres|dem|ikke|noen|noe|mye|skole|skolen|gjør|sammen|fra|selv|også|hos oss)\b/i;

describe.each([...banks])('the question bank in %s', (language, themes) => {
  it('has five to eight open questions to each theme', () => {
    expect(themes.length).toBeGreaterThanOrEqual(12);
    for (const { id, questions } of themes) {
      expect(questions.length, id).toBeGreaterThanOrEqual(5);
      expect(questions.length, id).toBeLessThanOrEqual(8);
      for (const { question, stepKind } of questions) {
        expect(question.length).toBeLessThanOrEqual(limits.questionLength);
        expect(question).toMatch(/[.?]$/);
        expect(stepKinds.has(stepKind), stepKind).toBe(true);
      }
    }
  });

  it('asks nothing that a yes or a no would answer, and nothing twice', () => {
    const all = themes.flatMap(({ questions }) => questions.map(({ question }) => question));
    expect(new Set(all).size).toBe(all.length);
    const closed = language === 'en' ? /^(do|does|did|is|are|have|has|can) /i : /^(er|har|kan|gjør|gjer|får|vil) /i;
    expect(all.filter((question) => closed.test(question))).toEqual([]);
  });

  it('leads outside by https alone', () => {
    for (const { links } of themes) {
      for (const { href, title } of links) {
        expect(href).toMatch(/^https:\/\/[a-z.]+\//);
        expect(title).not.toBe('');
      }
    }
  });

  it('marks what may hurt somebody', () => {
    const violence = themes.find(({ id }) => id === 'violence');
    expect(violence?.questions.every(({ sensitive }) => sensitive)).toBe(true);
    expect(themes.some(({ questions }) => questions.some(({ sensitive }) => !sensitive))).toBe(true);
  });
});

it('is Nynorsk in Nynorsk', () => {
  const texts =
    banks.get('nn')?.flatMap(({ title, questions }) => [title, ...questions.map((one) => one.question)]) ?? [];
  expect(texts.filter((text) => bokmaal.test(text))).toEqual([]);
});
