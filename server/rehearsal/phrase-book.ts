import type { Lines, Topic, WordList } from './phrases/phrases.ts';

/** Draws what people say. No sentence is drawn twice, so that each can be found again in what is left of the day. */
export interface PhraseBook {
  sentence(about: Topic): string;
  /** A word from a list; words may repeat. */
  word(from: WordList): string;
}

/**
 * @param random uniform in [0, 1)
 * @param mark said at the end of each sentence, different each time, where a test wants to find it again; empty: none
 */
export function phraseBook(lines: Lines, random: () => number, mark: () => string = () => ''): PhraseBook {
  const said = new Set<string>();
  const drawn = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';

  function fresh(about: Topic): string {
    const { starts, ends } = lines[about];
    for (let tries = 0; tries < 20; tries += 1) {
      const sentence = joined(drawn(starts), drawn(ends));
      if (!said.has(sentence)) return sentence;
    }
    for (let tries = 0; tries < 20; tries += 1) {
      const sentence = joined(`${drawn(starts)} ${drawn(lines.settings)}`, drawn(ends));
      if (!said.has(sentence)) return sentence;
    }
    return `${joined(drawn(starts), drawn(ends))} (${said.size + 1})`;
  }

  return {
    word: (from) => drawn(lines[from]),
    sentence(about) {
      const sentence = fresh(about);
      said.add(sentence);
      const marked = mark();
      return marked === '' ? sentence : `${sentence} ${marked}`;
    },
  };
}

function joined(start: string, end: string): string {
  return end.startsWith(',') ? `${start}${end}` : `${start} ${end}`;
}
