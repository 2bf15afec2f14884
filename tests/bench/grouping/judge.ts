import type { PlanRequest } from '../../../shared/grouping/plan/request.ts';
import type { Instance } from './instance.ts';
import type { Rounds } from './others.ts';

/** Σ over pairs of max(0, meetings − 1). */
export function repeatsOf(rounds: Rounds): number {
  const met = new Map<string, number>();
  let repeats = 0;
  for (const members of rounds.flat()) {
    for (const one of members) {
      for (const two of members) {
        if (one >= two) continue;
        const times = met.get(`${one} ${two}`) ?? 0;
        if (times > 0) repeats += 1;
        met.set(`${one} ${two}`, times + 1);
      }
    }
  }
  return repeats;
}

/** Pairs of one workplace at one table, over all rounds. */
export function colleaguesOf(rounds: Rounds, { people }: PlanRequest): number {
  const workplaces = new Map(people.map(({ personId, workplaceId }) => [personId, workplaceId]));
  let pairs = 0;
  for (const members of rounds.flat()) {
    const counts = new Map<string, number>();
    for (const personId of members) {
      const workplaceId = workplaces.get(personId) ?? '';
      pairs += counts.get(workplaceId) ?? 0;
      counts.set(workplaceId, (counts.get(workplaceId) ?? 0) + 1);
    }
  }
  return pairs;
}

/** The fewest such pairs there can be: each workplace spread as evenly as the tables of its hall allow, but for pairs kept together. */
export function fewestColleagues({ request, groups, rounds }: Instance): number {
  const counts = new Map<string, number>();
  for (const { workplaceId, hallId } of request.people) {
    const key = `${workplaceId} ${hallId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const tablesIn = (hall: string) =>
    request.rounds[0]?.tables?.filter(({ hallId }) => `${hallId}` === hall).length ?? groups;
  let pairs = 0;
  for (const [key, count] of counts) {
    const tables = tablesIn(key.split(' ')[1] ?? '');
    const [base, more] = [Math.floor(count / tables), count % tables];
    pairs += ((base * (base - 1)) / 2) * (tables - more) + ((base * (base + 1)) / 2) * more;
  }
  return (pairs + keptTogether(request)) * rounds;
}

/** Colleagues whom a rule keeps together, where there are tables enough for all others of theirs. */
function keptTogether({ people, rules }: PlanRequest): number {
  const workplaceOf = new Map(people.map(({ personId, workplaceId }) => [personId, workplaceId]));
  return rules.filter(
    (rule) => rule.kind === 'together' && new Set(rule.personIds.map((id) => workplaceOf.get(id))).size === 1,
  ).length;
}

/** Hard rules broken, each round and rule counted once; for requests whose rules name people who are there. */
export function brokenIn(rounds: Rounds, tableIds: readonly (readonly string[])[], request: PlanRequest): number {
  let broken = 0;
  const byId = new Map(request.people.map((person) => [person.personId, person]));
  const firstTableOf = (personId: string) =>
    tableIds[0]?.[rounds[0]?.findIndex((some) => some.includes(personId)) ?? -1];
  for (const [index, tables] of rounds.entries()) {
    const round = request.rounds[index];
    const at = new Map(
      tables.flatMap((members, table) => members.map((id) => [id, tableIds[index]?.[table] ?? ''] as const)),
    );
    for (const [table, members] of tables.entries()) {
      const spec = round?.tables?.find(({ id }) => id === tableIds[index]?.[table]);
      const people = members.flatMap((id) => byId.get(id) ?? []);
      if (members.length > (spec?.seats ?? Number.POSITIVE_INFINITY)) broken += 1;
      if (round?.halls === 'within' && new Set(people.map(({ hallId }) => hallId)).size > 1) broken += 1;
      if (spec && people.some(({ needs = [] }) => needs.some((need) => !spec.offers?.includes(need)))) broken += 1;
      for (const rule of request.rules) {
        if (rule.kind !== 'role') continue;
        const count = people.filter(({ jobRole }) => jobRole === rule.role).length;
        if (count > (rule.atMost ?? count) || count < (rule.atLeast ?? 0)) broken += 1;
      }
    }
    for (const rule of request.rules) {
      const seats = 'personIds' in rule ? rule.personIds.map((id) => at.get(id)) : [];
      if (rule.kind === 'together' && new Set(seats).size > 1) broken += 1;
      if (rule.kind === 'apart' && new Set(seats).size < seats.length) broken += 1;
      if (rule.kind === 'host' && at.get(rule.personId) !== (rule.tableId ?? firstTableOf(rule.personId))) broken += 1;
      if (rule.kind === 'lockedSeat' && rule.roundId === round?.id && at.get(rule.personId) !== rule.tableId)
        broken += 1;
    }
  }
  return broken;
}
