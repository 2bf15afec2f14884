import { fold } from '../pool.ts';
import { hard } from './problem.ts';
import type { PlanRequest } from './request.ts';
import { sectorOf } from './sector.ts';
import type { WishWeights } from './wishes.ts';

/** What it costs to seat two together, as tables of all pairs: where people mix, and at home. */
export function pairCosts(
  { people, rules, met = [] }: PlanRequest,
  weights: WishWeights,
): { readonly pairs: Int32Array; readonly homePairs: Int32Array } {
  const count = people.length;
  const pairs = new Int32Array(count * count);
  const homePairs = new Int32Array(count * count);
  const alike: readonly (readonly [Int32Array, number])[] = [
    [numbered(people.map(({ workplaceId }) => workplaceId)), weights.workplace],
    [numbered(people.map(({ workplaceType }) => fold(workplaceType))), weights.workplaceType],
    [numbered(people.map(sectorOf)), weights.sector],
    [numbered(people.map(({ municipality }) => fold(municipality))), weights.municipality],
  ];
  const roles = numbered(people.map(({ jobRole }) => fold(jobRole)));
  const put = (one: number, other: number, cost: number) => {
    pairs[one * count + other] = (pairs[one * count + other] ?? 0) + cost;
    if (one !== other) pairs[other * count + one] = (pairs[other * count + one] ?? 0) + cost;
  };
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const role = roles[one] !== -1 && roles[one] === roles[other] ? weights.jobRole : 0;
      let cost = role;
      for (const [values, weight] of alike) if (values[one] !== -1 && values[one] === values[other]) cost += weight;
      if (cost > 0) put(one, other, cost);
      if (role > 0) {
        homePairs[one * count + other] = role;
        homePairs[other * count + one] = role;
      }
    }
  }
  const number = new Map(people.map(({ personId }, index) => [personId, index]));
  const remembered = new Map<number, number>();
  for (const { one, other, weight } of met) {
    const [a, b] = [number.get(one), number.get(other)];
    if (a === undefined || b === undefined || a === b || !(weight > 0)) continue;
    const cell = Math.max(a, b) * count + Math.min(a, b);
    // Whole numbers, which add up to the same in whatever order.
    remembered.set(cell, (remembered.get(cell) ?? 0) + Math.round(Math.min(4, weight) * weights.earlierGatherings));
  }
  for (const [cell, cost] of remembered) {
    put(Math.floor(cell / count), cell % count, Math.min(4 * weights.earlierGatherings, cost));
  }
  const kept = new Set<number>();
  for (const rule of rules) {
    if (rule.kind !== 'apart') continue;
    const members = rule.personIds.map((id) => number.get(id) as number);
    for (const one of members) for (const other of members) if (one > other) kept.add(one * count + other);
  }
  for (const cell of kept) {
    const [one, other] = [Math.floor(cell / count), cell % count];
    put(one, other, hard);
    // At home a workplace may be one table: there it is a wish.
    homePairs[one * count + other] = (homePairs[one * count + other] ?? 0) + weights.workplace;
    homePairs[other * count + one] = (homePairs[other * count + one] ?? 0) + weights.workplace;
  }
  return { pairs, homePairs };
}

/** Equal words get equal numbers, which compare faster; null gets −1. */
function numbered(words: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(words, (word) => {
    if (word === null) return -1;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}
