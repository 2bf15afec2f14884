import { describe, expect, it } from 'vitest';
import { planRequest } from '../../../shared/conference/plan-request.ts';
import type { Arrangement, Step } from '../../../shared/conference/programme.ts';
import type { RoomTable, SeatRuleBody } from '../../../shared/conference/room.ts';
import type { ConferenceState, Hall } from '../../../shared/conference/state.ts';
import { type PlanResult, planRounds } from '../../../shared/grouping/plan/plan-rounds.ts';
import type { Need, Plan, PlannedTable } from '../../../shared/grouping/plan/request.ts';
import { seededRandom } from '../../../shared/random.ts';
import { facilitator, Rehearsal, roundsProgramme } from './house.ts';

type InGroups = Extract<Arrangement, { kind: 'groups' }>;

interface Room {
  /** How many people each hall has; `''`: none is known. */
  readonly people: Readonly<Record<string, number>>;
  readonly halls?: readonly string[];
  /** Tables by hall, with their seats. */
  readonly tables?: Readonly<Record<string, readonly number[]>>;
  readonly out?: readonly number[];
  readonly offers?: Readonly<Record<number, readonly Need[]>>;
  readonly needs?: Readonly<Record<string, readonly Need[]>>;
  readonly rules?: readonly SeatRuleBody[];
  readonly pairs?: ConferenceState['hallPairs'];
}

/** People are `a1`, `a2` … in hall `a`; each is of one of seven schools. */
function room({ people, halls = [], tables = {}, out = [], offers = {}, needs = {}, rules = [], pairs = [] }: Room) {
  const base = new Rehearsal(roundsProgramme).state;
  const here = Object.entries(people).flatMap(([hallId, count]) =>
    Array.from({ length: count }, (_, at) => ({
      ...{
        id: `${hallId || 'x'}${at + 1}`,
        nameId: 'w:1',
        workplaceId: `school-${at % 7}`,
        jobRole: null,
        joinedAt: 0,
      },
      ...(hallId === '' ? {} : { hallId }),
    })),
  );
  let number = 0;
  const laid = Object.entries(tables).flatMap(([hallId, seats]) =>
    seats.map((each): RoomTable => {
      number += 1;
      const place = hallId === '' ? {} : { hallId };
      return {
        ...{ number, ...place, seats: each, offers: offers[number] ?? [] },
        ...(out.includes(number) ? { out: true } : {}),
      };
    }),
  );
  const state: ConferenceState = {
    ...base,
    halls: halls.map((id): Hall => ({ id, name: id, digital: id === 'net' })),
    people: new Map(here.map((person) => [person.id, person])),
    tables: laid,
    seatNeeds: new Map(Object.entries(needs)),
    seatRules: rules.map((rule, at) => ({ id: `r${at}`, ...rule })),
    hallPairs: pairs,
  };
  const step = (id: string, arrangement: Partial<InGroups> = {}): Step => {
    const [one] = roundsProgramme;
    const groups = one?.arrangement.kind === 'groups' ? one.arrangement : undefined;
    return { ...one, id, arrangement: { ...groups, size: { min: 4, max: 5 }, ...arrangement } } as Step;
  };
  const request = (...arrangements: readonly Partial<InGroups>[]) =>
    planRequest(
      state,
      arrangements.map((one, at) => step(`round-${at}`, one)),
    );
  const solve = (...arrangements: readonly Partial<InGroups>[]) =>
    planRounds(request(...arrangements), seededRandom(1), 5_000);
  return { state, request, solve };
}

function planned(result: PlanResult): Plan {
  if (result.kind !== 'plan') throw new Error(JSON.stringify(result.reasons));
  return result.plan;
}

const taken = (plan: Plan, round = 0): readonly PlannedTable[] =>
  (plan.rounds[round]?.tables ?? []).filter(({ members }) => members.length > 0);
const ids = (plan: Plan, round = 0) => taken(plan, round).map(({ id }) => id);
const six = (count: number) => Array.from({ length: count }, () => 6);

describe('without tables laid', () => {
  it('a plan has as many as it takes, and needs stand in nobody’s way', () => {
    const { request, solve } = room({ people: { '': 20 }, needs: { x1: ['wheelchair'] } });
    const [round] = request({}).rounds;
    expect(round).not.toHaveProperty('tables');
    expect(round).not.toHaveProperty('groups');
    expect(request({}).people[0]).not.toHaveProperty('needs');
    expect(ids(planned(solve({})))).toEqual(['t1', 't2', 't3', 't4']);
  });

  it('so many groups are made as the step says, in each hall that sits by itself', () => {
    const { solve } = room({ people: { a: 12, b: 13 }, halls: ['a', 'b'] });
    expect(taken(planned(solve({ tables: 3 })))).toHaveLength(3);
    const within = taken(planned(solve({ tables: 3, halls: 'within' })));
    expect(within.map(({ members }) => members.length).sort()).toEqual([4, 4, 4, 4, 4, 5]);
  });

  it('a host stays at whichever table, though one was named that stands there no more', () => {
    const { request } = room({ people: { '': 9 }, rules: [{ kind: 'host', personId: 'x1', table: 4 }] });
    expect(request({}).rules).toEqual([{ kind: 'host', personId: 'x1', tableId: null }]);
  });
});

describe('tables that are laid', () => {
  it('are chosen among when there are more than it takes: those of the wanted size, and the same ones again', () => {
    const { solve } = room({ people: { '': 15 }, tables: { '': [3, 3, 6, 6, 3, 6, 6, 6] } });
    const plan = planned(solve({}, {}));
    expect(ids(plan)).toEqual(['t3', 't4', 't6']);
    expect(ids(plan, 1)).toEqual(ids(plan));
  });

  it('are all used, and more crowded than asked, before anybody is left standing', () => {
    const { solve } = room({ people: { '': 18 }, tables: { '': [6, 6, 6] } });
    expect(taken(planned(solve({}))).map(({ members }) => members.length)).toEqual([6, 6, 6]);
    const short = room({ people: { '': 19 }, tables: { '': [6, 6, 6] } }).solve({});
    expect(short).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'tooFewSeats', people: 19, seats: 18 }] });
  });

  it('hold workplaces and kinds as well, and everybody at once goes without them', () => {
    const { solve } = room({ people: { '': 21 }, tables: { '': six(9) } });
    const plan = planned(solve({ composition: 'home', size: { min: 2, max: 6 } }, { composition: 'everyone' }));
    const homes = taken(plan);
    expect(homes).toHaveLength(7);
    for (const { id } of homes) expect(Number(id.slice(1))).toBeLessThanOrEqual(9);
    expect(taken(plan, 1).map(({ members }) => members.length)).toEqual([21]);
    const kinds = room({ people: { '': 21 }, tables: { '': six(5) } }).solve({ composition: 'sameKind' });
    expect(taken(planned(kinds)).length).toBeGreaterThan(2);
  });

  it('are first for workplaces that need a certain one, and those that find none have numbers after all others', () => {
    const few = { people: { a: 18, b: 3 }, halls: ['a', 'b'], tables: { a: six(5), b: six(1) } };
    const offers = { 3: ['wheelchair'] } as const;
    // The last of seven schools, and the smallest.
    const { solve } = room({ ...few, offers, needs: { a7: ['wheelchair'] } });
    const plan = planned(solve({ composition: 'home', halls: 'within', size: { min: 2, max: 6 } }));
    const inA = taken(plan).filter(({ hallId }) => hallId === 'a');
    expect(inA.map(({ id }) => id).sort()).toEqual(['t1', 't2', 't3', 't4', 't5', 't7', 't9']);
    expect(inA.find(({ members }) => members.includes('a7'))?.id).toBe('t3');
    for (const { members } of inA) expect(new Set(members.map((id) => (Number(id.slice(1)) - 1) % 7)).size).toBe(1);
    // In mixed rounds nobody is sent away from the tables that stand.
    expect(ids(planned(solve({ halls: 'within' })))).toEqual(['t1', 't2', 't3', 't4', 't6']);
  });

  it('are left alone when they are out of use, also by a host who had one', () => {
    const rules = [{ kind: 'host', personId: 'x1', table: 2 }] as const;
    const { request, solve } = room({ people: { '': 10 }, tables: { '': six(4) }, out: [2], rules });
    expect(request({}).rules).toEqual([{ kind: 'host', personId: 'x1', tableId: null }]);
    expect(ids(planned(solve({})))).toEqual(['t1', 't3']);
    const none = room({ people: { '': 4 }, tables: { '': [6] }, out: [1] }).solve({});
    expect(none).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'noTables', people: 4 }] });
  });

  it('keep needs, rules and roles', () => {
    const { solve } = room({
      people: { '': 15 },
      tables: { '': six(5) },
      offers: { 4: ['wheelchair'], 5: ['quiet'] },
      needs: { x1: ['wheelchair'], x2: ['quiet'] },
      rules: [
        { kind: 'together', personIds: ['x1', 'x3'] },
        { kind: 'apart', personIds: ['x3', 'x4'] },
        { kind: 'host', personId: 'x5', table: 3 },
      ],
    });
    const plan = planned(solve({}, {}));
    for (const round of [0, 1]) {
      const tableOf = (personId: string) => taken(plan, round).find(({ members }) => members.includes(personId))?.id;
      expect([tableOf('x1'), tableOf('x2'), tableOf('x3'), tableOf('x5')]).toEqual(['t4', 't5', 't4', 't3']);
      expect(tableOf('x4')).not.toBe('t4');
    }
  });

  it('are chosen from each hall by how many are there, where groups go across', () => {
    const halls = { people: { a: 10, b: 20 }, halls: ['a', 'b'], tables: { a: six(8), b: six(8) } };
    const tables = taken(planned(room(halls).solve({})));
    expect(tables.filter(({ hallId }) => hallId === 'a')).toHaveLength(2);
    expect(tables.filter(({ hallId }) => hallId === 'b')).toHaveLength(5);
  });
});

describe('a hall without tables', () => {
  const hybrid = { people: { a: 12, net: 9 }, halls: ['a', 'net'], tables: { a: six(3) } };

  it('gets as many as it takes, numbered after all others', () => {
    const plan = planned(room(hybrid).solve({ halls: 'within' }));
    expect(ids(plan)).toEqual(['t1', 't2', 't3', 't4', 't5']);
    for (const { id, hallId, members } of taken(plan)) {
      expect(hallId).toBe(Number(id.slice(1)) > 3 ? 'net' : 'a');
      for (const personId of members) expect(personId.startsWith(hallId ?? '')).toBe(true);
    }
  });

  it('gives no seats to those of other halls, but as many as its own people have', () => {
    const across = planned(room(hybrid).solve({}));
    expect(ids(across)).toEqual(['t1', 't2', 't3', 't4', 't5']);
    const crowded = room({ ...hybrid, people: { a: 30, net: 4 } }).solve({});
    expect(crowded).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'tooFewSeats', people: 34, seats: 23 }] });
  });

  it('asks nothing of its tables that somebody in it needs', () => {
    const { solve, request } = room({ ...hybrid, needs: { net1: ['wheelchair'], a1: ['quiet'] } });
    expect(request({}).people.find(({ personId }) => personId === 'net1')).not.toHaveProperty('needs');
    expect(solve({ halls: 'within' })).toMatchObject({ kind: 'infeasible', reasons: [{ kind: 'needTooMany' }] });
  });

  it('keeps the numbers of its tables when others come', () => {
    const two = { halls: ['a', 'b', 'net'], tables: { a: six(3) } };
    const tables = (people: Room['people']) => room({ ...two, people }).request({ halls: 'within' }).rounds[0]?.tables;
    const before = tables({ a: 12, b: 9, net: 9 }) ?? [];
    const after = tables({ a: 12, b: 30, net: 9 }) ?? [];
    const hallOf = new Map(after.map(({ id, hallId }) => [id, hallId]));
    for (const { id, hallId } of before) expect(hallOf.get(id)).toBe(hallId);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  it('is where those sit whose hall nobody knows yet', () => {
    const { solve } = room({ ...hybrid, people: { a: 12, '': 8 } });
    const plan = planned(solve({ halls: 'within' }));
    for (const { members, hallId } of taken(plan)) {
      expect(new Set(members.map((id) => id[0])).size).toBe(1);
      expect(hallId).toBe(members[0]?.startsWith('x') ? null : 'a');
    }
  });

  it('is not where somebody sits who is expected and comes to the only hall there is', () => {
    const { request, solve } = room({ people: { a: 4, '': 8 }, halls: ['a'], tables: { a: six(3) } });
    expect(new Set(request({}).people.map(({ hallId }) => hallId))).toEqual(new Set(['a']));
    expect(ids(planned(solve({ halls: 'within' })))).toEqual(['t1', 't2', 't3']);
  });

  it('offers what somebody needs whose hall nobody knows yet', () => {
    const { request, solve } = room({ ...hybrid, people: { a: 12, '': 8 }, needs: { x1: ['wheelchair'] } });
    expect(request({}).people.find(({ personId }) => personId === 'x1')).toMatchObject({ needs: ['wheelchair'] });
    expect(solve({ halls: 'within' }).kind).toBe('plan');
  });

  it('has room for hundreds, and no more tables than they could need', () => {
    const { request, solve } = room({ people: { a: 40, net: 600 }, halls: ['a', 'net'], tables: { a: six(10) } });
    const tables = (halls: 'within' | 'across') => request({ halls }).rounds[0]?.tables?.length;
    expect([tables('within'), tables('across')]).toEqual([10 + 300, 10 + 120]);
    expect(solve({ halls: 'within' }).kind).toBe('plan');
  });
});

describe('halls in pairs', () => {
  const three = { people: { a: 8, b: 8, c: 8 }, halls: ['a', 'b', 'c'] };
  const hallsAt = (plan: Plan) =>
    taken(plan).map(({ members }) => [...new Set(members.map((id) => id[0]))].sort().join(''));

  it('share groups, and the others sit by themselves', () => {
    const plan = planned(room({ ...three, pairs: [['a', 'c']] }).solve({ halls: 'paired' }));
    expect([...new Set(hallsAt(plan))].sort()).toEqual(['ac', 'b']);
    const within = planned(room(three).solve({ halls: 'paired' }));
    expect([...new Set(hallsAt(within))].sort()).toEqual(['a', 'b', 'c']);
  });

  it('mean nothing where there are no halls', () => {
    const { request } = room({ people: { '': 8 } });
    expect(request({ halls: 'paired' }).rounds[0]?.halls).toBe('across');
    expect(request({ halls: 'within' }).rounds[0]?.halls).toBe('across');
  });
});

it('late joiners make no group more where the step says how many there are', () => {
  const on = new Rehearsal(roundsProgramme);
  on.people(6);
  const stepId = 'mixed-1';
  const arrangement = { kind: 'groups', composition: 'mixed', size: { min: 2, max: 3 }, tables: 2 };
  on.must(facilitator, { type: 'changeStep', stepId, changes: { arrangement } });
  on.must(facilitator, { type: 'proposeGroups', stepId });
  for (let at = 1; at <= 5; at += 1) on.join(`late-${at}`, { workplace: { id: `school-${(at % 3) + 1}` } });
  on.must(facilitator, { type: 'confirmGroups', stepId });
  for (let at = 6; at <= 8; at += 1) on.join(`late-${at}`);
  const sizes = on.state.groupings.get(stepId)?.groups.map(({ members }) => members.length);
  expect(sizes).toEqual([7, 7]);
});
