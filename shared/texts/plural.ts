/** "én lapp", "3 lapper": the languages we speak have one form for one and another for everything else. */
export function counted(n: number, one: string, others: string): string {
  return n === 1 ? one : `${n} ${others}`;
}

/** Small numbers in words, as in running text; those beyond the list in digits. */
export function spelled(n: number, words: readonly string[]): string {
  return words[n] ?? String(n);
}
