import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breach, breachesOf } from '../../../../shared/grouping/plan/breaches.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import type { PlannedRound, PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { anyPlanRequest, planPeople, planPerson, planRequest, round } from './requests.ts';

const duties = { chair: null, secretary: null, rapporteur: null };
const sat = (id: string, tables: Readonly<Record<string, readonly string[]>>): PlannedRound => ({
  id,
  tables: Object.entries(tables).map(([table, members]) => ({
    id: table,
    hallId: null,
    label: { kind: 'table' },
    members,
    duties,
  })),
});
const standing = [
  { id: 't1', hallId: null, seats: 3 },
  { id: 't2', hallId: null, seats: 4, offers: ['quiet'] as const },
];
const people = [
  ...planPeople('p', 4),
  planPerson('quiet', { needs: ['quiet'] }),
  planPerson('adviser', { roles: ['adviser'] }),
];
const asked = (rules: readonly HardRule[], composition: 'mixed' | 'home' = 'mixed') =>
  planRequest(people, [round('r', { tables: standing, composition }), round('s', { tables: standing })], rules);
const at = (table: string, found: ReadonlyMap<string, readonly Breach[]>) => found.get(table) ?? [];

describe('what is broken at a table', () => {
  it('is nothing where all rules hold, and nothing where nobody sits', () => {
    const rules: HardRule[] = [
      { kind: 'apart', personIds: ['p0', 'p1'] },
      { kind: 'together', personIds: ['p0', 'p2'] },
      { kind: 'host', personId: 'p0', tableId: 't1' },
      { kind: 'role', role: 'adviser', atMost: 1 },
    ];
    const round = sat('r', { t1: ['p0', 'p2', 'adviser'], t2: ['p1', 'p3', 'quiet'], t3: [] });
    expect(breachesOf(round, asked(rules)).size).toBe(0);
    expect(breachesOf(sat('unknown', { t1: ['p0'] }), asked(rules)).size).toBe(0);
  });

  it('is told one by one, with whom it is about', () => {
    const rules: HardRule[] = [
      { kind: 'apart', personIds: ['p0', 'p1', 'p3', 'gone'] },
      { kind: 'together', personIds: ['p0', 'p2', 'gone'] },
      { kind: 'host', personId: 'p1', tableId: 't2' },
      { kind: 'role', role: 'adviser', atLeast: 1 },
    ];
    const found = breachesOf(sat('r', { t1: ['p0', 'p1', 'p3', 'quiet'], t2: ['p2', 'adviser'] }), asked(rules));
    expect(at('t1', found)).toEqual([
      { kind: 'overfull', people: 4, seats: 3 },
      { kind: 'need', need: 'quiet', personId: 'quiet' },
      { kind: 'apart', personIds: ['p0', 'p1', 'p3'] },
      { kind: 'together', personIds: ['p0', 'p2'] },
      { kind: 'host', personId: 'p1', tableId: 't2' },
      { kind: 'role', role: 'adviser', people: 0, atLeast: 1, atMost: expect.any(Number) },
    ]);
    expect(at('t2', found)).toEqual([{ kind: 'together', personIds: ['p0', 'p2'] }]);
  });

  it('at home is neither who sits apart elsewhere, nor roles or hosts', () => {
    const rules: HardRule[] = [
      { kind: 'apart', personIds: ['p0', 'p1'] },
      { kind: 'host', personId: 'p0', tableId: 't2' },
      { kind: 'role', role: 'adviser', atLeast: 1 },
    ];
    expect(breachesOf(sat('r', { t1: ['p0', 'p1'] }), asked(rules, 'home')).size).toBe(0);
  });

  it('is a host of whichever table who sits at two', () => {
    const rules: HardRule[] = [{ kind: 'host', personId: 'p0', tableId: null }];
    const one = sat('r', { t1: ['p0', 'p1'] });
    const moved = sat('s', { t2: ['p0', 'p1'] });
    expect(breachesOf(one, asked(rules), [one, sat('s', { t1: ['p0'] })]).size).toBe(0);
    expect(at('t1', breachesOf(one, asked(rules), [one, moved]))).toEqual([
      { kind: 'host', personId: 'p0', tableId: null },
    ]);
  });

  it('is never anything in a plan: hard rules are what is looked for', () => {
    fc.assert(
      fc.property(anyPlanRequest, (request: PlanRequest) => {
        const result = planRounds(request, seededRandom(1), 2_000);
        if (result.kind !== 'plan') return;
        const { rounds } = result.plan;
        const found = rounds.flatMap((round) => [...breachesOf(round, request, rounds).values()].flat());
        // A host for whom no table serves in all rounds moves, and a note says so.
        expect(found.filter((breach) => breach.kind !== 'host' || breach.tableId !== null)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
