import { at, type Problem, type ProblemRound, type Seats } from './problem.ts';

/**
 * Lets whole groups of a round change tables where that brings people to tables they have not sat at: exchanges of people
 * cannot reach it. Groups with fixed places, other needs or other numbers of seats stay.
 */
export function renameTables(problem: Problem, seats: Seats): Seats {
  const { tableNames, people } = problem;
  const visits = Uint16Array.from(problem.satBefore);
  const result = seats.map((tables) => tables.slice());
  const count = (round: ProblemRound, person: number, table: number, times: number) => {
    const cell = person * tableNames + (round.tables[table]?.name ?? 0);
    visits[cell] = at(visits, cell) + times;
  };
  for (const [index, round] of problem.rounds.entries()) {
    const tables = result[index] as Int32Array;
    if (!round.meets) continue;
    const members = round.tables.map((): number[] => []);
    for (let person = 0; person < people; person += 1) members[at(tables, person)]?.push(person);
    const movable = (table: number) =>
      (members[table] ?? []).every((person) => at(round.fixed, person) < 0 && at(round.before, person) < 0);
    const price = (group: number, table: number) =>
      (members[group] ?? []).reduce(
        (sum, person) => sum + Math.min(1, at(visits, person * tableNames + (round.tables[table]?.name ?? 0))),
        0,
      );
    const mayChange = (one: number, other: number) => {
      const [first, second] = [round.tables[one], round.tables[other]];
      if (!first || !second || first.zone !== second.zone || first.offers !== second.offers) return false;
      const [a, b] = [(members[one] ?? []).length, (members[other] ?? []).length];
      if (a < second.low || a > second.high || b < first.low || b > first.high) return false;
      return first.hallId === second.hallId && movable(one) && movable(other);
    };
    const change = (one: number, other: number) => {
      if (!mayChange(one, other)) return false;
      if (price(one, other) + price(other, one) >= price(one, one) + price(other, other)) return false;
      [members[one], members[other]] = [members[other] ?? [], members[one] ?? []];
      return true;
    };
    // Again as long as an exchange helps: each lowers the number of people, so it ends.
    for (let changed = true; changed; ) {
      changed = false;
      for (const one of round.tables.keys())
        for (let other = one + 1; other < round.tables.length; other += 1) changed = change(one, other) || changed;
    }
    for (const [table, group] of members.entries()) {
      for (const person of group) {
        tables[person] = table;
        count(round, person, table, 1);
      }
    }
  }
  return result;
}
