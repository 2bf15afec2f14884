import type { Plan, PlanRequest, PlanRound, PlanTable } from '../../../../shared/grouping/plan/request.ts';
import { brokenIn, hallsOf, standing } from './broken-in.ts';

/**
 * A plan of mixed rounds that keeps all rules and every size, found by trying all there are; for a handful of people.
 * Undefined: there is none. Hosts without a table of their own try all, each another one.
 */
export function anyPlan(request: PlanRequest): Plan | undefined {
  const here = (personId: string) => request.people.some((person) => person.personId === personId);
  const known = (tableId: string) =>
    request.rounds.some((round) => standing(round)?.some(({ id }) => id === tableId) ?? true);
  const hosts = request.rules.flatMap((rule) => (rule.kind === 'host' && here(rule.personId) ? [rule] : []));
  const named = hosts.filter(({ tableId }) => tableId !== null && known(tableId));
  const open = [...new Set(hosts.map(({ personId }) => personId))].filter((id) =>
    named.every(({ personId }) => personId !== id),
  );
  const byRound = request.rounds.map((round) => tablesOf(round, request).map(({ id }) => id));
  const all = [...new Set(byRound.flat())];
  const steady = all.filter((id) => byRound.every((ids) => ids.includes(id)));
  const names = steady.length > 0 ? steady : all;
  const taken = named.map(({ tableId }) => tableId);
  const keptTogether = request.rules.some(
    (rule) => rule.kind === 'together' && rule.personIds.some((id) => open.includes(id)),
  );
  const tryHosts = (at: number, chosen: readonly string[]): Plan | undefined => {
    if (at === open.length) {
      const rules = [
        ...request.rules.filter((rule) => rule.kind !== 'host'),
        ...named,
        ...open.map((personId, index) => ({ kind: 'host' as const, personId, tableId: chosen[index] ?? '' })),
      ];
      const rounds = request.rounds.map((round) => roundOf(round, { ...request, rules, rounds: [round] }));
      return rounds.every((each) => each !== undefined)
        ? { rounds: rounds.flatMap(({ rounds: some }) => some) }
        : undefined;
    }
    for (const name of names) {
      // Two hosts share a table only where a rule keeps them together, which plans of one table each then break.
      if ((chosen.includes(name) || taken.includes(name)) && !keptTogether) continue;
      const found = tryHosts(at + 1, [...chosen, name]);
      if (found) return found;
    }
    return undefined;
  };
  return tryHosts(0, []);
}

/** Those that are listed, or as many as people and rules can want. */
function tablesOf(round: PlanRound, { people, rules }: PlanRequest): readonly PlanTable[] {
  const listed = standing(round);
  if (listed) return listed;
  const named = rules.flatMap((rule) => ('tableId' in rule && rule.tableId !== null ? [rule.tableId] : []));
  const free = people.map((_, index) => `free${index}`);
  return [...new Set([...named, ...free])].map((id) => ({ id, hallId: null, seats: people.length }));
}

function roundOf(round: PlanRound, request: PlanRequest): Plan | undefined {
  const tables = tablesOf(round, request);
  const seats = tables.map((): string[] => []);
  const { people } = request;
  const locked = request.rules.flatMap((rule) =>
    rule.kind === 'lockedTable' &&
    rule.roundId === round.id &&
    people.some(({ personId }) => rule.personIds.includes(personId))
      ? [rule.tableId]
      : [],
  );
  const planOf = (): Plan => ({
    rounds: [
      {
        id: round.id,
        tables: tables.flatMap(({ id, hallId }, at) => {
          const members = seats[at] ?? [];
          const duties = { chair: null, secretary: null, rapporteur: null };
          return members.length > 0 ? [{ id, hallId, label: { kind: 'table' as const }, members, duties }] : [];
        }),
      },
    ],
  });
  const sized = () =>
    tables.every(({ id }, at) => {
      const count = seats[at]?.length ?? 0;
      if (count === 0 || locked.includes(id) || (count === 1 && aloneAt(at))) return true;
      return round.groups === undefined ? count >= round.size.min && count <= round.size.max : count > 1;
    });
  /** Nobody else of their halls is free to sit anywhere. */
  const aloneAt = (table: number) => {
    const person = people.find(({ personId }) => personId === seats[table]?.[0]);
    const halls = person ? hallsOf(round, person.hallId) : [];
    const elsewhere = seats.flatMap((members, at) => (locked.includes(tables[at]?.id ?? '') ? members : []));
    const free = people.filter(({ personId }) => !elsewhere.includes(personId));
    return free.filter(({ hallId }) => halls === 'all' || halls.includes(hallId)).length === 1;
  };
  const counted = () => {
    if (round.groups === undefined) return true;
    const counts = new Map<string, number>();
    for (const [at, members] of seats.entries()) {
      const first = people.find(({ personId }) => personId === members[0]);
      if (!first || locked.includes(tables[at]?.id ?? '')) continue;
      const key = JSON.stringify(hallsOf(round, first.hallId));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts.values()].every((count) => count === round.groups);
  };
  const hosted = new Set(request.rules.flatMap((rule) => (rule.kind === 'host' ? [rule.tableId] : [])));
  const seat = (at: number): Plan | undefined => {
    const person = people[at];
    if (!person) {
      if (!sized() || !counted()) return undefined;
      const plan = planOf();
      return brokenIn(plan, request).length === 0 ? plan : undefined;
    }
    let opened = false;
    for (const [table, { id, seats: chairs }] of tables.entries()) {
      const members = seats[table] as string[];
      // One free table is as good as another.
      if (members.length === 0 && id.startsWith('free') && !hosted.has(id)) {
        if (opened) continue;
        opened = true;
      }
      if (
        members.length >= chairs ||
        (!locked.includes(id) && round.groups === undefined && members.length >= round.size.max)
      )
        continue;
      members.push(person.personId);
      const found = seat(at + 1);
      members.pop();
      if (found) return found;
    }
    return undefined;
  };
  return seat(0);
}
