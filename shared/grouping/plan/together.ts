import type { PlanPerson } from './request.ts';
import type { HardRule } from './rules.ts';

/** People by whom they must sit with; in the order of the rule, which decides whom the others follow. Most are alone. */
export function togetherUnits(people: readonly PlanPerson[], rules: readonly HardRule[]): PlanPerson[][] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const unitOf = new Map(people.map((person) => [person.personId, [person]]));
  for (const rule of rules) {
    if (rule.kind !== 'together') continue;
    const [first, ...others] = rule.personIds;
    const unit = first === undefined ? undefined : unitOf.get(first);
    if (!unit) continue;
    for (const id of others) {
      const joining = unitOf.get(id);
      if (!joining || joining === unit || !byId.has(id)) continue;
      unit.push(...joining);
      for (const { personId } of joining) unitOf.set(personId, unit);
    }
  }
  return [...new Set(people.map(({ personId }) => unitOf.get(personId) as PlanPerson[]))];
}
