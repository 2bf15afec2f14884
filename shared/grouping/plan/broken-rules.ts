import { at, hard, miscounted, outside, type Problem, type ProblemRound, type Seats } from './problem.ts';
import type { BrokenRule, Reason } from './reasons.ts';

/** Which hard rules seats break, by round; none where all hold. Counted anew, without what the search believes. */
export function brokenRules(problem: Problem, seats: Seats): Reason[] {
  return problem.rounds.flatMap((round, index): Reason[] => {
    const tables = seats[index] as Int32Array;
    const broken = new Set([...brokenTables(problem, round, tables).values()].flatMap((rules) => [...rules]));
    for (const unit of problem.units) {
      if (new Set(unit.map((person) => at(tables, person))).size > 1) broken.add('together');
    }
    return broken.size > 0 ? [{ kind: 'rulesCollide', roundId: round.id, rules: [...broken].sort() }] : [];
  });
}

/** The tables of a round where rules are broken, and which; −1 for people without a table. */
export function brokenTables(problem: Problem, round: ProblemRound, seats: Int32Array): Map<number, Set<BrokenRule>> {
  const found = new Map<number, Set<BrokenRule>>();
  const broken = (table: number, rule: BrokenRule) => found.set(table, (found.get(table) ?? new Set()).add(rule));
  const members = round.tables.map((): number[] => []);
  for (let person = 0; person < problem.people; person += 1) {
    const table = at(seats, person);
    const spec = round.tables[table];
    const fixed = at(round.fixed, person);
    if (!spec || spec.zone !== at(round.zoneOf, person)) broken(table, 'size');
    else if (fixed >= 0 && fixed !== table) broken(table, 'lock');
    else if ((at(problem.needs, person) & ~spec.offers) !== 0) broken(table, 'need');
    members[table]?.push(person);
  }
  for (const { tables, ...zone } of round.zones) {
    if (!tables.some((table) => round.tables[table]?.mayBeEmpty)) continue;
    const inUse = tables.filter((table) => (members[table] ?? []).length > 0);
    if (miscounted({ tables, ...zone }, inUse.length) > 0) broken(inUse[0] ?? -1, 'size');
  }
  for (const [table, spec] of round.tables.entries()) {
    const people = members[table] ?? [];
    if (outside(spec, people.length) > 0) broken(table, 'size');
    if (people.length === 0 && spec.mayBeEmpty) continue;
    if (round.meets && people.some((one) => people.some((two) => one < two && isApart(problem, one, two)))) {
      broken(table, 'apart');
    }
    for (const [bit, { atLeast, atMost }] of problem.roles.entries()) {
      const count = people.filter((person) => (at(problem.roleBits, person) >> bit) & 1).length;
      if (round.rolesCount && (count < atLeast || count > atMost)) broken(table, 'role');
    }
  }
  return found;
}

function isApart({ pairs, people }: Problem, one: number, two: number): boolean {
  return at(pairs, one * people + two) >= hard;
}
