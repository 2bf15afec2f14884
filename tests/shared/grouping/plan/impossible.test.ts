import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { sayReason } from '../../../../shared/grouping/plan/say-reasons.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { catalogues } from '../../../../shared/texts/catalogue.ts';
import { languages } from '../../../../shared/texts/language.ts';
import { brokenIn } from './broken-in.ts';
import { anyPlan } from './brute-force.ts';
import { anySmallRequest } from './small-requests.ts';

const names = {
  hall: (id: string) => `hall ${id}`,
  workplace: (id: string) => `school ${id}`,
  person: (id: string) => id,
  table: (_: string, id: string) => `table ${id}`,
  round: (id: string) => `round ${id}`,
};

describe('a handful of people in a room, against all seats there are', () => {
  it('get a plan wherever there is one, and are told no only where there is none', () => {
    const counts = { plans: 0, impossible: 0 };
    fc.assert(
      fc.property(anySmallRequest, (request) => {
        const result = planRounds(request, seededRandom(1), 5_000);
        if (result.kind === 'plan') {
          expect(brokenIn(result.plan, request)).toEqual([]);
          counts.plans += 1;
          // What is otherwise than asked is told.
          if (!anyPlan(request)) expect(result.notes.length).toBeGreaterThan(0);
          return;
        }
        counts.impossible += 1;
        expect(result.reasons.length).toBeGreaterThan(0);
        expect(anyPlan(request)).toBeUndefined();
      }),
      // One seed: that a search finds what is there is sure for those it was tried on, not for all.
      { numRuns: 250, seed: 2_026, endOnFailure: true },
    );
    expect(counts.plans).toBeGreaterThan(60);
    expect(counts.impossible).toBeGreaterThan(60);
  });

  it('are told why in words, with no gaps, in every language', async () => {
    const texts = await Promise.all(languages.map(async (language) => (await catalogues[language]()).grouping));
    fc.assert(
      fc.property(anySmallRequest, (request) => {
        const result = planRounds(request, seededRandom(1), 500);
        for (const reason of result.kind === 'infeasible' ? result.reasons : []) {
          for (const grouping of texts) {
            const said = sayReason(grouping, reason, names);
            expect(said).not.toMatch(/undefined|null|NaN|Infinity|\d{5}|\[object/);
            expect(said.length).toBeGreaterThan(15);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
