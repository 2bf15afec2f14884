import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTables } from '../../../../shared/conference/plan-tables.ts';
import type { RoomTable } from '../../../../shared/conference/room.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../../shared/grouping/plan/repair.ts';
import type { Plan, PlanPerson, PlanRequest, PlanRound } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { brokenIn } from './broken-in.ts';
import { planPeople, planRequest, round, seatsOf } from './requests.ts';

const halls = [
  { id: 'A', name: 'A', digital: false },
  { id: 'B', name: 'B', digital: false },
];

const kindsOf = (hallId: string, counts: Readonly<Record<string, number>>, known: Partial<PlanPerson> = {}) =>
  Object.entries(counts).flatMap(([jobRole, count]) =>
    planPeople(`${hallId}-${jobRole}-`, count, { hallId, jobRole, ...known }),
  );

/** Tables of eight, numbered through the halls. */
const laid = (counts: Readonly<Record<string, number>>, seats = 8): RoomTable[] =>
  Object.entries(counts)
    .flatMap(([hallId, count]) => Array.from({ length: count }, () => hallId))
    .map((hallId, at) => ({ number: at + 1, hallId, seats, offers: [] }));

const ask = (
  people: readonly PlanPerson[],
  tables: readonly RoomTable[],
  rules: readonly HardRule[] = [],
  known: Partial<PlanRound> = {},
): PlanRequest => {
  const asked = round('r', {
    composition: 'sameKind',
    sameKindBy: 'jobRole',
    size: { min: 6, max: 8 },
    halls: 'within',
    ...known,
  });
  const room = planTables({ tables, halls }, asked, people);
  return planRequest(people, [{ ...asked, ...(room ? { tables: room } : {}) }], rules);
};

const planned = (request: PlanRequest, seed = 1): Plan => {
  const result = planRounds(request, seededRandom(seed), 300);
  if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  expect(brokenIn(result.plan, request)).toEqual([]);
  return result.plan;
};

const tablesOf = (plan: Plan) => plan.rounds[0]?.tables ?? [];

/** Tables where people sit that stand nowhere. */
const nowhere = (plan: Plan, { rounds }: PlanRequest) =>
  tablesOf(plan).filter(({ id }) => rounds[0]?.tables?.some((table) => table.id === id && table.virtual));

/** Who sits with whom, by role and hall. */
const companies = (plan: Plan) =>
  tablesOf(plan)
    .map(({ members }) => [...new Set(members.map((id) => id.slice(0, id.lastIndexOf('-'))))].sort().join(' + '))
    .sort();

/** 63 people in two halls, of fourteen groups by role; six tables in each. */
const conference = [
  ...kindsOf('A', { laerer: 14, rektor: 7, raadgiver: 3, assistent: 3, leder: 4, barnehagelaerer: 2 }),
  ...kindsOf('B', { laerer: 13, rektor: 7, raadgiver: 3, helsesoster: 3, leder: 2, assistent: 2 }),
];
const room = laid({ A: 6, B: 6 });

describe('more kinds than tables', () => {
  it('the smallest share a table, and nobody is sent to one that does not stand in the room', () => {
    const request = ask(conference, room);
    const plan = planned(request);
    expect(nowhere(plan, request)).toEqual([]);
    expect(companies(plan)).toEqual([
      'A-assistent + A-barnehagelaerer',
      'A-laerer',
      'A-laerer',
      'A-leder',
      'A-raadgiver',
      'A-rektor',
      'B-assistent + B-leder',
      'B-helsesoster',
      'B-laerer',
      'B-laerer',
      'B-raadgiver',
      'B-rektor',
    ]);
    const labels = tablesOf(plan).flatMap(({ members, label }) =>
      members.includes('A-assistent-0') || members.includes('A-rektor-0') ? [label] : [],
    );
    expect(labels).toContainEqual({ kind: 'table' });
    expect(labels).toContainEqual({ kind: 'jobRole', jobRole: 'rektor' });
  });

  it('two of one workplace type do so first, and it names them', () => {
    const people = [
      ...kindsOf('A', { rektor: 7 }),
      ...kindsOf('A', { assistent: 2, leder: 2 }),
      ...kindsOf('A', { laerer: 3, raadgiver: 3 }, { workplaceType: ' Barnehage' }),
    ];
    const plan = planned(ask(people, laid({ A: 4 })));
    expect(companies(plan)).toEqual(['A-assistent', 'A-laerer + A-raadgiver', 'A-leder', 'A-rektor']);
    const label = tablesOf(plan).find(({ members }) => members.includes('A-laerer-0'))?.label;
    expect(label).toEqual({ kind: 'workplaceType', workplaceType: 'Barnehage' });
  });

  it('those who cannot be of one table find one that stands nowhere, as before', () => {
    const big = ask(kindsOf('A', { rektor: 7, laerer: 7, leder: 6 }), laid({ A: 2 }));
    expect(companies(planned(big))).toEqual(['A-laerer', 'A-leder', 'A-rektor']);
    expect(nowhere(planned(big), big)).toHaveLength(1);
    const small = kindsOf('A', { rektor: 3, laerer: 3, leder: 3 });
    const narrow = ask(small, laid({ A: 2 }, 5));
    expect(companies(planned(narrow))).toEqual(['A-laerer', 'A-leder', 'A-rektor']);
    const apart = ['rektor', 'laerer', 'leder'].map((role) => `A-${role}-0`);
    const ruled = ask(small, laid({ A: 2 }), [{ kind: 'apart', personIds: apart }]);
    expect(companies(planned(ruled))).toEqual(['A-laerer', 'A-leder', 'A-rektor']);
    expect(nowhere(planned(ruled), ruled)).toHaveLength(1);
  });

  it('rules choose who shares: locked tables and seats, those apart, what somebody needs', () => {
    const people = kindsOf('A', { rektor: 7, laerer: 2, leder: 2, raadgiver: 3, assistent: 3 }).map((each) =>
      each.personId === 'A-assistent-0' ? { ...each, needs: ['wheelchair' as const] } : each,
    );
    const tables = laid({ A: 4 }).map((table) =>
      table.number === 4 ? { ...table, offers: ['wheelchair' as const] } : table,
    );
    const seat = (personId: string, number: number): HardRule => {
      return { kind: 'lockedSeat', roundId: 'r', personId, tableId: `t${number}` };
    };
    const apart: HardRule = { kind: 'apart', personIds: ['A-laerer-0', 'A-leder-0'] };
    expect(companies(planned(ask(people, tables, [apart])))).toContain('A-assistent + A-laerer');
    const locked = ask(people, tables, [seat('A-laerer-0', 1), seat('A-leder-0', 2), apart]);
    expect(nowhere(planned(locked), locked)).toEqual([]);
    const closed = ask(people, tables, [
      { kind: 'lockedTable', roundId: 'r', tableId: 't1', personIds: ['A-laerer-0', 'A-laerer-1'] },
    ]);
    expect(companies(planned(closed))).toEqual(['A-assistent + A-leder', 'A-laerer', 'A-raadgiver', 'A-rektor']);
  });

  it('at home those who came alone share before any get none, and workplaces stay by themselves', () => {
    const alone = (workplaceType: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        planPeople(`${workplaceType}${at}`, 1, { hallId: 'A', workplaceType, workplaceId: `${workplaceType}${at}` }),
      ).flat();
    const colleagues = ['x', 'y'].flatMap((workplaceId) => planPeople(workplaceId, 2, { hallId: 'A', workplaceId }));
    const people = [...colleagues, ...alone('skole', 2), ...alone('barnehage', 3)];
    const request = ask(people, laid({ A: 3 }), [], { composition: 'home' });
    const plan = planned(request);
    expect(nowhere(plan, request)).toEqual([]);
    expect(
      tablesOf(plan)
        .map(({ members }) => members.length)
        .sort(),
    ).toEqual([2, 2, 5]);
    const crowded = ask(people, laid({ A: 2 }), [], { composition: 'home' });
    expect(nowhere(planned(crowded), crowded)).toHaveLength(1);
  });

  it('a hall without tables, and one with enough, are as they were', () => {
    const people = [
      ...kindsOf('A', { rektor: 7, laerer: 3, leder: 3 }),
      ...kindsOf('B', { rektor: 7, laerer: 3, leder: 3 }),
    ];
    for (const tables of [[], laid({ A: 3 })]) {
      for (const seed of [1, 2, 3]) {
        expect(companies(planned(ask(people, tables), seed))).toEqual([
          'A-laerer',
          'A-leder',
          'A-rektor',
          'B-laerer',
          'B-leder',
          'B-rektor',
        ]);
      }
    }
    // As it was seated when no groups shared tables.
    const splits = [1, 2, 3].map((seed) => {
      const plan = planned(ask(kindsOf('A', { laerer: 13, leder: 2, rektor: 3 }), []), seed);
      return tablesOf(plan).map(({ id, members }) => `${id} ${members.map((each) => each.slice(-3)).join(' ')}`);
    });
    expect(splits).toEqual([
      ['t1 -10 -12 r-6 r-7 r-8 r-9', 't2 r-0 r-1 -11 r-2 r-3 r-4 r-5', 't3 r-0 r-1 r-2', 't4 r-0 r-1'],
      ['t1 -10 -11 r-4 r-5 r-6 r-9', 't2 r-0 r-1 -12 r-2 r-3 r-7 r-8', 't3 r-0 r-1 r-2', 't4 r-0 r-1'],
      ['t1 r-1 -10 -11 -12 r-5 r-6 r-7', 't2 r-0 r-2 r-3 r-4 r-8 r-9', 't3 r-0 r-1 r-2', 't4 r-0 r-1'],
    ]);
    // Groups across halls of which one has no tables, such as a digital one, need not crowd into the other.
    const across = companies(
      planned(ask(people, laid({ A: 2 }, 14), [], { halls: 'across', size: { min: 8, max: 14 } })),
    );
    expect(across).toEqual(['A-laerer + B-laerer', 'A-leder + B-leder', 'A-rektor + B-rektor']);
  });

  it('whoever shares a table goes on doing so when somebody comes, and whoever does not is left where they are', () => {
    const request = ask(conference, room);
    const before = planned(request);
    const newcomer = planPeople('A-rektor-new', 1, { hallId: 'A', jobRole: 'rektor' });
    const repair = repairPlan(before, ask([...conference, ...newcomer], room), seededRandom(1));
    expect(repair.kind === 'repaired' && repair.moves.map(({ personId }) => personId)).toEqual(['A-rektor-new0']);
    const few = kindsOf('A', { rektor: 3, laerer: 3, leder: 3 });
    const personIds = ['A-rektor-0', 'A-laerer-0', 'A-leder-0'];
    const apart = ask(few, laid({ A: 2 }), [{ kind: 'apart', personIds }]);
    const kept = repairPlan(planned(apart), ask(few, laid({ A: 2 })), seededRandom(1));
    expect(kept.kind === 'repaired' && kept.moves).toEqual([]);
  });

  it('in whatever order people stand', () => {
    const seats = [...seatsOf(planned(ask(conference, room)), 'r')].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(conference, { minLength: conference.length }), (people) => {
        expect([...seatsOf(planned(ask(people, room)), 'r')].sort()).toEqual(seats);
      }),
      { numRuns: 10 },
    );
  });

  it('sits outside the room only when the table-less could not have shared', () => {
    let sharing = 0;
    const roles = ['rektor', 'laerer', 'leder', 'raadgiver', 'assistent', 'helsesoster'];
    const anyCounts = fc.tuple(...roles.map(() => fc.integer({ min: 2, max: 10 })));
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: 7 }), fc.nat(), (counts, tables, seed) => {
        const people = kindsOf('A', Object.fromEntries(roles.map((role, at) => [role, counts[at] ?? 2])));
        const request = ask(people, laid({ A: tables }));
        const plan = planned(request, seed);
        const sizes = tablesOf(plan).map(({ members }) => members.length);
        sharing += companies(plan).filter((company) => company.includes('+')).length;
        if (nowhere(plan, request).length === 0) return;
        const whole = roles.filter((_, at) => (counts[at] ?? 0) <= 8);
        const small = tablesOf(plan).flatMap(({ members }) =>
          whole.some((role) => members.every((id) => id.startsWith(`A-${role}-`))) ? [members.length] : [],
        );
        const [one = 8, other = 8] = small.sort((left, right) => left - right);
        expect(one + other, JSON.stringify(sizes)).toBeGreaterThan(8);
      }),
      { numRuns: 100 },
    );
    expect(sharing).toBeGreaterThan(50);
  });
});
