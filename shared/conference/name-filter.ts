/**
 * Names that are jokes at somebody's cost. Whole words only, since names hold many of them by chance (Kukkonen, Dickens,
 * Hoersholm); a facilitator renames or removes the rest. Folded: lower case, doubled letters once, digits as letters.
 */
const refused: ReadonlySet<string> = new Set(
  (
    'faen fan helvete helvette jævel jevel satan fitte fita kuk kuken pikk pikken rasshøl rasshol ræv rumpehull hore hora ' +
    'dritt drittsekk kødd homse neger nigger nigga sperm porn porno hitler nazi anus penis vagina ' +
    'fuck fucker fucking motherfucker shit asshole bitch cunt dick cock pussy bastard wanker slut whore faggot retard'
  )
    .split(' ')
    .map(fold),
);

const asLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

function fold(word: string): string {
  return word
    .toLocaleLowerCase('nb')
    .replace(/[013457@$]/g, (sign) => asLetters[sign] ?? sign)
    .replace(/[^\p{L}]/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

/** Whether a name that somebody types at the door is plainly rude. It is asked for again, nothing more. */
export function isRudeName(name: string): boolean {
  const words = name.split(/[\s\p{Pd}_.,/]+/u).map(fold);
  return words.some((word) => refused.has(word)) || refused.has(fold(name));
}
