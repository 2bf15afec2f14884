export interface Ranked {
  readonly id: string;
  readonly text: string;
  readonly dots: number;
  /** Of the most that any has, from 0 to 1. */
  readonly share: number;
}

/** Notes by their dots, most first; among equals in the order of the board. Dots on notes that are gone count nowhere. */
export function ranking(
  notes: readonly { readonly id: string; readonly text: string }[],
  counts: ReadonlyMap<string, number>,
): readonly Ranked[] {
  const most = Math.max(1, ...notes.map((note) => counts.get(note.id) ?? 0));
  return notes
    .map(({ id, text }) => ({ id, text, dots: counts.get(id) ?? 0, share: (counts.get(id) ?? 0) / most }))
    .sort((a, b) => b.dots - a.dots);
}
