import { describe, expect, it } from 'vitest';
import { phraseBook } from '../../../server/rehearsal/phrase-book.ts';
import { anywhere, byLane, checkInWords, experience } from '../../../server/rehearsal/phrases.ts';
import * as plenary from '../../../server/rehearsal/phrases-plenary.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { seededRandom } from '../../../shared/random.ts';

const lists = [experience, ...anywhere, ...byLane.values(), ...Object.values(plenary).filter((one) => 'starts' in one)];

describe('phraseBook', () => {
  it('never says the same sentence twice, however many are asked for', () => {
    const book = phraseBook(seededRandom(1));
    const said = Array.from({ length: 3_000 }, (_, at) => book.sentence(lists[at % 3] ?? experience));
    expect(new Set(said).size).toBe(said.length);
  });

  it('says the same again for the same seed', () => {
    const say = () => {
      const book = phraseBook(seededRandom(5));
      return Array.from({ length: 20 }, () => book.sentence(experience));
    };
    expect(say()).toEqual(say());
  });

  it('marks each sentence when asked, and never a word', () => {
    let marks = 0;
    const book = phraseBook(seededRandom(1), () => `⟨${++marks}⟩`);
    expect(book.sentence(experience)).toMatch(/\. ⟨1⟩$/);
    expect(book.sentence(experience)).toMatch(/ ⟨2⟩$/);
    expect(book.word(checkInWords)).not.toContain('⟨');
  });

  it('has only sentences that read well and fit', () => {
    const book = phraseBook(seededRandom(2));
    for (const list of lists) {
      for (let at = 0; at < 50; at += 1) {
        const sentence = book.sentence(list);
        expect(sentence).toMatch(/^[A-ZÆØÅ].*[.?]$/);
        expect(sentence).not.toMatch(/ {2}|\.[a-zæøå]| ,|,\S|undefined/);
        expect(sentence.length).toBeLessThan(limits.commentLength);
      }
    }
    for (const word of checkInWords) expect(word.length).toBeLessThanOrEqual(limits.wordLength);
  });
});
