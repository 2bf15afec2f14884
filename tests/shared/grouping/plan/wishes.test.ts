import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../../../shared/grouping/plan/explain.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import type { Plan, PlanPerson, PlanRequest, PlanTable } from '../../../../shared/grouping/plan/request.ts';
import { sectorOf } from '../../../../shared/grouping/plan/sector.ts';
import { usualWishes, type Wish } from '../../../../shared/grouping/plan/wishes.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { planPeople, planPerson, planRequest, round, seatsOf } from './requests.ts';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const noDuties = { chair: null, secretary: null, rapporteur: null };

function solved(request: PlanRequest, seed = 1): Plan {
  const result = planRounds(request, seededRandom(seed), 3_000);
  if (result.kind === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result.plan;
}

const pairs = { groups: 2, size: { min: 2, max: 2 } };
/** Four people in pairs, of whom a and b, and c and d, have something in common. */
const four = (alike: (pair: number, person: number) => Partial<PlanPerson>) =>
  ['a', 'b', 'c', 'd'].map((id, index) => planPerson(id, alike(Math.floor(index / 2), index)));
const numbered = (...seats: number[]): PlanTable[] =>
  seats.map((count, index) => ({ id: `t${index + 1}`, hallId: null, seats: count }));

/** For each wish people who differ in nothing else. */
const asked: Partial<Record<Wish, PlanRequest>> = {
  workplace: planRequest(
    four((pair) => ({ workplaceId: `w${pair}` })),
    [round('r', pairs)],
  ),
  jobRole: planRequest(
    four((pair) => ({ jobRole: ['Rektor', 'lærer '][pair] ?? null })),
    [round('r', pairs)],
  ),
  workplaceType: planRequest(
    four((pair) => ({ workplaceType: ['PPT', 'kommune'][pair] ?? null })),
    [round('r', pairs)],
  ),
  // All types differ; two are kindergartens and two are schools.
  sector: planRequest(
    four((_, person) => ({
      workplaceType: ['Barnehage', 'åpen barnehage', 'barneskole', 'ungdomsskule'][person] ?? null,
    })),
    [round('r', pairs)],
  ),
  municipality: planRequest(
    four((pair) => ({ municipality: ['Bodø', 'Vågan'][pair] ?? null })),
    [round('r', pairs)],
  ),
  again: planRequest(
    four(() => ({})),
    [round('r', pairs)],
    [],
    {
      earlier: [{ groups: ['ab', 'cd'].map((two) => ({ members: [...two], duties: noDuties })) }],
    },
  ),
  earlierGatherings: planRequest(
    four(() => ({})),
    [round('r', pairs)],
    [],
    {
      met: [
        { one: 'a', other: 'b', weight: 0.05 },
        { one: 'd', other: 'c', weight: 0.05 },
      ],
    },
  ),
};

describe('of people who differ in nothing else', () => {
  it.each(Object.keys(asked) as Wish[])('the wish for %s decides', (wish) => {
    const request = asked[wish] as PlanRequest;
    const parted = (seed: number, of: PlanRequest) => {
      const seats = seatsOf(solved(of, seed), 'r');
      return seats.get('a') !== seats.get('b') && seats.get('c') !== seats.get('d');
    };
    expect(seeds.filter((seed) => !parted(seed, request))).toEqual([]);
    // Without it chance decides, which would seat them together now and then; but colleagues are dealt apart to begin with.
    if (wish === 'workplace') return;
    const without = { ...request, wishes: { [wish]: 0 } };
    expect(seeds.some((seed) => !parted(seed, without))).toBe(true);
  });

  it('all move to other tables, by the numbers on these', () => {
    const people = planPeople('p', 12);
    const tables = numbered(4, 4, 4);
    const rounds = ['a', 'b', 'c'].map((id) => round(id, { tables, size: { min: 4, max: 4 } }));
    for (const seed of seeds.slice(0, 4)) {
      const plan = solved(planRequest(people, rounds, [], { wishes: { again: 0 } }), seed);
      expect(explainPlan(plan, planRequest(people, rounds)).sameTableAgain).toBe(0);
    }
  });

  it('all move to other tables than those of rounds that have been held', () => {
    const people = planPeople('p', 8);
    const groups = [0, 1].map((half) => ({
      members: people.slice(half * 4, half * 4 + 4).map(({ personId }) => personId),
      duties: noDuties,
      tableId: `t${half + 1}`,
    }));
    const rounds = [round('r', { tables: numbered(4, 4), size: { min: 4, max: 4 } })];
    const request = planRequest(people, rounds, [], { earlier: [{ groups }], wishes: { again: 0 } });
    for (const seed of seeds) {
      const seats = seatsOf(solved(request, seed), 'r');
      expect(people.map(({ personId }, index) => (seats.get(personId) === `t${index < 4 ? 1 : 2}` ? 1 : 0))).toEqual(
        people.map(() => 0),
      );
    }
  });

  it('those stay who sat somewhere before, though two of a role sit together there', () => {
    const people = four((pair) => ({ jobRole: ['rektor', 'lærer'][pair] ?? null }));
    const tables = numbered(2, 2);
    const rounds = [round('r', { tables, size: { min: 2, max: 2 } })];
    const seated = [
      ['a', 'b'],
      ['c', 'd'],
    ].map((members, index) => {
      return { id: `t${index + 1}`, hallId: null, label: { kind: 'table' } as const, members, duties: noDuties };
    });
    const request = planRequest(people, rounds, [], { before: { rounds: [{ id: 'r', tables: seated }] } });
    const together = (seed: number, of: PlanRequest) => {
      const seats = seatsOf(solved(of, seed), 'r');
      return seats.get('a') === 't1' && seats.get('b') === 't1';
    };
    expect(seeds.filter((seed) => !together(seed, request))).toEqual([]);
    expect(seeds.filter((seed) => together(seed, { ...request, wishes: { stay: 0 } }))).toEqual([]);
  });

  it('hosts stay while everybody else moves, where they sat in rounds that have been held', () => {
    const people = planPeople('p', 20);
    const tables = numbered(4, 4, 4, 4, 4);
    const rounds = ['a', 'b', 'c'].map((id) => round(id, { tables, size: { min: 4, max: 4 } }));
    const rules = ['p3', 'p8'].map((personId) => ({ kind: 'host', personId, tableId: null }) as const);
    const held = { members: ['p3', 'p4', 'p5', 'p6'], duties: noDuties, tableId: 't5' };
    const request = planRequest(people, rounds, rules, { earlier: [{ groups: [held] }] });
    const plan = solved(request);
    expect(rounds.map(({ id }) => seatsOf(plan, id).get('p3'))).toEqual(['t5', 't5', 't5']);
    const [other] = rounds.map(({ id }) => seatsOf(plan, id).get('p8'));
    expect(rounds.map(({ id }) => seatsOf(plan, id).get('p8'))).toEqual([other, other, other]);
    expect(other).not.toBe('t5');
    expect(explainPlan(plan, request).repeats).toBe(0);
  });

  it('the fresher meeting weighs more, and so does the third meeting', () => {
    const request = planRequest(planPeople('p', 4), [round('r', pairs)], [], {
      met: [
        { one: 'p0', other: 'p1', weight: 1 },
        { one: 'p0', other: 'p2', weight: 0.2 },
        { one: 'p0', other: 'p3', weight: 0.6 },
      ],
    });
    for (const seed of seeds)
      expect(seatsOf(solved(request, seed), 'r').get('p2')).toBe(seatsOf(solved(request, seed), 'r').get('p0'));
  });
});

describe('duties of rounds planned together', () => {
  it('go round: nobody has one for the third time while somebody has had none', () => {
    const rounds = ['a', 'b', 'c', 'd'].map((id) => round(id, { size: { min: 4, max: 4 } }));
    for (const seed of seeds.slice(0, 4)) {
      const plan = solved(planRequest(planPeople('p', 16), rounds), seed);
      const all = plan.rounds.flatMap(({ tables }) => tables.flatMap(({ duties }) => Object.values(duties)));
      const counts = planPeople('p', 16).map(({ personId }) => all.filter((holder) => holder === personId).length);
      // Forty-eight duties for sixteen people.
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    }
  });
});

describe('a workplace by itself, over two tables', () => {
  const people = ['rektor', 'lærer'].flatMap((jobRole) => planPeople(jobRole, 4, { workplaceId: 'w', jobRole }));
  const home = round('r', { composition: 'home', size: { min: 4, max: 4 } });

  it('spreads its job roles', () => {
    for (const seed of seeds) {
      for (const { members } of solved(planRequest(people, [home]), seed).rounds[0]?.tables ?? []) {
        expect(members.filter((id) => id.startsWith('rektor'))).toHaveLength(2);
      }
    }
  });

  it('spreads them, too, when it begins with seats where they are not', () => {
    const tables = ['rektor', 'lærer'].map((role, index) => {
      const members = [0, 1, 2, 3].map((number) => `${role}${number}`);
      return { id: `t${index + 1}`, hallId: null, label: { kind: 'table' } as const, members, duties: noDuties };
    });
    const rest = { before: { rounds: [{ id: 'r', tables }] }, wishes: { stay: 0 } };
    for (const { members } of solved(planRequest(people, [home], [], rest)).rounds[0]?.tables ?? []) {
      expect(members.filter((id) => id.startsWith('rektor'))).toHaveLength(2);
    }
  });

  it('seats apart who is to be kept apart', () => {
    const rules = [{ kind: 'apart', personIds: ['rektor0', 'lærer0'] }] as const;
    for (const seed of seeds) {
      const seats = seatsOf(solved(planRequest(people, [home], rules), seed), 'r');
      expect(seats.get('rektor0')).not.toBe(seats.get('lærer0'));
    }
  });
});

describe('a group of one', () => {
  it.each([
    ['type', { workplaceType: 'skole' }, { workplaceType: 'skole' }, { workplaceType: 'PPT' }],
    ['area', { municipality: 'Bodø' }, { municipality: 'Bodø' }, { municipality: 'Fauske' }],
  ] as const)('is avoided: the only one of a kind sits with the nearest %s', (_, own, near, far) => {
    const people = [
      ...planPeople('k', 3, { jobRole: 'lærer', ...near }),
      ...planPeople('o', 3, { jobRole: 'rektor', ...far }),
      planPerson('only', { jobRole: 'helsesykepleier', ...own }),
    ];
    const request = planRequest(people, [
      round('r', { composition: 'sameKind', sameKindBy: 'jobRole', size: { min: 3, max: 4 } }),
    ]);
    const seats = seatsOf(solved(request), 'r');
    expect(seats.get('only')).toBe(seats.get('k0'));
  });
});

describe('sectors', () => {
  it.each([
    ['barnehage', 'kindergarten'],
    ['Kommunal barnehage', 'kindergarten'],
    ['kindergarten', 'kindergarten'],
    ['ungdomsskole', 'school'],
    ['skule', 'school'],
    ['Primary school', 'school'],
    ['videregående', 'school'],
    ['høgskole', null],
    ['Høgskulen', null],
    ['universitet', null],
    ['PPT', null],
    [null, null],
  ])('%s is of %s', (workplaceType, sector) => {
    expect(sectorOf(planPerson('p', { workplaceType }))).toBe(sector);
  });

  it('are told by the type of school where nothing else is known', () => {
    expect(sectorOf(planPerson('p', { schoolType: '1–10' }))).toBe('school');
    expect(sectorOf(planPerson('p', { schoolType: '1–10', workplaceType: 'PPT' }))).toBe(null);
  });
});

it('every wish is tried', () => {
  const elsewhere: Wish[] = ['otherTables', 'stay'];
  expect([...Object.keys(asked), ...elsewhere].sort()).toEqual(Object.keys(usualWishes).sort());
});
