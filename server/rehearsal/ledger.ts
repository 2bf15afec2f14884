/** What has become of a note. `uncertain`: the server neither said that it is stored nor refused it. */
type Fate = 'private' | 'shared' | 'uncertain';

interface Entry {
  /** Every text of the note: its body, or the fields of a plan. */
  texts: readonly string[];
  fate: Fate;
  readonly comments: string[];
}

/** Everything that was written in a run, by where it must be found afterwards: each text once, and nowhere else. */
export interface LedgerView {
  readonly shared: readonly string[];
  /** Never shared, or taken back. */
  readonly private: readonly string[];
  readonly comments: readonly string[];
  readonly words: readonly string[];
  readonly ratings: readonly number[];
  /** How many dots were given in votes. */
  readonly dots: number;
  /** About which nothing can be said: the connection was lost before the server answered. */
  readonly uncertain: readonly string[];
}

/** What simulated people have written, kept by themselves, so that it can be held against what the server kept. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #words = new Map<string, string>();
  readonly #ratings = new Map<string, number>();
  /** Notes that are shared but not shown yet, and the step that they wait in. */
  readonly #waiting = new Map<string, string>();
  #dots = 0;

  wrote(noteId: string, texts: readonly string[], fate: Fate): void {
    this.#entries.set(noteId, { texts, fate, comments: this.#entries.get(noteId)?.comments ?? [] });
  }

  /** Other words stand in the note now; the earlier ones are nowhere. */
  rewrote(noteId: string, texts: readonly string[]): void {
    const entry = this.#entries.get(noteId);
    if (entry) entry.texts = texts;
  }

  fated(noteId: string, fate: Fate): void {
    const entry = this.#entries.get(noteId);
    if (entry) entry.fate = fate;
    this.#waiting.delete(noteId);
  }

  /** Shared, and seen by others only once a facilitator shows it. */
  waits(noteId: string, stepId: string): void {
    this.fated(noteId, 'uncertain');
    this.#waiting.set(noteId, stepId);
  }

  /** What has become of notes that waited, now that it is known which steps were shown. */
  settle(shown: ReadonlySet<string>): void {
    for (const [noteId, stepId] of [...this.#waiting]) this.fated(noteId, shown.has(stepId) ? 'shared' : 'private');
  }

  /** A comment shares the fate of the note that it stands under. */
  commented(noteId: string, text: string): void {
    this.#entries.get(noteId)?.comments.push(text);
  }

  /** @param place who said it, and in which step; a second word takes the place of the first */
  said(place: string, word: string): void {
    this.#words.set(place, word);
  }

  rated(author: string, value: number): void {
    this.#ratings.set(author, value);
  }

  /** Dots given, or taken back where it is less than 0. */
  dotted(more: number): void {
    this.#dots += more;
  }

  view(): LedgerView {
    const entries = [...this.#entries.values()];
    const of = (fate: Fate) => entries.filter((entry) => entry.fate === fate);
    const texts = (list: readonly Entry[]) => list.flatMap((entry) => entry.texts);
    const comments = (list: readonly Entry[]) => list.flatMap((entry) => entry.comments);
    return {
      shared: texts(of('shared')),
      private: [...texts(of('private')), ...comments(of('private'))],
      comments: comments(of('shared')),
      words: [...this.#words.values()],
      ratings: [...this.#ratings.values()],
      dots: this.#dots,
      uncertain: [...texts(of('uncertain')), ...comments(of('uncertain'))],
    };
  }
}
