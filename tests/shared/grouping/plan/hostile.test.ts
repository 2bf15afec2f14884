import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPerson, explainPlan } from '../../../../shared/grouping/plan/explain.ts';
import { mergeTables } from '../../../../shared/grouping/plan/merge-tables.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../../shared/grouping/plan/repair.ts';
import { type Need, needs, type Plan, type PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { anyPlanRequest, planPeople, planRequest, round } from './requests.ts';
import { anySmallRequest } from './small-requests.ts';

const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -0, 2.5, 2 ** 31, 1e-9),
);
/** Few, so that they meet; and some that objects know. */
const anyId = fc.constantFrom(
  'p0',
  'p1',
  'p2',
  'p3',
  'p4',
  't1',
  't2',
  'r0',
  'A',
  '',
  '__proto__',
  'constructor',
  '\u0000',
);
const ids = fc.array(anyId, { maxLength: 5 });
const word = fc.oneof(anyId, fc.constantFrom(null, ' ', 'rektor', '\ud800'));
const someNeeds = fc.array(fc.constantFrom<Need>(...needs, 'swimming' as Need), { maxLength: 3 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const anyRule: fc.Arbitrary<HardRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('together' as const, 'apart' as const), personIds: ids }),
  fc.record({ kind: fc.constant('lockedSeat' as const), roundId: anyId, personId: anyId, tableId: anyId }),
  fc.record({ kind: fc.constant('lockedTable' as const), roundId: anyId, tableId: anyId, personIds: ids }),
  fc.record({ kind: fc.constant('host' as const), personId: anyId, tableId: fc.option(anyId) }),
  fc.record(
    {
      kind: fc.constant('role' as const),
      role: fc.constantFrom('rektor', '', ' '),
      atLeast: anyNumber,
      atMost: anyNumber,
    },
    { requiredKeys: ['kind', 'role'] },
  ),
);

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  rounds: fc.array(
    fc.record({
      id: anyId,
      tables: fc.array(
        fc.record({
          id: anyId,
          hallId: word,
          label: fc.constant({ kind: 'table' as const }),
          members: ids,
          duties: fc.record({ chair: word, secretary: word, rapporteur: word }),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 2 },
  ),
});

const anyRound = fc.record(
  {
    id: anyId,
    composition: fc.constantFrom(
      'mixed' as const,
      'mixed' as const,
      'sameKind' as const,
      'home' as const,
      'everyone' as const,
    ),
    sameKindBy: fc.constantFrom('schoolType' as const, 'workplaceType' as const, 'jobRole' as const),
    size: fc.record({ min: anyNumber, max: anyNumber }),
    halls: fc.oneof(
      fc.constantFrom('within' as const, 'across' as const),
      fc.record({ pairs: fc.array(fc.tuple(anyId, anyId), { maxLength: 3 }) }),
    ),
    groups: anyNumber,
    tables: fc.array(fc.record({ id: anyId, hallId: word, seats: anyNumber, offers: someNeeds }), { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'composition', 'sameKindBy', 'size', 'halls'] },
);

const anyHostileRequest = fc
  .record({
    people: fc.array(
      fc.record({
        personId: anyId,
        workplaceId: anyId,
        workplaceType: word,
        schoolType: word,
        municipality: word,
        jobRole: word,
        hallId: word,
        needs: someNeeds,
        roles: ids,
      }),
      { maxLength: 8 },
    ),
    rounds: fc.array(anyRound, { maxLength: 3 }),
    rules: fc.array(anyRule, { maxLength: 5 }),
    wishes: maybe(fc.dictionary(fc.constantFrom('workplace', 'again', 'stay', 'otherTables'), anyNumber)),
    earlier: maybe(
      fc.array(
        fc.record({
          groups: fc.array(
            fc.record({
              members: ids,
              duties: fc.record({ chair: word, secretary: word, rapporteur: word }),
              tableId: anyId,
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 2 },
      ),
    ),
    met: maybe(fc.array(fc.record({ one: anyId, other: anyId, weight: anyNumber }), { maxLength: 4 })),
    before: maybe(anyPlan),
  })
  .map((drawn) => drawn as unknown as PlanRequest);

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('whatever is sent', () => {
  it('gets a plan for everybody or reasons, within a moment', () => {
    fc.assert(
      fc.property(anyHostileRequest, anyNumber, fc.nat(), (request, budget, seed) => {
        const most = budget > 5_000 ? 5_000 : budget;
        const result = planRounds(request, seededRandom(seed), most);
        if (result.kind === 'infeasible') {
          expect(result.reasons.length).toBeGreaterThan(0);
          return;
        }
        const everybody = [...new Set(request.people.map(({ personId }) => personId))].sort();
        for (const { tables } of result.plan.rounds) {
          expect(tables.flatMap(({ members }) => members).sort()).toEqual(everybody);
          expect(tables.every(({ members }) => members.length > 0)).toBe(true);
        }
        expect(numbersIn(explainPlan(result.plan, request)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is repaired, merged and explained without a fault, whatever plan comes with it', () => {
    fc.assert(
      fc.property(anyHostileRequest, anyPlan, anyId, anyId, fc.nat(), (request, plan, one, other, seed) => {
        const repair = repairPlan(plan, request, seededRandom(seed), [{ roundId: one, tableId: other }]);
        if (repair.kind === 'infeasible') expect(repair.reasons.length).toBeGreaterThan(0);
        else
          expect(
            repair.plan.rounds.every(({ id, tables }) => id !== one || tables.every((table) => table.id !== other)),
          ).toBe(true);
        mergeTables(plan, 'r0', one, other, request);
        expect(numbersIn(explainPlan(plan, request)).every(Number.isFinite)).toBe(true);
        expect(numbersIn(explainPerson(plan, request, one)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('may be two hundred rounds of the same two people', () => {
    const rounds = Array.from({ length: 200 }, (_, index) => round(`r${index}`, { size: { min: 2, max: 2 } }));
    const earlier = Array.from({ length: 200 }, () => ({
      groups: [{ members: ['p0', 'p1'], duties: { chair: null, secretary: null, rapporteur: null } }],
    }));
    const request = planRequest(planPeople('p', 4), rounds, [{ kind: 'together', personIds: ['p0', 'p1'] }], {
      earlier,
    });
    const result = planRounds(request, seededRandom(1), 2_000);
    expect(result.kind === 'plan' && explainPlan(result.plan, request).repeats).toBe(400 - 1 + 199 - 0);
  });
});

describe('a plan', () => {
  it('is the same in whatever order people, tables and rules stand', () => {
    fc.assert(
      fc.property(fc.oneof(anyHostileRequest, anySmallRequest, anyPlanRequest), fc.nat(), (drawn, seed) => {
        const request = { ...drawn, people: [...new Map(drawn.people.map((one) => [one.personId, one])).values()] };
        const turned: PlanRequest = {
          ...request,
          people: [...request.people].reverse(),
          rules: [...request.rules].reverse(),
          rounds: request.rounds.map(({ tables, ...rest }) => ({
            ...rest,
            // Of two tables with one name the last counts.
            ...(tables ? { tables: [...new Map(tables.map((one) => [one.id, one])).values()].reverse() } : {}),
          })),
          ...(request.met ? { met: [...request.met].reverse() } : {}),
        };
        expect(planRounds(turned, seededRandom(seed), 500)).toEqual(planRounds(request, seededRandom(seed), 500));
      }),
      { numRuns: 150 },
    );
  });
});
