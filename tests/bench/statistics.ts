export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Undefined when there is nothing. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((left, right) => left - right);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return undefined;
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? max;
  const lower = Number.isInteger(half) ? (sorted[half - 1] ?? upper) : upper;
  return { min, median: (lower + upper) / 2, max };
}

/** The smallest value that at least `share` of them do not exceed; NaN of nothing. */
export function percentile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}
