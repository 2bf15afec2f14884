import type { EarlierMeeting } from './grouper.ts';

/** What fades from one gathering to the next, and how little is forgotten. */
const fading = 0.6;
const faintest = 0.1;

/**
 * Whom people have met in earlier gatherings: the last one counts whole, each before it less, until it is forgotten; who met
 * several times meets the heavier.
 * @param gatherings the last one first; of each the tables of all its rounds, as ids of people
 * @param among of whom anything is to be known at all
 * @param most how many pairs are kept, the heaviest first
 */
export function rememberedMeetings(
  gatherings: readonly (readonly (readonly string[])[])[],
  among: ReadonlySet<string>,
  most: number,
): readonly EarlierMeeting[] {
  const met = new Map<string, EarlierMeeting>();
  for (const [age, tables] of gatherings.entries()) {
    const weight = fading ** age;
    if (weight < faintest) break;
    for (const members of tables) {
      const known = [...new Set(members)].filter((id) => among.has(id)).sort();
      for (const [at, one] of known.entries()) {
        for (const other of known.slice(at + 1)) {
          const key = JSON.stringify([one, other]);
          met.set(key, { one, other, weight: (met.get(key)?.weight ?? 0) + weight });
        }
      }
    }
  }
  return [...met.values()].sort((left, right) => right.weight - left.weight).slice(0, most);
}
