import { compareFigures } from './compare.ts';
import type { GroupSize } from './grouper.ts';

/** Whole numbers with 2 ≤ min ≤ max, whatever a programme says. */
export function soundSize(size: GroupSize): GroupSize {
  const min = Math.max(2, Math.floor(size.min) || 2);
  return { min, max: Math.max(min, Math.floor(size.max) || min) };
}

/**
 * How many groups of near-equal size `people` people (at least one) make. Sizes lie within `size` whenever arithmetic
 * allows it; otherwise the worst group is as little outside as can be, then all together are, then rather too small than
 * too large, since a talk round grows with the table. Among what is equally good: the number closest to `preferred`, then
 * more groups.
 */
export function groupCount(people: number, size: GroupSize, preferred: number): number {
  const { min, max } = soundSize(size);
  const outside = (members: number) => Math.max(0, min - members, members - max);
  let best = 1;
  let bestFaults: readonly number[] = [Number.POSITIVE_INFINITY];
  for (let count = 1; count <= Math.max(1, Math.floor(people / 2)); count += 1) {
    const small = Math.floor(people / count);
    const larger = people % count;
    const worst = Math.max(outside(small), larger > 0 ? outside(small + 1) : 0);
    const total = outside(small) * (count - larger) + outside(small + 1) * larger;
    const faults = [worst, total, Math.max(0, small + Math.sign(larger) - max), Math.abs(count - preferred)];
    if (compareFigures(faults, bestFaults) > 0) continue;
    best = count;
    bestFaults = faults;
  }
  return best;
}

/** The number of groups that gives sizes midway between the two ends. */
export function middlingCount(people: number, size: GroupSize): number {
  const { min, max } = soundSize(size);
  return Math.max(1, Math.round((2 * people) / (min + max)));
}
