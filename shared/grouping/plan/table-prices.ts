import { hard, miscounted, outside, type Problem, type ProblemRound, type ProblemTable, type Zone } from './problem.ts';

/** How dear the square of a table's size is where sizes may differ, so that they do not without need. */
const uneven = 8;

/** What it costs that a table grows by so many. */
export function sizePrice(here: ProblemRound, table: number, size: number, growth: number): number {
  const spec = here.tables[table] as ProblemTable;
  const even = here.zones[spec.zone]?.loose ? uneven * ((size + growth) ** 2 - size ** 2) : 0;
  return even + hard * (outside(spec, size + growth) - outside(spec, size));
}

/** What it costs that a table comes into use, or another gets empty, where a zone has more than it needs. */
export function countPrice(here: ProblemRound, table: number, inUse: number, change: number): number {
  const { zone, mayBeEmpty } = here.tables[table] as ProblemTable;
  if (!mayBeEmpty || change === 0) return 0;
  const spec = here.zones[zone] as Zone;
  return hard * (miscounted(spec, inUse + change) - miscounted(spec, inUse));
}

/** What it costs that so many of the people of a table have a role; nothing at a table that may stay empty, and is. */
export function roleCost(
  { roles }: Problem,
  here: ProblemRound,
  table: number,
  role: number,
  count: number,
  size: number,
): number {
  const rule = roles[role];
  if (!rule || !here.rolesCount || (size === 0 && here.tables[table]?.mayBeEmpty)) return 0;
  return hard * (Math.max(0, rule.atLeast - count) + Math.max(0, count - rule.atMost));
}

/** Whether people of a zone have tables to choose from. */
export function mayStayEmpty({ tables }: Zone, all: readonly ProblemTable[]): boolean {
  return tables.some((table) => all[table]?.mayBeEmpty);
}

/** What two cost at one table: where people mix, or at home. */
export function pairsOf(problem: Problem, round: ProblemRound): Int32Array {
  return round.composition === 'home' ? problem.homePairs : problem.pairs;
}
