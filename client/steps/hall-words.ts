export interface GatheredWord {
  /** The word that was said first. */
  readonly id: string;
  readonly text: string;
  readonly count: number;
}

/** Words in the order they came; a word that several have said stands once. Erased words are left out. */
export function gatherWords(said: readonly { readonly id: string; readonly text: string }[]): readonly GatheredWord[] {
  const gathered = new Map<string, GatheredWord>();
  for (const { id, text } of said) {
    const same = text.trim().toLocaleLowerCase('nb').normalize('NFC');
    if (same === '') continue;
    const before = gathered.get(same);
    gathered.set(same, before ? { ...before, count: before.count + 1 } : { id, text: text.trim(), count: 1 });
  }
  return [...gathered.values()];
}
