/** Compares two equally long rows of figures, the first difference deciding; for `sort`. */
export function compareFigures(left: readonly number[], right: readonly number[]): number {
  for (const [index, figure] of left.entries()) {
    const difference = figure - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code unit, unlike `localeCompare`: the same order on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
