import type { EarlierRound, GroupSize } from './grouper.ts';

/** Whom a person has sat in one group with, and how often. */
export interface Meetings {
  of(personId: string): ReadonlyMap<string, number>;
}

/** No dialogue group is larger; a lone larger "group" is everybody in plenary, where sitting together says nothing. */
const largestTable = 8;

const nobody: ReadonlyMap<string, number> = new Map();

/** Counts who has met whom. Plenaries do not count. */
export function meetingsOf(earlier: readonly EarlierRound[], size: GroupSize): Meetings {
  const met = new Map<string, Map<string, number>>();
  for (const { groups } of earlier) {
    const seated = groups.filter(({ members }) => members.length > 0);
    if (seated.length === 1 && (seated[0]?.members.length ?? 0) > Math.max(largestTable, size.max)) continue;
    for (const { members } of seated) {
      for (const personId of members) {
        const row = met.get(personId) ?? new Map<string, number>();
        met.set(personId, row);
        for (const otherId of members) if (otherId !== personId) row.set(otherId, (row.get(otherId) ?? 0) + 1);
      }
    }
  }
  return { of: (personId) => met.get(personId) ?? nobody };
}
