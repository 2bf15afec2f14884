import { describe, expect, it } from 'vitest';
import { phraseBook } from '../../../server/rehearsal/phrase-book.ts';
import { linesIn } from '../../../server/rehearsal/phrases/languages.ts';
import { anywhere, type Topic, topicOfLane } from '../../../server/rehearsal/phrases/phrases.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { seededRandom } from '../../../shared/random.ts';
import { languages } from '../../../shared/texts/language.ts';

const nb = linesIn('nb');
const topicsIn = (language: string) =>
  Object.entries(linesIn(language)).flatMap(([topic, lines]) => ('starts' in lines ? [topic as Topic] : []));

describe('phraseBook', () => {
  it('never says the same sentence twice, however many are asked for', () => {
    for (const language of languages) {
      const book = phraseBook(linesIn(language), seededRandom(1));
      const said = Array.from({ length: 3_000 }, (_, at) => book.sentence(anywhere[at % 3] ?? 'manage'));
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('says the same again for the same seed', () => {
    const say = () => {
      const book = phraseBook(nb, seededRandom(5));
      return Array.from({ length: 20 }, () => book.sentence('experience'));
    };
    expect(say()).toEqual(say());
  });

  it('marks each sentence when asked, and never a word', () => {
    let marks = 0;
    const book = phraseBook(nb, seededRandom(1), () => `⟨${++marks}⟩`);
    expect(book.sentence('experience')).toMatch(/\. ⟨1⟩$/);
    expect(book.sentence('experience')).toMatch(/ ⟨2⟩$/);
    expect(book.word('checkInWords')).not.toContain('⟨');
  });

  it.each(languages)('has only sentences that read well and fit: %s', (language) => {
    const book = phraseBook(linesIn(language), seededRandom(2));
    for (const topic of topicsIn(language)) {
      for (let at = 0; at < 50; at += 1) {
        const sentence = book.sentence(topic);
        expect(sentence).toMatch(/^[A-ZÆØÅ].*[.?]$/);
        expect(sentence).not.toMatch(/ {2}|\.[a-zæøå]| ,|,\S|undefined|\(\d+\)/);
        expect(sentence.length).toBeLessThan(limits.commentLength);
      }
    }
    const { checkInWords, headings } = linesIn(language);
    for (const word of [...checkInWords, ...headings]) expect(word.length).toBeLessThanOrEqual(limits.wordLength);
  });

  it('speaks of the same things in every language, and each in its own words', () => {
    for (const language of languages) {
      expect(topicsIn(language).sort()).toEqual(topicsIn('nb').sort());
      const own = linesIn(language).experience.ends;
      for (const other of languages) {
        if (other !== language) expect(linesIn(other).experience.ends).not.toEqual(own);
      }
    }
    expect(linesIn('sma')).toBe(nb);
  });

  it('knows what to say in every lane of the ready programmes', () => {
    const lanes = readyProgrammes.flatMap((ready) =>
      ready.steps.nb.flatMap(({ settings }) => (settings as { lanes?: { id: string }[] }).lanes ?? []),
    );
    expect(lanes.length).toBeGreaterThan(10);
    expect(lanes.map(({ id }) => id).filter((id) => !topicOfLane.has(id))).toEqual([]);
  });
});
