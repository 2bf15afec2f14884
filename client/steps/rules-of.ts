/** So many sentences one after the other are rules to go by, and read better under each other. */
const fewestRules = 4;

/** What is said at the start, a rule each; one alone where it is only a sentence or three. */
export function rulesOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const sentences = lines.length > 1 ? lines : text.trim().split(/(?<=[.!?…])\s+(?=\p{Lu})/u);
  return sentences.length >= fewestRules ? sentences : [text.trim()].filter(Boolean);
}
