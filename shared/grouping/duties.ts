import { shuffled } from '../random.ts';
import { compareFigures } from './compare.ts';
import type { Duties, EarlierRound } from './grouper.ts';

type Duty = keyof Duties;

const dutyNames: readonly Duty[] = ['chair', 'secretary', 'rapporteur'];

export const noDuties: Duties = { chair: null, secretary: null, rapporteur: null };

/**
 * The duties of a group after somebody came, left or was handed one, changing as little as possible. Everyone with a duty
 * is a member; all duties are filled while there is anybody; they lie with three people where the group has three, with
 * two where it has two. Who takes over: whoever had the fewest duties in earlier rounds, then this duty least often, then
 * chance.
 */
export function mendDuties(
  group: { readonly members: readonly string[]; readonly duties: Duties },
  earlier: readonly EarlierRound[],
  random: () => number,
): Duties {
  const members = [...new Set(group.members)];
  const holders = new Map<Duty, string>();
  const free = new Set(members);
  for (const duty of dutyNames) {
    const holder = group.duties[duty];
    if (holder === null || !free.delete(holder)) continue;
    holders.set(duty, holder);
  }
  if (holders.size === dutyNames.length) return group.duties;

  const burden = burdens(earlier);
  for (const duty of dutyNames) {
    if (holders.has(duty)) continue;
    const present = group.duties[duty];
    // Nobody is free in a group of one or two: whoever has the duty besides another keeps it.
    if (free.size === 0 && present !== null && members.includes(present)) {
      holders.set(duty, present);
      continue;
    }
    const [next] = shuffled(free.size > 0 ? [...free] : members, random).sort((left, right) =>
      compareFigures(burden(left, duty), burden(right, duty)),
    );
    if (next === undefined) return noDuties;
    holders.set(duty, next);
    free.delete(next);
  }
  return {
    chair: holders.get('chair') ?? null,
    secretary: holders.get('secretary') ?? null,
    rapporteur: holders.get('rapporteur') ?? null,
  };
}

/** Duties a person had earlier: in all, and this one. */
function burdens(earlier: readonly EarlierRound[]): (personId: string, duty: Duty) => readonly [number, number] {
  const had = new Map<string, Duty[]>();
  for (const { groups } of earlier) {
    for (const { duties } of groups) {
      for (const duty of dutyNames) {
        const holder = duties[duty];
        if (holder !== null) had.set(holder, [...(had.get(holder) ?? []), duty]);
      }
    }
  }
  return (personId, duty) => {
    const own = had.get(personId) ?? [];
    return [own.length, own.filter((each) => each === duty).length];
  };
}
