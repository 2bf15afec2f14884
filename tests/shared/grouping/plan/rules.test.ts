import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { brokenIn } from './broken-in.ts';
import { anyPlanRequest } from './requests.ts';

const budget = 3_000;

describe('a plan for whatever is asked', () => {
  it('seats everybody once and breaks no rule, or says why not', () => {
    let plans = 0;
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), (request, seed) => {
        const result = planRounds(request, seededRandom(seed), budget);
        if (result.kind === 'infeasible') {
          expect(result.reasons.length).toBeGreaterThan(0);
          return;
        }
        plans += 1;
        for (const { id } of request.rounds) {
          const seated =
            result.plan.rounds.find((each) => each.id === id)?.tables.flatMap(({ members }) => members) ?? [];
          expect([...seated].sort()).toEqual(request.people.map(({ personId }) => personId).sort());
        }
        expect(brokenIn(result.plan, request)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(plans).toBeGreaterThan(60);
  });

  it('is the same for a seed, in whatever order people stand', () => {
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), (request, seed) => {
        const turned = { ...request, people: [...request.people].reverse() };
        expect(planRounds(turned, seededRandom(seed), budget)).toEqual(planRounds(request, seededRandom(seed), budget));
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing it was given', () => {
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), (request, seed) => {
        const before = structuredClone(request);
        planRounds(request, seededRandom(seed), budget);
        expect(request).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
