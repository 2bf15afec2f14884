import { at, type Problem, type Seats } from './problem.ts';

/** The seats of the plan before, as far as people and tables are still there and room is; −1 for everybody else. */
export function keptSeats(problem: Problem): Seats {
  return problem.rounds.map((round) => {
    const seats = new Int32Array(problem.people).fill(-1);
    const left = round.tables.map(({ high }) => high);
    for (const unit of problem.units) {
      const table = at(round.before, unit[0] ?? 0);
      const spec = round.tables[table];
      if (!spec || (left[table] ?? 0) < unit.length) continue;
      const holds = unit.every((person) => {
        const fixed = at(round.fixed, person);
        if (at(round.before, person) !== table || at(round.zoneOf, person) !== spec.zone) return false;
        return (fixed < 0 || fixed === table) && (at(problem.needs, person) & ~spec.offers) === 0;
      });
      if (!holds) continue;
      left[table] = (left[table] ?? 0) - unit.length;
      for (const person of unit) seats[person] = table;
    }
    return seats;
  });
}
