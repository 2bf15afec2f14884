import type { PlanRound } from './request.ts';

/** Whether a table can be used in a round; where none are listed, any can. */
export function stands({ tables }: PlanRound, tableId: string): boolean {
  return tables?.some(({ id }) => id === tableId) ?? true;
}

/** Whether somebody of a hall may sit at a table that stands in another, or in none. */
export function reachesTable(round: PlanRound, hallId: string | null, tableHall: string | null): boolean {
  return round.halls === 'across' || tableHall === null || hallsAround(round, hallId).includes(tableHall);
}

/** The halls that share groups with this one, where a round keeps halls apart. */
export function hallsAround({ halls }: PlanRound, hallId: string | null): readonly (string | null)[] {
  const pairs = typeof halls === 'object' ? halls.pairs : [];
  return pairs.find((pair) => hallId !== null && pair.includes(hallId)) ?? [hallId];
}
