import { compareFigures } from './compare.ts';
import type { GroupLabel, Seatable } from './grouper.ts';

/** People who belong together; split into groups when they are too many for one. */
export interface Pool {
  readonly label: GroupLabel;
  readonly members: Seatable[];
}

/** Typed words compared without case and outer space; null when nothing is left. */
export function fold(word: string | null): string | null {
  return word?.trim().toLowerCase() || null;
}

/** Tells whether two labels name the same kind. */
export function labelKey(label: GroupLabel): string {
  switch (label.kind) {
    case 'schoolType':
      return JSON.stringify([label.kind, fold(label.schoolType)]);
    case 'workplaceType':
      return JSON.stringify([label.kind, fold(label.workplaceType)]);
    case 'jobRole':
      return JSON.stringify([label.kind, fold(label.jobRole)]);
    case 'workplace':
      return JSON.stringify([label.kind, ...label.workplaceIds]);
    case 'table':
    case 'everyone':
      return JSON.stringify([label.kind]);
  }
}

/** Adds each person to the pool of the same label, opening pools as needed; a pool keeps the wording it was opened with. */
export function gather(
  people: readonly Seatable[],
  labelOf: (person: Seatable) => GroupLabel,
  pools: readonly Pool[] = [],
): Pool[] {
  const byKey = new Map(pools.map((pool) => [labelKey(pool.label), pool]));
  for (const person of people) {
    const label = labelOf(person);
    const key = labelKey(label);
    const pool = byKey.get(key) ?? { label, members: [] };
    byKey.set(key, pool);
    pool.members.push(person);
  }
  return [...byKey.values()];
}

/** How far a person is from the people of a group: 0 is near. Workplace type counts before municipality. */
export function distance(person: Seatable, members: readonly Seatable[]): readonly [type: number, area: number] {
  const shared = (key: 'workplaceType' | 'municipality') => {
    const own = fold(person[key]);
    return own !== null && members.some((member) => fold(member[key]) === own) ? 0 : 1;
  };
  return [shared('workplaceType'), shared('municipality')];
}

/** The pool nearest to a person by workplace type, then municipality, then the smallest; undefined without pools. */
export function nearestPool(person: Seatable, pools: readonly Pool[]): Pool | undefined {
  const rank = ({ members }: Pool) => [...distance(person, members), members.length];
  return pools
    .map((pool) => ({ pool, rank: rank(pool) }))
    .sort((left, right) => compareFigures(left.rank, right.rank))[0]?.pool;
}
