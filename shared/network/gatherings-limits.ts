import { limits } from '../conference/limits.ts';

/** Bounds of a network's gatherings. Lengths are counted in UTF-16 code units, as browsers count `maxlength`. */
export const gatheringLimits = {
  /** Work groups that meet every second week make a few hundred in a cohort's two years. */
  gatherings: 800,
  copiesAtOnce: 60,
  titleLength: limits.titleLength,
  minutes: 1_440,
  placeLength: 120,
  linkLength: 500,
  halls: limits.halls,
  hallLength: limits.hallLength,
  hostLength: limits.nameLength,
  tables: 200,
  seats: 30,
  /** Begun from one gathering: a programme that is run in several rooms, or at several times. */
  conferences: 40,
  /** Of all programmes that are written down with gatherings, as JSON. */
  programmesLength: 1_000_000,
} as const;
