import { at, type Problem, type ProblemRound, type ProblemTable, type Seats } from './problem.ts';

/** A table and who sits there; nobody, where it stands empty. */
export interface Laid {
  readonly table: ProblemTable;
  readonly people: readonly number[];
}

/**
 * Lets whole groups of a round change tables, by which nobody's company changes: so that fewer have to walk to another hall,
 * then so that fewer come to tables they have sat at. Exchanges of people cannot reach it. Groups with fixed places stay, and
 * so do those who have seats from before.
 * @returns by round, all its tables
 */
export function renameTables(problem: Problem, seats: Seats): readonly (readonly Laid[])[] {
  const visits = Uint16Array.from(problem.satBefore);
  return problem.rounds.map((round, index) => {
    const tables = [...round.tables, ...round.idle];
    const groups = tables.map((): number[] => []);
    for (const [person, table] of (seats[index] as Int32Array).entries()) groups[table]?.push(person);
    exchangeGroups(problem, round, tables, groups, visits);
    const laid = tables.map((table, place): Laid => ({ table, people: groups[place] ?? [] }));
    for (const { table, people } of round.meets ? laid : []) {
      for (const person of people) {
        const cell = person * problem.tableNames + table.name;
        visits[cell] = at(visits, cell) + 1;
      }
    }
    return laid;
  });
}

/** Changes `groups`, which stand by table. */
function exchangeGroups(
  { tableNames, hallOf, needs }: Problem,
  round: ProblemRound,
  tables: readonly ProblemTable[],
  groups: number[][],
  visits: Uint16Array,
): void {
  const planned = round.before.some((table) => table >= 0);
  const walking = (group: readonly number[], { hallId }: ProblemTable) =>
    hallId === null ? 0 : group.filter((person) => (hallOf[person] ?? hallId) !== hallId).length;
  const again = (group: readonly number[], { name }: ProblemTable) =>
    round.meets ? group.filter((person) => at(visits, person * tableNames + name) > 0).length : 0;
  const zoneOf = (group: readonly number[]) => (group.length > 0 ? at(round.zoneOf, group[0] as number) : -1);
  const movable = (group: readonly number[]) =>
    group.every((person) => at(round.fixed, person) < 0 && at(round.before, person) < 0);
  const fits = (group: readonly number[], { seats, low, high, hallId, virtual, offers }: ProblemTable) => {
    if (group.length === 0) return true;
    const reached = round.zones[zoneOf(group)]?.halls.includes(hallId) || (hallId === null && !virtual);
    // No group changes its size, so that nothing bounds it but seats; where there was a plan, a table may be asked to fill up.
    const holds = planned ? group.length >= low && group.length <= high : group.length <= seats;
    return reached && holds && group.every((person) => (at(needs, person) & ~offers) === 0);
  };
  const saves = (one: number, other: number) => {
    const [first, second] = [tables[one] as ProblemTable, tables[other] as ProblemTable];
    const [a, b] = [groups[one] as number[], groups[other] as number[]];
    const placeless = (first.virtual && first.hallId === null) || (second.virtual && second.hallId === null);
    const alike = a.length > 0 && b.length > 0 && first.zone === second.zone && zoneOf(a) === zoneOf(b);
    // Where people have seats already, tables of others and empty ones are left as they are.
    if ((a.length === 0 && b.length === 0) || ((placeless || planned) && !alike)) return false;
    if (placeless && first.hallId !== second.hallId) return false;
    const saved = walking(a, first) + walking(b, second) - walking(a, second) - walking(b, first);
    if (saved < 0 || (saved === 0 && !(alike && first.offers === second.offers))) return false;
    if (saved === 0 && again(a, second) + again(b, first) >= again(a, first) + again(b, second)) return false;
    return fits(a, second) && fits(b, first) && movable(a) && movable(b);
  };
  // Again as long as an exchange helps: each lowers the number of people, so it ends.
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of tables.keys()) {
      for (let other = one + 1; other < tables.length; other += 1) {
        if (!saves(one, other)) continue;
        [groups[one], groups[other]] = [groups[other] as number[], groups[one] as number[]];
        changed = true;
      }
    }
  }
}
