import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPerson, explainPlan } from '../../../../shared/grouping/plan/explain.ts';
import { planRounds, usualBudget } from '../../../../shared/grouping/plan/plan-rounds.ts';
import type { Plan, PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import { sayFacts, sayPerson } from '../../../../shared/grouping/plan/say-reasons.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { catalogues } from '../../../../shared/texts/catalogue.ts';
import { anyPlanRequest, planPeople, planRequest, repeatsIn, round, seatsOf } from './requests.ts';

function solved(request: PlanRequest, budget = 40_000, seed = 1): Plan {
  const result = planRounds(request, seededRandom(seed), budget);
  if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result.plan;
}

function golfers(groups: number, size: number, rounds: number): PlanRequest {
  const asked = Array.from({ length: rounds }, (_, index) => round(`r${index}`, { size: { min: size, max: size } }));
  return planRequest(planPeople('p', groups * size), asked, [], { wishes: { otherTables: 0 } });
}

describe('rounds planned together', () => {
  it.each([
    [5, 3, 7],
    [4, 4, 5],
    [4, 3, 4],
    [6, 3, 8],
    [6, 4, 7],
    [7, 3, 10],
    [8, 4, 9],
    [20, 6, 5],
  ])(
    'let nobody meet again where it is known to be possible: %i groups of %i over %i rounds',
    (groups, size, rounds) => {
      const request = golfers(groups, size, rounds);
      expect(repeatsIn(solved(request, Math.min(300_000, usualBudget(request))))).toBe(0);
    },
  );

  it('let nobody meet again when a table lacks somebody', () => {
    const rounds = ['a', 'b', 'c', 'd'].map((id) => round(id, { size: { min: 4, max: 5 } }));
    expect(repeatsIn(solved(planRequest(planPeople('p', 38), rounds)))).toBe(0);
  });

  it('keep colleagues apart, spread roles, and send people to other tables', () => {
    const roles = ['rektor', 'lærer', 'ppt', 'miljøterapeut', 'helsesykepleier'];
    const people = Array.from({ length: 8 }, (_, school) =>
      planPeople(`s${school}-`, 5, { workplaceId: `s${school}` }).map((each, index) => ({
        ...each,
        jobRole: roles[index] ?? null,
      })),
    ).flat();
    const rounds = ['a', 'b', 'c'].map((id) => round(id, { size: { min: 5, max: 5 } }));
    const request = planRequest(people, rounds);
    const facts = explainPlan(solved(request), request);
    expect(facts.rounds.map(({ colleagues }) => colleagues)).toEqual([[], [], []]);
    expect(facts).toMatchObject({ repeats: 0, pairsAgain: 0 });
    // Left to chance it would be fourteen of the forty.
    expect(facts.sameTableAgain).toBeLessThanOrEqual(5);
    expect(facts.workplacesMet.of).toBe(7);
  });

  it('spread the roles of one workplace that sits by itself', () => {
    const people = ['lærer', 'assistent', 'miljøterapeut'].flatMap((jobRole) =>
      planPeople(jobRole, 4, { workplaceId: 'w', jobRole }),
    );
    const byId = new Map(people.map((each) => [each.personId, each.jobRole]));
    for (const { members } of solved(planRequest(people, [round('r', { size: { min: 3, max: 3 } })])).rounds[0]
      ?.tables ?? []) {
      expect(new Set(members.map((id) => byId.get(id))).size).toBe(3);
    }
  });

  it('seat apart who met in earlier gatherings, the more so the fresher it is', () => {
    const people = planPeople('p', 4);
    const met = [
      { one: 'p0', other: 'p1', weight: 1 },
      { one: 'p0', other: 'p2', weight: 0.5 },
      { one: 'p3', other: 'p1', weight: 0.5 },
      { one: 'p3', other: 'p2', weight: 1 },
    ];
    const rounds = [round('r', { size: { min: 2, max: 2 } })];
    const seats = seatsOf(solved(planRequest(people, rounds, [], { met })), 'r');
    expect(seats.get('p0')).toBe(seats.get('p3'));
  });

  it('count rounds that have been held', () => {
    const people = planPeople('p', 16);
    const first = solved(planRequest(people, [round('a', { size: { min: 4, max: 4 } })]));
    const earlier = first.rounds.map(({ tables }) => ({ groups: tables }));
    const request = planRequest(
      people,
      ['b', 'c'].map((id) => round(id, { size: { min: 4, max: 4 } })),
      [],
      { earlier },
    );
    const facts = explainPlan(solved(request), request);
    expect(facts.repeats).toBe(0);
    expect(explainPerson(solved(request), request, 'p3')).toMatchObject({
      newPeople: 6,
      workplaces: 6,
      again: 0,
      tables: 2,
    });
  });

  it('let duties go round', () => {
    const plan = solved(
      planRequest(
        planPeople('p', 12),
        ['a', 'b', 'c'].map((id) => round(id, { size: { min: 4, max: 4 } })),
      ),
    );
    const held = plan.rounds.flatMap(({ tables }) =>
      tables.flatMap(({ duties }) => [duties.chair, duties.secretary, duties.rapporteur]),
    );
    const counts = planPeople('p', 12).map(({ personId }) => held.filter((holder) => holder === personId).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  it('cost no more when more time is given', () => {
    const request = golfers(6, 4, 5);
    expect(repeatsIn(solved(request, 200_000))).toBeLessThanOrEqual(repeatsIn(solved(request, 500)));
  });

  it('are told how far they are', () => {
    const shares: number[] = [];
    planRounds(golfers(6, 5, 4), seededRandom(1), 50_000, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((left, right) => left - right)).toEqual(shares);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('what is said of a plan', () => {
  it('tells why colleagues share a table', async () => {
    const people = [...planPeople('v', 5, { workplaceId: 'vik' }), ...planPeople('x', 7)];
    const request = planRequest(people, [round('r', { groups: 3, size: { min: 4, max: 4 } })]);
    const facts = explainPlan(solved(request), request);
    expect(facts.rounds[0]?.colleagues.map(({ because }) => because)).toContainEqual({
      kind: 'moreThanTables',
      people: 5,
      tables: 3,
    });
    const { grouping } = await catalogues.nb();
    const names = { hall: String, workplace: () => 'Vik skole', person: String, round: String, table: () => 'bord 2' };
    expect(sayFacts(grouping, facts, names)).toContain(
      'bord 2 har to fra Vik skole, fordi arbeidsplassen har fem og det er tre bord',
    );
    expect(sayFacts(grouping, facts, names)).toContain('ingen møtes igjen');
    expect(sayPerson(grouping, { personId: 'v0', newPeople: 14, workplaces: 9, again: 0, tables: 3 })).toBe(
      'møter 14 nye fra 9 arbeidsplasser',
    );
    expect(sayPerson(grouping, explainPerson(solved(request), request, 'v0'))).toMatch(
      /^møter \d nye fra \d arbeidsplasser$|arbeidsplass$/,
    );
  });

  it('holds figures that agree with each other, for whatever plan', () => {
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), (request, seed) => {
        const result = planRounds(request, seededRandom(seed), 500);
        if (result.kind === 'infeasible') return;
        const facts = explainPlan(result.plan, request);
        expect(facts.repeats).toBeGreaterThanOrEqual(facts.pairsAgain);
        expect(facts.rounds.reduce((sum, { again }) => sum + again, 0)).toBe(facts.repeats);
        for (const { personId } of request.people) {
          const own = explainPerson(result.plan, request, personId);
          expect(own.workplaces).toBeLessThanOrEqual(own.newPeople);
        }
      }),
      { numRuns: 60 },
    );
  });
});
