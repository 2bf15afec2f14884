import type { GroupLabel, GroupSize, RoundRule, SameKindBy, Seatable } from './grouper.ts';
import { distance, fold, gather, nearestPool, type Pool } from './pool.ts';

/** A person's kind. Without the word asked for, the workplace type stands in; with neither, just a table. */
export function kindOf(person: Seatable, by: SameKindBy): GroupLabel {
  const { schoolType, workplaceType, jobRole } = person;
  if (by === 'schoolType' && schoolType !== null && fold(schoolType)) {
    return { kind: 'schoolType', schoolType: schoolType.trim() };
  }
  if (by === 'jobRole' && jobRole !== null && fold(jobRole)) return { kind: 'jobRole', jobRole: jobRole.trim() };
  if (workplaceType !== null && fold(workplaceType)) {
    return { kind: 'workplaceType', workplaceType: workplaceType.trim() };
  }
  return { kind: 'table' };
}

/** The label of a group opened for one person, as when `place` answers null. */
export function labelFor(person: Seatable, rule: Pick<RoundRule, 'composition' | 'sameKindBy'>): GroupLabel {
  switch (rule.composition) {
    case 'mixed':
      return { kind: 'table' };
    case 'sameKind':
      return kindOf(person, rule.sameKindBy);
    case 'home':
      return { kind: 'workplace', workplaceIds: [person.workplaceId] };
    case 'everyone':
      return { kind: 'everyone' };
  }
}

/**
 * People by kind; nobody is the only one of theirs, unless there is only one person. Those who would be gather by
 * workplace type, or at a table of odd ones, where they are enough for a group of their own (`size.min`);
 * otherwise each falls to the nearest kind.
 */
export function kindPools(people: readonly Seatable[], by: SameKindBy, size: GroupSize): Pool[] {
  const kinds = gather(people, (person) => kindOf(person, by));
  const lone = kinds.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);
  const sameType = gather(lone, (person) => kindOf(person, 'workplaceType')).filter(
    ({ label, members }) => label.kind === 'workplaceType' && members.length >= size.min,
  );
  const gathered = new Set(sameType.flatMap(({ members }) => members));
  const pools = gather(
    [...gathered],
    (person) => kindOf(person, 'workplaceType'),
    kinds.filter(({ members }) => members.length > 1),
  );

  const left = lone.filter((person) => !gathered.has(person));
  const odd = left.filter((person) => pools.every(({ members }) => distance(person, members)[0] > 0));
  const ownTable = pools.length === 0 || odd.length >= size.min;
  for (const person of left) {
    if (!ownTable || !odd.includes(person)) nearestPool(person, pools)?.members.push(person);
  }
  return ownTable ? gather(odd, () => ({ kind: 'table' }), pools) : pools;
}
