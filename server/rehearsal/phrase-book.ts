import { type Phrases, settings } from './phrases.ts';

/** Draws what people say. No sentence is drawn twice, so that each can be found again in what is left of the day. */
export interface PhraseBook {
  sentence(from: Phrases): string;
  /** A word from a list; words may repeat. */
  word(from: readonly string[]): string;
}

/**
 * @param random uniform in [0, 1)
 * @param mark said at the end of each sentence, different each time, where a test wants to find it again; empty: none
 */
export function phraseBook(random: () => number, mark: () => string = () => ''): PhraseBook {
  const said = new Set<string>();
  const word = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';

  function fresh(from: Phrases): string {
    for (let tries = 0; tries < 20; tries += 1) {
      const sentence = joined(word(from.starts), word(from.ends));
      if (!said.has(sentence)) return sentence;
    }
    for (let tries = 0; tries < 20; tries += 1) {
      const sentence = joined(`${word(from.starts)} ${word(settings)}`, word(from.ends));
      if (!said.has(sentence)) return sentence;
    }
    return `${joined(word(from.starts), word(from.ends))} (${said.size + 1})`;
  }

  return {
    word,
    sentence(from) {
      const sentence = fresh(from);
      said.add(sentence);
      const marked = mark();
      return marked === '' ? sentence : `${sentence} ${marked}`;
    },
  };
}

function joined(start: string, end: string): string {
  return end.startsWith(',') ? `${start}${end}` : `${start} ${end}`;
}
