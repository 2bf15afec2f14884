import { brokenTables } from './broken-rules.ts';
import { at, type ProblemRound } from './problem.ts';
import type { Seating } from './seating.ts';

interface Exchange {
  readonly one: number;
  readonly there: number;
  /** −1: nobody comes back for it. */
  readonly other: number;
  readonly change: number;
}

/** While a rule is broken at a table, the one exchange or move with it that mends most, if any does. */
export function makeRoom(seating: Seating, round: number): void {
  const { problem } = seating;
  const here = problem.rounds[round] as ProblemRound;
  const free = [...problem.units.keys()].filter((unit) =>
    (problem.units[unit] ?? []).every((person) => at(here.fixed, person) < 0 && at(here.zoneOf, person) >= 0),
  );
  for (let turn = 0; turn < problem.people; turn += 1) {
    const broken = [...brokenTables(problem, here, seating.seats()[round] as Int32Array).keys()];
    const mending = firstOf(broken, (table) => mendingAt(seating, round, table, free));
    if (!mending) return;
    seating.exchange(round, mending.one, mending.there, mending.other, mending.change);
  }
}

function mendingAt(seating: Seating, round: number, table: number, free: readonly number[]): Exchange | undefined {
  const { problem } = seating;
  const here = problem.rounds[round] as ProblemRound;
  const zone = here.tables[table]?.zone;
  const near = free.filter((unit) => at(here.zoneOf, problem.units[unit]?.[0] ?? 0) === zone);
  const tableOf = (unit: number) => seating.tableOf(round, problem.units[unit]?.[0] ?? 0);
  const own = near.filter((unit) => tableOf(unit) === table);
  let best: Exchange | undefined;
  const weigh = (one: number, there: number, other: number) => {
    const change = seating.weigh(round, one, there, other);
    if (change < -1 && change < (best?.change ?? 0)) best = { one, there, other, change };
  };
  for (const other of near) {
    const there = tableOf(other);
    if (there === table) continue;
    weigh(other, table, -1);
    for (const one of own) weigh(one, there, other);
  }
  for (const one of own)
    for (const there of here.zones[zone ?? -1]?.tables ?? []) if (there !== table) weigh(one, there, -1);
  return best;
}

function firstOf<T, R>(some: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of some) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
