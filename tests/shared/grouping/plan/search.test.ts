import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../../../shared/grouping/plan/build-problem.ts';
import { deal } from '../../../../shared/grouping/plan/deal.ts';
import { hard, type Problem } from '../../../../shared/grouping/plan/problem.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { anneal } from '../../../../shared/grouping/plan/search.ts';
import { Seating } from '../../../../shared/grouping/plan/seating.ts';
import { soundRequest } from '../../../../shared/grouping/plan/sound-request.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { planPeople, planRequest, round } from './requests.ts';

const people = planPeople('p', 12);
const tables = [1, 2, 3].map((number) => ({ id: `t${number}`, hallId: null, seats: 5 }));
const rules: HardRule[] = [
  { kind: 'lockedSeat', roundId: 'a', personId: 'p0', tableId: 't2' },
  { kind: 'lockedTable', roundId: 'b', tableId: 't3', personIds: ['p3', 'p4', 'p5'] },
  { kind: 'host', personId: 'p9', tableId: 't1' },
  { kind: 'together', personIds: ['p0', 'p7'] },
  { kind: 'apart', personIds: ['p1', 'p2'] },
  { kind: 'role', role: 'rektor', atMost: 1 },
];

function problemOf(): Problem {
  const rounds = ['a', 'b'].map((id) => round(id, { tables, size: { min: 3, max: 5 } }));
  const led = people.map((each, index) => ({ ...each, jobRole: index > 9 ? 'rektor' : null }));
  // Where somebody is locked in one round and not in another, which of the two is the second visit is a matter of order.
  const built = buildProblem(soundRequest(planRequest(led, rounds, rules, { wishes: { otherTables: 0 } })));
  if (built.kind === 'infeasible') throw new Error(JSON.stringify(built.reasons));
  return built.problem;
}

describe('a search', () => {
  it('never moves who is locked, not even when any price would be paid', () => {
    const problem = problemOf();
    const nobody = problem.rounds.map(() => new Int32Array(problem.people).fill(-1));
    for (const seed of [1, 2, 3, 4, 5]) {
      const seating = deal(problem, people, nobody, seededRandom(seed));
      anneal(seating, { iterations: 2_000, from: 1e15, to: 1e14 }, seededRandom(seed));
      for (const [index, here] of problem.rounds.entries()) {
        const held = [...here.fixed.entries()].filter(([, table]) => table >= 0);
        expect(held.length).toBeGreaterThan(2);
        for (const [person, table] of held) expect(seating.tableOf(index, person)).toBe(table);
      }
    }
  });

  it('holds it for a broken rule when somebody sits elsewhere than locked', () => {
    const problem = problemOf();
    const nobody = problem.rounds.map(() => new Int32Array(problem.people).fill(-1));
    const seating = new Seating(problem, nobody);
    const [here] = problem.rounds;
    const locked = here?.fixed.findIndex((table) => table >= 0) ?? -1;
    for (const table of here?.tables.keys() ?? []) {
      // A seat that is empty costs a rule, too: whoever takes it mends that.
      const price = seating.priceOf(0, locked, table) + hard;
      expect(price >= hard).toBe(table !== here?.fixed[locked]);
    }
  });

  it('knows after thousands of exchanges what its seats cost', () => {
    const problem = problemOf();
    const nobody = problem.rounds.map(() => new Int32Array(problem.people).fill(-1));
    for (const heat of [1, 1e3, 1e9, 1e12]) {
      const seating = deal(problem, people, nobody, seededRandom(heat));
      anneal(seating, { iterations: 3_000, from: heat, to: heat / 2 }, seededRandom(3));
      expect(seating.cost).toBeCloseTo(new Seating(problem, seating.seats()).cost, 3);
    }
  });
});
