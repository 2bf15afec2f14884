import { shuffled } from '../../random.ts';
import { compareFigures } from '../compare.ts';
import { at, type Problem, type ProblemRound, type Seats } from './problem.ts';
import { Seating } from './seating.ts';

/** What dealing looks at of a person, besides the problem. */
export interface Dealt {
  readonly workplaceId: string;
  readonly jobRole: string | null;
}

/**
 * Seats everybody who has no seat in `start`, round by round: whoever has a fixed place, then whoever has needs, then the
 * largest units, then the largest workplaces with colleagues in a row. Nobody is dealt to a table before all others have
 * had their turn, so that a workplace is spread as evenly as can be however soon the search must stop.
 */
export function deal(problem: Problem, people: readonly Dealt[], start: Seats, random: () => number): Seating {
  const seating = new Seating(problem, start);
  const ranks = rankOf(people, random);
  for (const [round, here] of problem.rounds.entries()) {
    const line = shuffled([...problem.units.keys()], random)
      .filter((unit) => {
        const [first = -1] = problem.units[unit] ?? [];
        return at(here.zoneOf, first) >= 0 && seating.tableOf(round, first) < 0;
      })
      .map((unit) => ({ unit, rank: dealingRank(problem, here, ranks, unit) }))
      .sort((left, right) => compareFigures(left.rank, right.rank));
    for (const { unit } of line) seatCheapest(seating, round, unit, 'inTurn', random);
  }
  return seating;
}

/** Seats one unit where there is room: at the cheapest table, or `inTurn` at the cheapest of the emptiest. */
export function seatCheapest(
  seating: Seating,
  round: number,
  unit: number,
  by: 'inTurn' | 'price',
  random: () => number,
): void {
  const { problem } = seating;
  const here = problem.rounds[round] as ProblemRound;
  const members = problem.units[unit] as readonly number[];
  const [first = 0] = members;
  const fixed = members.map((person) => at(here.fixed, person)).find((table) => table >= 0);
  if (fixed !== undefined) {
    seating.seat(round, members, fixed);
    return;
  }
  const needs = members.reduce((bits, person) => bits | at(problem.needs, person), 0);
  const tables = here.zones[at(here.zoneOf, first)]?.tables ?? [];
  let best = -1;
  let bestRank: readonly number[] = [];
  let equals = 0;
  for (const table of tables) {
    const spec = here.tables[table];
    if (!spec) continue;
    const size = seating.sizeOf(round, table);
    const price = members.reduce((sum, person) => sum + seating.priceOf(round, person, table), 0);
    const rank = [
      needs & ~spec.offers ? 1 : 0,
      size + members.length > spec.high ? 1 : 0,
      by === 'inTurn' && !spec.mayBeEmpty ? size : 0,
      price,
    ];
    const order = best < 0 ? -1 : compareFigures(rank, bestRank);
    equals = order < 0 ? 1 : order === 0 ? equals + 1 : equals;
    if (order < 0 || (order === 0 && random() * equals < 1)) {
      best = table;
      bestRank = rank;
    }
  }
  if (best >= 0) seating.seat(round, members, best);
}

function dealingRank(
  problem: Problem,
  here: ProblemRound,
  ranks: readonly (readonly number[])[],
  unit: number,
): number[] {
  const members = problem.units[unit] as readonly number[];
  const [first = 0] = members;
  return [
    members.some((person) => at(here.fixed, person) >= 0) ? 0 : 1,
    members.some((person) => at(problem.needs, person) > 0) ? 0 : 1,
    -members.length,
    ...(ranks[first] ?? []),
  ];
}

function rankOf(people: readonly Dealt[], random: () => number): number[][] {
  const workplaces = rankBySize(
    people.map(({ workplaceId }) => workplaceId),
    random,
  );
  const roles = rankBySize(
    people.map(({ jobRole }) => jobRole ?? ''),
    random,
  );
  return people.map(({ workplaceId, jobRole }) => [workplaces.get(workplaceId) ?? 0, roles.get(jobRole ?? '') ?? 0]);
}

/** Of equal sizes chance decides, or neighbours by id would never be dealt to one table. */
function rankBySize(values: readonly string[], random: () => number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const ranked = shuffled([...sizes], random).sort(([, left], [, right]) => right - left);
  return new Map(ranked.map(([value], rank) => [value, rank]));
}
