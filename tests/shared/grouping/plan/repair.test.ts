import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../../../shared/grouping/plan/explain.ts';
import { mergeTables } from '../../../../shared/grouping/plan/merge-tables.ts';
import type { Move } from '../../../../shared/grouping/plan/moves.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../../shared/grouping/plan/repair.ts';
import type { Plan, PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { brokenIn } from './broken-in.ts';
import { anyPlanRequest, planPeople, planPerson, planRequest, round, seatsOf } from './requests.ts';

const people = Array.from({ length: 4 }, (_, school) =>
  planPeople(`s${school}-`, 5, { workplaceId: `s${school}` }),
).flat();
const rounds = ['a', 'b'].map((id) => round(id, { size: { min: 4, max: 6 }, groups: 4 }));
const request = planRequest(people, rounds);

function solved(asked: PlanRequest): Plan {
  const result = planRounds(asked, seededRandom(1), 10_000);
  if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result.plan;
}

function repaired(plan: Plan, asked: PlanRequest, closed: { roundId: string; tableId: string }[] = []) {
  const result = repairPlan(plan, asked, seededRandom(2), closed);
  if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result;
}

const others = (moves: readonly Move[], personIds: readonly string[]) =>
  moves.filter(({ personId }) => !personIds.includes(personId));

describe('a repair', () => {
  it('changes nothing when nothing has changed', () => {
    expect(repaired(solved(request), request).moves).toEqual([]);
  });

  it('seats a late joiner without moving anybody, away from colleagues', () => {
    const plan = solved(request);
    const late = planPerson('late', { workplaceId: 's0' });
    const { moves, plan: after } = repaired(plan, { ...request, people: [...people, late] });
    expect(moves.map(({ roundId, personId, from }) => ({ roundId, personId, from }))).toEqual(
      ['a', 'b'].map((roundId) => ({ roundId, personId: 'late', from: null })),
    );
    expect(explainPlan(after, { ...request, people: [...people, late] }).people).toBe(21);
  });

  it('takes out who leaves, and moves nobody for it', () => {
    const plan = solved(request);
    const { moves } = repaired(plan, { ...request, people: people.slice(1) });
    expect(others(moves, ['s0-0'])).toEqual([]);
    expect(moves).toContainEqual({ roundId: 'a', personId: 's0-0', from: seatsOf(plan, 'a').get('s0-0'), to: null });
  });

  it('gives company to whoever is left alone, with one move', () => {
    const plan = solved(planRequest(planPeople('p', 8), [round('a', { size: { min: 2, max: 4 }, groups: 4 })]));
    const [pair] = plan.rounds[0]?.tables ?? [];
    const [gone = ''] = pair?.members ?? [];
    const left = planPeople('p', 8).filter(({ personId }) => personId !== gone);
    const { moves, plan: after } = repaired(plan, planRequest(left, [round('a', { size: { min: 2, max: 4 } })]));
    expect(others(moves, [gone])).toHaveLength(1);
    expect(after.rounds[0]?.tables.every(({ members }) => members.length !== 1)).toBe(true);
  });

  it('moves only those of a table that is out of use', () => {
    const plan = solved(request);
    const closed = { roundId: 'a', tableId: 't2' };
    const at = plan.rounds[0]?.tables.find(({ id }) => id === 't2')?.members ?? [];
    const { moves, plan: after } = repaired(
      plan,
      { ...request, rounds: rounds.map((each) => ({ ...each, size: { min: 4, max: 7 } })) },
      [closed],
    );
    expect(moves.map(({ personId }) => personId).sort()).toEqual([...at].sort());
    expect(moves.every(({ roundId, to }) => roundId === 'a' && to !== null && to !== 't2')).toBe(true);
    expect(after.rounds[0]?.tables).toHaveLength(3);
  });

  it('moves the people of a hall that drops out, and nobody else', () => {
    const inHalls = people.map((each, index) => ({ ...each, hallId: index < 15 ? 'A' : 'B' }));
    const tables = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2'].map((id) => ({ id, hallId: id[0] ?? null, seats: 6 }));
    const asked = planRequest(inHalls, [round('a', { halls: 'within', tables, size: { min: 3, max: 6 } })]);
    const plan = solved(asked);
    const without = planRequest(
      inHalls.map((each) => ({ ...each, hallId: 'A' })),
      [round('a', { halls: 'within', tables: tables.slice(0, 4), size: { min: 3, max: 6 } })],
    );
    const { moves } = repaired(plan, without);
    expect(
      others(
        moves,
        inHalls.slice(15).map(({ personId }) => personId),
      ),
    ).toEqual([]);
    expect(moves).toHaveLength(5);
  });

  it('lets somebody make room where a free seat is not enough', () => {
    const tables = [
      { id: 'T1', hallId: null, seats: 4, offers: ['wheelchair' as const] },
      { id: 'T2', hallId: null, seats: 5 },
    ];
    const eight = planPeople('p', 8);
    const asked = planRequest(eight, [round('a', { tables, size: { min: 3, max: 5 } })]);
    const plan = solved(asked);
    const { moves } = repaired(plan, { ...asked, people: [...eight, planPerson('late', { needs: ['wheelchair'] })] });
    expect(others(moves, ['late'])).toHaveLength(1);
    expect(moves).toContainEqual({ roundId: 'a', personId: 'late', from: null, to: 'T1' });
  });

  it('opens no table again that is out of use, though it is listed, locked or hosted', () => {
    const tables = ['T1', 'T2', 'T3'].map((id) => ({ id, hallId: null, seats: 6 }));
    const asked = planRequest(
      planPeople('p', 12),
      [round('a', { tables, size: { min: 3, max: 6 }, groups: 3 })],
      [
        { kind: 'lockedSeat', roundId: 'a', personId: 'p0', tableId: 'T2' },
        { kind: 'host', personId: 'p1', tableId: 'T2' },
      ],
    );
    const { plan, moves } = repaired(
      solved(asked),
      { ...asked, rounds: [round('a', { tables, size: { min: 3, max: 6 } })] },
      [{ roundId: 'a', tableId: 'T2' }],
    );
    expect(plan.rounds[0]?.tables.map(({ id }) => id).sort()).toEqual(['T1', 'T3']);
    expect(moves).toHaveLength(4);
  });

  it('tells why, when there is no seat', () => {
    const tables = [{ id: 'T1', hallId: null, seats: 4 }];
    const asked = planRequest(planPeople('p', 4), [round('a', { tables })]);
    const result = repairPlan(solved(asked), { ...asked, people: planPeople('p', 5) }, seededRandom(1));
    expect(result).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'tooFewSeats', people: 5, seats: 4 }] });
  });

  it('breaks no rule and seats everybody once, whoever leaves and whoever comes', () => {
    let count = 0;
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), fc.nat({ max: 4 }), (asked, seed, leaving) => {
        const planned = planRounds(asked, seededRandom(seed), 500);
        if (planned.kind === 'infeasible') return;
        const coming = planPeople('new', 2, { hallId: asked.people[0]?.hallId ?? 'A' });
        const now = { ...asked, people: [...asked.people.slice(leaving), ...coming] };
        const result = repairPlan(planned.plan, now, seededRandom(seed));
        if (result.kind === 'infeasible') return;
        count += 1;
        expect(brokenIn(result.plan, now)).toEqual([]);
        for (const { tables } of result.plan.rounds) {
          const seated = tables.flatMap(({ members }) => members);
          expect([...seated].sort()).toEqual(now.people.map(({ personId }) => personId).sort());
        }
      }),
      { numRuns: 150 },
    );
    expect(count).toBeGreaterThan(40);
  });

  it('leaves everybody who may stay where they sit, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlanRequest, fc.nat(), (asked, seed) => {
        const result = planRounds(asked, seededRandom(seed), 500);
        if (result.kind === 'infeasible') return;
        const same = repairPlan(result.plan, asked, seededRandom(seed));
        expect(same.kind === 'repaired' ? same.moves : same).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('merging two groups', () => {
  it('moves the smaller to the larger', () => {
    const plan = solved(planRequest(planPeople('p', 9), [round('a', { size: { min: 4, max: 5 } })]));
    const [one, other] = plan.rounds[0]?.tables ?? [];
    const { plan: after, moves } = mergeTables(plan, 'a', one?.id ?? '', other?.id ?? '');
    expect(moves).toHaveLength(4);
    expect(after.rounds[0]?.tables.map(({ members }) => members.length)).toEqual([9]);
    expect(mergeTables(plan, 'a', 't1', 'nowhere').moves).toEqual([]);
  });
});

describe('planning again', () => {
  it('keeps most of what holds when some of those expected do not come', () => {
    const plan = solved(request);
    const came = { ...request, people: people.filter((_, index) => index % 7 !== 0), before: plan };
    const again = solved(came);
    const facts = explainPlan(again, came);
    expect(facts.repeats).toBeLessThanOrEqual(explainPlan(plan, request).repeats + 2);
    const stayed = came.people.filter(
      ({ personId }) => seatsOf(plan, 'b').get(personId) === seatsOf(again, 'b').get(personId),
    );
    expect(stayed.length).toBeGreaterThan(came.people.length / 2);
  });
});
