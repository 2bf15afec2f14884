/**
 * How often a property is tried. `SAMLING_RUNS=20` tries twenty times as often, for a long search; the numbers in the
 * tests are what fits into a short run on one core.
 */
export function runs(often: number): { readonly numRuns: number } {
  const times = Number(process.env.SAMLING_RUNS ?? '1');
  return { numRuns: Math.max(1, Math.round(often * (times > 0 ? times : 1))) };
}
