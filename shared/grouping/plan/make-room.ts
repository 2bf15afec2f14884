import { brokenRules } from './broken-rules.ts';
import { at, type ProblemRound } from './problem.ts';
import type { Seating } from './seating.ts';

/** While a rule is broken, the one exchange or move that mends most, if any does. */
export function makeRoom(seating: Seating, round: number): void {
  const { problem } = seating;
  const here = problem.rounds[round] as ProblemRound;
  const free = [...problem.units.keys()].filter((unit) =>
    (problem.units[unit] ?? []).every((person) => at(here.fixed, person) < 0 && at(here.zoneOf, person) >= 0),
  );
  for (let turn = 0; turn < problem.people; turn += 1) {
    if (!brokenRules(problem, seating.seats()).some((reason) => 'roundId' in reason && reason.roundId === here.id))
      return;
    let best: { one: number; there: number; other: number; change: number } | undefined;
    const weigh = (one: number, there: number, other: number) => {
      const change = seating.weigh(round, one, there, other);
      if (change < -1 && change < (best?.change ?? 0)) best = { one, there, other, change };
    };
    for (const one of free) {
      const person = problem.units[one]?.[0] ?? 0;
      const from = seating.tableOf(round, person);
      for (const there of here.zones[at(here.zoneOf, person)]?.tables ?? []) if (there !== from) weigh(one, there, -1);
      for (const other of free) {
        if (other <= one) continue;
        const second = problem.units[other]?.[0] ?? 0;
        const there = seating.tableOf(round, second);
        if (there !== from && at(here.zoneOf, second) === at(here.zoneOf, person)) weigh(one, there, other);
      }
    }
    if (!best) return;
    seating.exchange(round, best.one, best.there, best.other, best.change);
  }
}
