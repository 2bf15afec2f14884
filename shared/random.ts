/**
 * Random numbers in [0, 1) that repeat for a seed: for groups that can be proposed again and tests that can be rerun.
 * Never for codes or tokens. A number and its decimal text are the same seed.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand, public domain, https://pracrand.sourceforge.net): three words
 * of chaotic state and a counter, which rules out short cycles. The seed is hashed with 32-bit FNV-1a
 * (http://www.isthe.com/chongo/tech/comp/fnv/, public domain), once forwards and once backwards.
 */
export function seededRandom(seed: number | string): () => number {
  const codes = Array.from(String(seed), (character) => character.codePointAt(0) ?? 0);
  let a = fnv1a(codes);
  let b = fnv1a([...codes].reverse());
  let c = codes.length;
  let counter = 1;

  const next = (): number => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return (output >>> 0) / 2 ** 32;
  };

  // Seeds that differ in one bit give alike outputs until the state has been stirred.
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

/** A shuffled copy (Fisher–Yates); takes `items.length - 1` random numbers. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const held = copy[last] as T;
    copy[last] = copy[chosen] as T;
    copy[chosen] = held;
  }
  return copy;
}

function fnv1a(codes: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const code of codes) hash = Math.imul(hash ^ code, 0x01000193);
  return hash;
}
