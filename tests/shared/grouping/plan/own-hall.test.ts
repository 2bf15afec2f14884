import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../../shared/grouping/plan/repair.ts';
import type { Plan, PlannedTable, PlanRequest, PlanTable } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { brokenIn } from './broken-in.ts';
import { planPeople, planPerson, planRequest, round, seatsOf } from './requests.ts';

/** Rounds where two halls share groups, and tables stand in both, some of them more than it takes. */
const anyHouse: fc.Arbitrary<PlanRequest> = fc
  .record({
    people: fc.array(
      fc.record({
        hallId: fc.constantFrom('A', 'A', 'B', 'B', null),
        schoolType: fc.constantFrom('barneskole', 'ungdomsskole', 'videregående'),
        school: fc.nat({ max: 4 }),
        needs: fc.constantFrom([], [], [], [], ['wheelchair' as const]),
      }),
      { minLength: 6, maxLength: 18 },
    ),
    tables: fc.array(
      fc.record({
        hallId: fc.constantFrom('A', 'A', 'B', 'B', null),
        seats: fc.integer({ min: 3, max: 7 }),
        offers: fc.constantFrom([], [], ['wheelchair' as const]),
      }),
      { minLength: 4, maxLength: 9 },
    ),
    compositions: fc.array(fc.constantFrom('mixed' as const, 'sameKind' as const, 'home' as const), {
      minLength: 1,
      maxLength: 2,
    }),
    paired: fc.boolean(),
    rules: fc.array(
      fc.record({
        kind: fc.constantFrom('together', 'apart', 'lockedSeat', 'lockedTable'),
        who: fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 2, maxLength: 3 }),
        table: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ people, tables, compositions, paired, rules }) => {
    const laid = tables.map((table, at): PlanTable => ({ id: `t${at + 1}`, ...table }));
    return planRequest(
      people.map(({ school, hallId, ...known }, at) =>
        planPerson(`p${at}`, {
          ...known,
          // Nobody who is in no hall shares groups with those of a pair.
          hallId: paired ? (hallId ?? 'A') : hallId,
          workplaceId: `w${school}`,
        }),
      ),
      compositions.map((composition, at) =>
        round(`r${at}`, {
          composition,
          size: { min: 3, max: 5 },
          halls: paired ? { pairs: [['A', 'B']] } : 'across',
          tables: laid,
        }),
      ),
      rules.map(({ kind, who, table }): HardRule => {
        const personIds = who.map((at) => `p${at}`);
        const lock = { roundId: 'r0', tableId: `t${table}` };
        if (kind === 'lockedSeat') return { kind, personId: personIds[0] as string, ...lock };
        return kind === 'lockedTable'
          ? { kind, personIds, ...lock }
          : { kind: kind as 'together' | 'apart', personIds };
      }),
    );
  });

/** How many sit in another hall than their own. */
function walkersIn(tables: readonly Pick<PlannedTable, 'hallId' | 'members'>[], { people }: PlanRequest): number {
  const away = (personId: string, hallId: string | null) => {
    const own = people.find((each) => each.personId === personId)?.hallId ?? null;
    return own !== null && hallId !== null && own !== hallId;
  };
  return tables.flatMap(({ hallId, members }) => members.filter((personId) => away(personId, hallId))).length;
}

/** Plans where two tables have changed groups, one of which may be nobody. */
function* exchanged(plan: Plan, { rounds }: PlanRequest): Generator<{ plan: Plan; at: number }> {
  for (const [at, here] of plan.rounds.entries()) {
    const all = (rounds[at]?.tables ?? []).map(({ id, hallId }): PlannedTable => {
      const nobody = { label: { kind: 'table' as const }, members: [], duties: noDuties };
      return { ...(here.tables.find((table) => table.id === id) ?? nobody), id, hallId };
    });
    for (const [first, one] of all.entries()) {
      for (const other of all.slice(first + 1)) {
        const tables = all.map((table) => {
          const from = table === one ? other : table === other ? one : table;
          return { ...table, members: from.members };
        });
        const rest = plan.rounds.map((each) => (each === here ? { ...each, tables } : each));
        yield { plan: { rounds: rest }, at };
      }
    }
  }
}

const noDuties = { chair: null, secretary: null, rapporteur: null };

describe('where tables stand in several halls', () => {
  it('nobody walks who need not: no two groups could change tables for it', () => {
    const counts = { plans: 0, walkers: 0, better: 0 };
    fc.assert(
      fc.property(anyHouse, fc.nat(), (request, seed) => {
        const result = planRounds(request, seededRandom(seed), 500);
        if (result.kind === 'infeasible') return;
        const { plan } = result;
        counts.plans += 1;
        expect(brokenIn(plan, request)).toEqual([]);
        const walkers = plan.rounds.map(({ tables }) => walkersIn(tables, request));
        counts.walkers += walkers.reduce((sum, some) => sum + some, 0);
        for (const { plan: other, at } of exchanged(plan, request)) {
          if (walkersIn(other.rounds[at]?.tables ?? [], request) >= (walkers[at] ?? 0)) continue;
          // It would be better: then a rule forbids it.
          counts.better += 1;
          expect(brokenIn(other, request)).not.toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect(counts.plans).toBeGreaterThan(60);
    expect(counts.walkers).toBeGreaterThan(60);
    expect(counts.better).toBeGreaterThan(60);
  });

  const hall = (hallId: string, schoolType: string, count: number, prefix: string) =>
    planPeople(prefix, count, { hallId, schoolType });
  const laid = (hallId: string, ids: readonly string[], seats = 6) =>
    ids.map((id): PlanTable => ({ id, hallId, seats }));
  const kinds = (tables: readonly PlanTable[]) =>
    round('r', { composition: 'sameKind', size: { min: 4, max: 6 }, tables });

  it('a group of a kind sits in the hall where all of them are, and those who are of both halls make room', () => {
    const people = [
      ...hall('K', 'barneskole', 3, 'k'),
      ...hall('G', 'barneskole', 3, 'g'),
      ...hall('K', 'ungdomsskole', 5, 'u'),
      ...hall('K', 'videregående', 5, 'v'),
    ];
    const request = planRequest(people, [kinds([...laid('K', ['t1', 't2']), ...laid('G', ['t3', 't4'])])]);
    const result = planRounds(request, seededRandom(1), 500);
    if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
    const tables = result.plan.rounds[0]?.tables ?? [];
    expect(walkersIn(tables, request)).toBe(3);
    for (const { members, label, hallId } of tables) {
      const types = new Set(people.flatMap((each) => (members.includes(each.personId) ? [each.schoolType] : [])));
      expect([...types]).toEqual([label.kind === 'schoolType' ? label.schoolType : label]);
      expect(hallId).toBe(types.has('barneskole') ? 'G' : 'K');
    }
  });

  it('who is locked to a table of another hall stays there with their group', () => {
    const people = [...hall('K', 'barneskole', 5, 'k'), ...hall('G', 'ungdomsskole', 5, 'g')];
    const tables = [...laid('K', ['t1']), ...laid('G', ['t2', 't3'])];
    const lock = { kind: 'lockedSeat', roundId: 'r', personId: 'k0', tableId: 't2' } as const;
    const result = planRounds(planRequest(people, [kinds(tables)], [lock]), seededRandom(1), 500);
    const seats = seatsOf(result.kind === 'plan' ? result.plan : { rounds: [] }, 'r');
    expect(['k0', 'k4', 'g0'].map((id) => seats.get(id))).toEqual(['t2', 't2', 't3']);
  });

  it('who has a seat keeps it, however far it is', () => {
    const people = [...hall('K', 'barneskole', 5, 'k'), ...hall('G', 'ungdomsskole', 5, 'g')];
    const request = planRequest(people, [kinds([...laid('K', ['t1']), ...laid('G', ['t2', 't3'])])]);
    const table = (id: string, hallId: string, prefix: string): PlannedTable => ({
      id,
      hallId,
      label: { kind: 'table' },
      members: people.flatMap(({ personId }) => (personId.startsWith(prefix) ? [personId] : [])),
      duties: noDuties,
    });
    const before = { rounds: [{ id: 'r', tables: [table('t1', 'K', 'g'), table('t2', 'G', 'k')] }] };
    const repair = repairPlan(before, request, seededRandom(1));
    expect(repair.kind === 'repaired' && repair.moves).toEqual([]);
  });
});
