import { compareText } from '../../../shared/grouping/compare.ts';
import type { PlanRequest } from '../../../shared/grouping/plan/request.ts';
import { shuffled } from '../../../shared/random.ts';
import type { Instance } from './instance.ts';

/** Groups of people, by round. */
export type Rounds = readonly (readonly (readonly string[])[])[];

/** What a facilitator does with a deck of cards: shuffle for each round and deal. */
export function shuffle({ request, groups, rounds }: Instance, random: () => number): Rounds {
  return Array.from({ length: rounds }, () => dealt(shuffled(idsOf(request), random), groups));
}

/**
 * What is done by hand: colleagues are dealt over the tables first; then the first at each table stays, the second moves
 * one table on for the next round, the third two, and so on.
 */
export function rotation({ request, groups, rounds }: Instance): Rounds {
  const byWorkplace = [...request.people].sort(
    (left, right) => compareText(left.workplaceId, right.workplaceId) || compareText(left.personId, right.personId),
  );
  const ids = byWorkplace.map(({ personId }) => personId);
  return Array.from({ length: rounds }, (_, round) => {
    const tables = Array.from({ length: groups }, (): string[] => []);
    for (const [index, personId] of ids.entries()) {
      const row = Math.floor(index / groups);
      tables[(index + row * round) % groups]?.push(personId);
    }
    return tables;
  });
}

function dealt(ids: readonly string[], groups: number): string[][] {
  const tables = Array.from({ length: groups }, (): string[] => []);
  for (const [index, personId] of ids.entries()) tables[index % groups]?.push(personId);
  return tables;
}

function idsOf({ people }: PlanRequest): string[] {
  return people.map(({ personId }) => personId);
}
