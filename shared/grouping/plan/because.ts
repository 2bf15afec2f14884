import type { Plan, PlanRequest } from './request.ts';

/** Why two of one workplace share a table. */
export type Because =
  /** A rule keeps them together. */
  | { readonly kind: 'together' }
  /** Seats are locked, or one of them is the host of the table. */
  | { readonly kind: 'locked' }
  /** The workplace sends more people than there are tables where they may sit. */
  | { readonly kind: 'moreThanTables'; readonly people: number; readonly tables: number }
  /** All in all, nothing better was found. */
  | { readonly kind: 'best' };

/** The plainest reason that holds. */
export function colleaguesBecause(
  roundId: string,
  workplaceId: string,
  people: readonly string[],
  plan: Plan,
  request: PlanRequest,
): Because {
  const several = (ids: readonly string[]) => ids.filter((id) => people.includes(id)).length > 1;
  if (request.rules.some((rule) => rule.kind === 'together' && several(rule.personIds))) return { kind: 'together' };
  const locked = request.rules.flatMap((rule) => {
    if (rule.kind === 'host') return [rule.personId];
    if (rule.kind === 'lockedSeat' && rule.roundId === roundId) return [rule.personId];
    return rule.kind === 'lockedTable' && rule.roundId === roundId ? rule.personIds : [];
  });
  if (people.some((id) => locked.includes(id))) return { kind: 'locked' };

  const tables = plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
  const hallOf = new Map(request.people.map(({ personId, hallId }) => [personId, hallId]));
  const hallId = hallOf.get(people[0] ?? '') ?? null;
  // Where groups stay within halls, only the colleagues and tables of this hall count.
  const apart =
    tables.some((table) => table.hallId !== null) &&
    tables.every(({ members, ...table }) => members.every((id) => (hallOf.get(id) ?? null) === table.hallId));
  const colleagues = request.people.filter(
    (each) => each.workplaceId === workplaceId && (!apart || each.hallId === hallId),
  );
  const reachable = tables.filter((table) => table.members.length > 0 && (!apart || table.hallId === hallId));
  return colleagues.length > reachable.length
    ? { kind: 'moreThanTables', people: colleagues.length, tables: reachable.length }
    : { kind: 'best' };
}
