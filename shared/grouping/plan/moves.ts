import { compareText } from '../compare.ts';
import type { Plan } from './request.ts';

/** Somebody who changes tables; null: had, or will have, none. */
export interface Move {
  readonly roundId: string;
  readonly personId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Who sits elsewhere than before, in the order of rounds and people. */
export function movesBetween(before: Plan, after: Plan): Move[] {
  const ids = new Set([...before.rounds, ...after.rounds].map(({ id }) => id));
  return [...ids].flatMap((roundId) => {
    const [from, to] = [seatsIn(before, roundId), seatsIn(after, roundId)];
    return [...new Set([...from.keys(), ...to.keys()])]
      .sort(compareText)
      .map((personId) => ({ roundId, personId, from: from.get(personId) ?? null, to: to.get(personId) ?? null }))
      .filter((move) => move.from !== move.to);
  });
}

function seatsIn(plan: Plan, roundId: string): Map<string, string> {
  const tables = plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
  return new Map(tables.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
}
