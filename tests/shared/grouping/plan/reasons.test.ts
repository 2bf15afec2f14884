import { describe, expect, it } from 'vitest';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import type { PlanRequest, PlanTable } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { sayNote, sayReason } from '../../../../shared/grouping/plan/say-reasons.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { catalogues } from '../../../../shared/texts/catalogue.ts';
import { languages } from '../../../../shared/texts/language.ts';
import { planPeople, planPerson, planRequest, round } from './requests.ts';

const solve = (request: PlanRequest) => planRounds(request, seededRandom(1), 5_000);
const table = (id: string, hallId: string, seats: number, offers: PlanTable['offers'] = []): PlanTable => ({
  id,
  hallId,
  seats,
  offers,
});

const names = {
  hall: (id: string) => (id === 'B' ? 'hall B' : id),
  workplace: () => 'Vik school',
  person: (id: string) => id,
  table: (_: string, id: string) => id,
  round: (id: string) => id,
};

async function inEnglish(request: PlanRequest): Promise<string[]> {
  const result = solve(request);
  if (result.kind === 'plan') return [];
  const { grouping } = await catalogues.en();
  return result.reasons.map((reason) => sayReason(grouping, reason, names));
}

describe('a request that nothing can satisfy', () => {
  it('is answered: three people of one school must sit apart, but the hall has two tables', async () => {
    const people = [...planPeople('v', 3, { workplaceId: 'vik', hallId: 'B' }), ...planPeople('x', 6, { hallId: 'B' })];
    const tables = [table('T1', 'B', 6), table('T2', 'B', 6)];
    const rounds = [round('r', { halls: 'within', tables, size: { min: 2, max: 6 } })];
    const request = planRequest(people, rounds, [{ kind: 'apart', personIds: ['v0', 'v1', 'v2'] }]);
    expect(await inEnglish(request)).toEqual([
      'three people from Vik school must sit apart, but hall B has two tables',
    ]);
  });

  it('names what stands against each other', async () => {
    const eight = planPeople('p', 8);
    const pair = ['p0', 'p1'];
    const inTwoHalls = [
      planPerson('p0', { hallId: 'A' }),
      planPerson('p1', { hallId: 'B' }),
      ...planPeople('q', 6, { hallId: 'A' }),
    ];
    const tables = [table('T1', 'B', 4), table('T2', 'B', 4)];
    const listed = round('r', { tables, size: { min: 2, max: 4 } });
    const cases: [PlanRequest, string][] = [
      [
        planRequest(
          eight,
          [round('r')],
          [
            { kind: 'together', personIds: pair },
            { kind: 'apart', personIds: pair },
          ],
        ),
        'p0 and p1 are to sit both together and apart',
      ],
      [
        planRequest(inTwoHalls, [round('r', { halls: 'within' })], [{ kind: 'together', personIds: pair }]),
        'p0 and p1 are to sit together, but are in halls that share no tables',
      ],
      [
        planRequest(
          eight,
          [round('r', { size: { min: 2, max: 4 } })],
          [{ kind: 'together', personIds: eight.slice(0, 5).map((each) => each.personId) }],
        ),
        'five people are to sit together, but a group is of four at most',
      ],
      [
        planRequest([...eight, planPerson('late')], [listed]),
        'nine people are to sit, but the tables have eight seats',
      ],
      [planRequest(eight, [round('r', { tables: [] })]), 'there is no table left for eight people'],
      [
        planRequest([planPerson('p9', { needs: ['wheelchair'] }), ...planPeople('q', 6)], [listed]),
        'one person needs a table with room for a wheelchair, but there is no such table',
      ],
      [
        planRequest(
          eight,
          [listed],
          [
            { kind: 'lockedSeat', roundId: 'r', personId: 'p0', tableId: 'T1' },
            { kind: 'lockedSeat', roundId: 'r', personId: 'p0', tableId: 'T2' },
          ],
        ),
        'p0: locked to several tables at once, T1, T2',
      ],
      [
        planRequest(
          eight,
          [listed],
          eight
            .slice(0, 5)
            .map(({ personId }) => ({ kind: 'lockedSeat', roundId: 'r', personId, tableId: 'T1' }) as const),
        ),
        'five people are locked to T1, which has four seats',
      ],
      [
        planRequest(
          planPeople('p', 6, { hallId: 'A' }),
          [round('r', { halls: 'within', tables: [...tables, table('T3', 'A', 8)] })],
          [{ kind: 'lockedSeat', roundId: 'r', personId: 'p0', tableId: 'T1' }],
        ),
        'p0 is locked to T1, which stands in another hall',
      ],
      [
        planRequest(
          eight,
          [listed],
          [
            { kind: 'apart', personIds: pair },
            ...pair.map((personId) => ({ kind: 'lockedSeat', roundId: 'r', personId, tableId: 'T1' }) as const),
          ],
        ),
        'p0 and p1 must sit apart, but both are locked to T1',
      ],
      [
        planRequest(
          eight,
          [listed],
          eight.slice(0, 3).map(({ personId }) => ({ kind: 'host', personId, tableId: null }) as const),
        ),
        'three people are to host a table, but there are two tables',
      ],
      [
        planRequest(
          [planPerson('a', { jobRole: 'adviser' }), ...planPeople('p', 11)],
          [round('r', { size: { min: 4, max: 4 } })],
          [{ kind: 'role', role: 'Adviser', atLeast: 1 }],
        ),
        'Adviser in each group: that takes at least three, but there is one here',
      ],
      [
        planRequest(
          planPeople('a', 8, { jobRole: 'adviser' }),
          [round('r', { size: { min: 4, max: 4 } })],
          [{ kind: 'role', role: 'adviser', atMost: 1 }],
        ),
        'there are eight with the role adviser, but the groups have room for two',
      ],
    ];
    for (const [request, reason] of cases) expect(await inEnglish(request)).toContain(reason);
  });

  it('is one table that is locked for two sets of people, or for some and another', async () => {
    const lockedTable = (...personIds: string[]) =>
      ({ kind: 'lockedTable', roundId: 'r', tableId: 't1', personIds }) as const;
    const lockedSeat = { kind: 'lockedSeat', roundId: 'r', tableId: 't1', personId: 'p5' } as const;
    const host = { kind: 'host', personId: 'p5', tableId: 't1' } as const;
    const locked = (...others: HardRule[]) =>
      inEnglish(planRequest(planPeople('p', 8), [round('r')], [lockedTable('p0', 'p1'), ...others]));
    expect(await locked(lockedTable('p1', 'p2'))).toContain('t1 is locked for others, but p2 must sit there, too');
    expect(await locked(lockedSeat)).toEqual(['t1 is locked for others, but p5 must sit there, too']);
    expect(await locked(host)).toEqual(['t1 is locked for others, but p5 must sit there, too']);
    expect(await locked({ kind: 'together', personIds: ['p1', 'p7'] })).toEqual([
      'p1 and p7 are to sit together, but t1 is locked for only some of them',
    ]);
  });

  it('is a host who is to be elsewhere', async () => {
    const tables = [table('T1', 'A', 6), table('T2', 'A', 6)];
    const rounds = ['r', 's'].map((id) => round(id, { tables }));
    const rules: HardRule[] = [
      { kind: 'host', personId: 'p0', tableId: 'T1' },
      { kind: 'lockedSeat', roundId: 's', personId: 'p0', tableId: 'T2' },
    ];
    expect(await inEnglish(planRequest(planPeople('p', 8, { hallId: 'A' }), rounds, rules))).toEqual([
      'p0 is a host and stays at one table, but is to be at several: T1, T2',
    ]);
  });

  it('is two hosts in a hall with one table, however many stand elsewhere', async () => {
    const people = [...planPeople('a', 9, { hallId: 'A' }), ...planPeople('b', 4, { hallId: 'B' })];
    const tables = ['T1', 'T2', 'T3'].map((id) => table(id, 'A', 6)).concat(table('T4', 'B', 6));
    const rounds = [round('r', { halls: 'within', tables, size: { min: 2, max: 6 } })];
    const rules = ['b0', 'b1'].map((personId) => ({ kind: 'host', personId, tableId: null }) as const);
    expect(await inEnglish(planRequest(people, rounds, rules))).toEqual([
      'two people are to host a table, but hall B has one table',
    ]);
  });

  it('is three of a kind who must not meet two by two, where they make two groups; but not where they can make three', () => {
    const rules = ['p0 p1', 'p1 p2', 'p0 p2'].map((ids) => ({ kind: 'apart', personIds: ids.split(' ') }) as const);
    const kinds = (count: number, max: number) => {
      const rounds = [round('r', { composition: 'sameKind', sameKindBy: 'jobRole', size: { min: 2, max } })];
      return solve(planRequest(planPeople('p', count, { jobRole: 'rektor' }), rounds, rules));
    };
    expect(kinds(4, 2)).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'rulesCollide', rules: ['apart'] }] });
    expect(kinds(6, 3).kind).toBe('plan');
  });

  it('tells tables from groups, and chairs from sizes', async () => {
    const apart: HardRule[] = [{ kind: 'apart', personIds: ['p0', 'p1', 'p2'] }];
    const six = planPeople('p', 6, { hallId: 'B' });
    const size = { min: 3, max: 4 };
    // Two groups of three is all that six people make, however many tables the hall has.
    const tables = ['T1', 'T2', 'T3', 'T4'].map((id) => table(id, 'B', 6));
    expect(await inEnglish(planRequest(six, [round('r', { halls: 'within', size, tables })], apart))).toEqual([
      'p0, p1 and p2 must sit apart, but hall B has only two groups',
    ]);
    // Four sit at a table of four by lock; a fifth does not.
    const locked = six.slice(0, 5).map(({ personId }) => {
      return { kind: 'lockedSeat', roundId: 'r', personId, tableId: 'T1' } as const;
    });
    const small = [table('T1', 'B', 4), table('T2', 'B', 4)];
    expect(await inEnglish(planRequest(six, [round('r', { halls: 'within', size, tables: small })], locked))).toEqual([
      'five people are locked to T1, which has four seats',
    ]);
  });

  it('is told in every language, and where nothing but the whole stands against it', async () => {
    // Each pair can be parted and each group have its leader; not all of it at once.
    const people = [...planPeople('l', 2, { jobRole: 'leder' }), ...planPeople('p', 2)];
    const rounds = [round('r', { size: { min: 2, max: 2 } })];
    const request = planRequest(people, rounds, [
      { kind: 'role', role: 'leder', atLeast: 1 },
      { kind: 'apart', personIds: ['l0', 'p0'] },
      { kind: 'apart', personIds: ['l0', 'p1'] },
    ]);
    const result = solve(request);
    expect(result.kind === 'infeasible' && result.reasons.map(({ kind }) => kind)).toEqual(['rulesCollide']);
    for (const language of languages) {
      const { grouping } = await catalogues[language]();
      const [said = ''] =
        result.kind === 'infeasible' ? result.reasons.map((reason) => sayReason(grouping, reason, names)) : [];
      expect(said.length).toBeGreaterThan(30);
    }
  });
});

describe('odd requests', () => {
  it('without people, or with one', () => {
    expect(solve(planRequest([], [round('r')]))).toMatchObject({
      kind: 'plan',
      plan: { rounds: [{ id: 'r', tables: [] }] },
    });
    expect(solve(planRequest([], [round('r', { tables: [] })]))).toMatchObject({ kind: 'plan' });
    expect(solve(planRequest(planPeople('p', 1), []))).toEqual({ kind: 'plan', plan: { rounds: [] }, notes: [] });
    const alone = solve(planRequest(planPeople('p', 1), [round('r'), round('s', { composition: 'home' })]));
    expect(
      alone.kind === 'plan' && alone.plan.rounds.map(({ tables }) => tables.map(({ members }) => members)),
    ).toEqual([[['p0']], [['p0']]]);
  });

  it('with more tables than people', () => {
    const result = solve(planRequest(planPeople('p', 6), [round('r', { groups: 9 })]));
    expect(result.kind === 'plan' && result.plan.rounds[0]?.tables.map(({ members }) => members.length)).toEqual([
      2, 2, 2,
    ]);
    expect(result.notes).toContainEqual({
      kind: 'fewerTables',
      asked: 9,
      tables: 3,
      people: 6,
      roundId: 'r',
      hallId: null,
    });
  });

  it('with a size range that cannot hold: seven in groups of four to five', async () => {
    const result = solve(planRequest(planPeople('p', 7), [round('r', { size: { min: 4, max: 5 } })]));
    expect(result.kind === 'plan' && result.plan.rounds[0]?.tables.map(({ members }) => members.length).sort()).toEqual(
      [3, 4],
    );
    const { grouping } = await catalogues.nb();
    expect(result.notes.map((note) => sayNote(grouping, note, names))).toEqual([
      'sju går ikke opp i grupper på fire til fem',
    ]);
  });

  it('with five hundred people of one name', () => {
    const people = planPeople('Kari Nordmann ', 500, { workplaceId: 'one', jobRole: 'lærer' });
    const result = solve(planRequest(people, [round('r'), round('s')]));
    expect(
      result.kind === 'plan' &&
        result.plan.rounds.flatMap(({ tables }) => tables.flatMap(({ members }) => members)).length,
    ).toBe(1_000);
  });

  it('with rules that name people, tables and rounds that are gone', () => {
    const result = solve(
      planRequest(
        planPeople('p', 8),
        [round('r', { tables: [table('T1', 'A', 8)] })],
        [
          { kind: 'together', personIds: ['p0', 'left'] },
          { kind: 'lockedSeat', roundId: 'r', personId: 'p1', tableId: 'T9' },
          { kind: 'lockedTable', roundId: 'old', tableId: 'T1', personIds: ['p2'] },
        ],
      ),
    );
    expect(result.kind).toBe('plan');
    expect(result.notes).toContainEqual({ kind: 'peopleGone', personIds: ['left'] });
    expect(result.notes).toContainEqual({ kind: 'tablesGone', roundId: 'r', tableIds: ['T9'] });
    expect(result.notes).toContainEqual({ kind: 'roundsGone', roundIds: ['old'] });
  });

  it('with numbers that are none', () => {
    const size = { min: Number.NaN, max: -3 };
    const wishes = { again: Number.POSITIVE_INFINITY, workplace: -1 };
    for (const groups of [undefined, 0, -2, 1.5]) {
      const rounds = [round('r', { size, ...(groups === undefined ? {} : { groups }) })];
      const result = planRounds(planRequest(planPeople('p', 5), rounds, [], { wishes }), seededRandom(1), Number.NaN);
      expect(result.kind === 'plan' && result.plan.rounds[0]?.tables.flatMap(({ members }) => members).length).toBe(5);
    }
  });
});
