import { at, hard, type Problem, type Seats } from './problem.ts';
import type { BrokenRule, Reason } from './reasons.ts';

/** Which hard rules seats break, by round; none where all hold. Counted anew, without what the search believes. */
export function brokenRules(problem: Problem, seats: Seats): Reason[] {
  return problem.rounds.flatMap((round, index): Reason[] => {
    const tables = seats[index] as Int32Array;
    const members = round.tables.map((): number[] => []);
    const broken = new Set<BrokenRule>();
    for (let person = 0; person < problem.people; person += 1) {
      const table = at(tables, person);
      const spec = round.tables[table];
      const fixed = at(round.fixed, person);
      if (!spec || spec.zone !== at(round.zoneOf, person) || (fixed >= 0 && fixed !== table)) broken.add('size');
      else if ((at(problem.needs, person) & ~spec.offers) !== 0) broken.add('need');
      members[table]?.push(person);
    }
    for (const unit of problem.units) {
      if (new Set(unit.map((person) => at(tables, person))).size > 1) broken.add('together');
    }
    for (const [table, { low, high }] of round.tables.entries()) {
      const people = members[table] ?? [];
      if (people.length < low || people.length > high) broken.add('size');
      if (round.meets && people.some((one) => people.some((two) => one < two && isApart(problem, one, two)))) {
        broken.add('apart');
      }
      for (const [bit, { atLeast, atMost }] of problem.roles.entries()) {
        const count = people.filter((person) => (at(problem.roleBits, person) >> bit) & 1).length;
        if (round.rolesCount && (count < atLeast || count > atMost)) broken.add('role');
      }
    }
    return broken.size > 0 ? [{ kind: 'rulesCollide', roundId: round.id, rules: [...broken].sort() }] : [];
  });
}

function isApart({ pairs, people }: Problem, one: number, two: number): boolean {
  return at(pairs, one * people + two) >= hard;
}
