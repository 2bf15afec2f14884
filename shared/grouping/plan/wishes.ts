/**
 * What a plan tries for, by name; the numbers weigh one against another. They count pairs at one table, except for
 * `otherTables` and `stay`, which count people.
 */
export interface WishWeights {
  /** Two of one workplace at one table. */
  readonly workplace: number;
  /** Two who have met in this conference meet again; each further time is a little dearer. */
  readonly again: number;
  /** Two who met in an earlier gathering, times how fresh that is. */
  readonly earlierGatherings: number;
  /** Two of one job role. */
  readonly jobRole: number;
  /** Two of one type of workplace. */
  readonly workplaceType: number;
  /** Two of one sector: kindergarten, or school. */
  readonly sector: number;
  /** Two of one municipality. */
  readonly municipality: number;
  /** Somebody at a table where they have sat. */
  readonly otherTables: number;
  /** Somebody at another table than in the plan before; only where there is one. */
  readonly stay: number;
}

export type Wish = keyof WishWeights;

/** Colleagues apart before all; then new faces; the rest shades what is left. */
export const usualWishes: WishWeights = {
  workplace: 100_000,
  again: 1_000,
  earlierGatherings: 400,
  jobRole: 12,
  workplaceType: 6,
  sector: 6,
  municipality: 4,
  otherTables: 3,
  stay: 30,
};

/** Sound weights: whole numbers from 0 to a million, whatever was asked for. */
export function weightsOf(asked: Partial<WishWeights> = {}): WishWeights {
  const weight = (wish: Wish) => {
    const value = asked[wish] ?? usualWishes[wish];
    return Number.isFinite(value) ? Math.round(Math.min(1_000_000, Math.max(0, value))) : usualWishes[wish];
  };
  return {
    workplace: weight('workplace'),
    again: weight('again'),
    earlierGatherings: weight('earlierGatherings'),
    jobRole: weight('jobRole'),
    workplaceType: weight('workplaceType'),
    sector: weight('sector'),
    municipality: weight('municipality'),
    otherTables: weight('otherTables'),
    stay: weight('stay'),
  };
}
