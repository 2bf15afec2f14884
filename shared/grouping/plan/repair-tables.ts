import { soundSize } from '../group-count.ts';
import { needs, type Plan, type PlanPerson, type PlanRequest, type PlanRound, type PlanTable } from './request.ts';

/**
 * The request with every table listed that a repair may use, none with more seats than a group may be, or is. Where no tables
 * stand, those that have been used and as many more as it can take, with names that nobody has.
 * @param before the seats with all tables
 * @param plan without those that are out of use
 * @param which only those that have been used, or all
 */
export function withTables(request: PlanRequest, before: Plan, plan: Plan, which: 'used' | 'all'): PlanRequest {
  const names = new Set(
    [...before.rounds.flatMap(({ tables }) => tables), ...request.rounds.flatMap(({ tables = [] }) => tables)].map(
      ({ id }) => id,
    ),
  );
  for (const rule of request.rules) if ('tableId' in rule && rule.tableId !== null) names.add(rule.tableId);
  const closed = (roundId: string) => {
    const stay = new Set(tablesIn(plan, roundId).map(({ id }) => id));
    return new Set(tablesIn(before, roundId).flatMap(({ id }) => (stay.has(id) ? [] : [id])));
  };
  const rounds = request.rounds.map((round): PlanRound => {
    if (round.composition === 'everyone') return round;
    const gone = closed(round.id);
    const used = tablesIn(plan, round.id);
    const largest = soundSize(round.size).max;
    const size = (id: string) => Math.max(largest, used.find((table) => table.id === id)?.members.length ?? 0);
    const standing = round.tables?.filter(
      ({ id }) => !gone.has(id) && (which === 'all' || used.some((table) => table.id === id)),
    );
    if (standing) {
      return {
        ...round,
        tables: standing.map((table) => ({ ...table, seats: Math.min(table.seats, size(table.id)) })),
      };
    }
    const known = used.map(({ id, members }): PlanTable => {
      return { id, hallId: hallOf(round, request.people, members), seats: size(id), offers: needs };
    });
    const named = namedBy(request, round.id)
      .filter((id) => !gone.has(id) && !used.some((table) => table.id === id))
      .map((id): PlanTable => ({ id, hallId: null, seats: request.people.length, offers: needs }));
    const more = which === 'all' ? fresh(round, request.people, names) : [];
    // Where several kinds of people share a hall none of them is given what others use, while there is a table more.
    const tables =
      round.composition === 'mixed' ? inOrder([...known, ...named, ...more]) : [...more, ...known, ...named];
    return { ...round, tables };
  });
  return { ...request, rounds };
}

/** Tables that rules name, whether anybody has sat there or not. */
function namedBy({ rules }: PlanRequest, roundId: string): readonly string[] {
  const ids = rules.flatMap((rule) => {
    if (!('tableId' in rule) || rule.tableId === null) return [];
    return rule.kind === 'host' || rule.roundId === roundId ? [rule.tableId] : [];
  });
  return [...new Set(ids)];
}

/** By number, as tables are handed out where none stand. */
function inOrder(tables: readonly PlanTable[]): readonly PlanTable[] {
  const number = ({ id }: PlanTable) => Number(id.slice(1)) || 0;
  return [...tables].sort((one, other) => number(one) - number(other));
}

function tablesIn(plan: Plan, roundId: string) {
  return plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
}

/** The hall of most who sit there; null where halls play no part. */
function hallOf({ halls }: PlanRound, people: readonly PlanPerson[], members: readonly string[]): string | null {
  if (halls === 'across') return null;
  const counts = new Map<string | null, number>();
  for (const { personId, hallId } of people) {
    if (members.includes(personId)) counts.set(hallId, (counts.get(hallId) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Tables that are not there yet: enough for everybody, in each hall. */
function fresh({ size, halls }: PlanRound, people: readonly PlanPerson[], names: ReadonlySet<string>): PlanTable[] {
  const { min, max } = soundSize(size);
  const counts = new Map<string | null, number>();
  for (const { hallId } of people) {
    const place = halls === 'across' ? null : hallId;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let number = 0;
  const name = () => {
    do number += 1;
    while (names.has(`t${number}`));
    return `t${number}`;
  };
  return [...counts].flatMap(([hallId, count]) =>
    Array.from({ length: Math.ceil(count / min) }, () => ({ id: name(), hallId, seats: max, offers: needs })),
  );
}
