import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTables } from '../../../../shared/grouping/plan/merge-tables.ts';
import { planRounds } from '../../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../../shared/grouping/plan/repair.ts';
import type { Need, Plan, PlanPerson, PlanRequest, PlanTable } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { brokenIn } from './broken-in.ts';
import { planPerson, planRequest, round, seatsOf } from './requests.ts';

interface Room {
  readonly before: PlanRequest;
  readonly now: PlanRequest;
  readonly closed: readonly string[];
  readonly seed: number;
}

const needs = fc.constantFrom<readonly Need[]>([], [], [], [], ['wheelchair'], ['quiet']);

/** One mixed round with a handful of people, and then: some leave, some come, a table is out of use, a hall drops out. */
const room: fc.Arbitrary<Room> = fc
  .record({
    people: fc.array(fc.record({ hall: fc.constantFrom('A', 'B'), school: fc.nat({ max: 3 }), needs }), {
      minLength: 5,
      maxLength: 8,
    }),
    leaving: fc.nat({ max: 2 }),
    coming: fc.nat({ max: 1 }),
    within: fc.boolean(),
    max: fc.constantFrom(3, 4),
    laid: fc.boolean(),
    seats: fc.array(fc.constantFrom(2, 3, 4, 5), { minLength: 4, maxLength: 5 }),
    rules: fc.array(
      fc.record({
        kind: fc.constantFrom('together' as const, 'apart' as const, 'lockedSeat' as const),
        who: fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    out: fc.constantFrom('nothing' as const, 'table', 'table', 'hall'),
    which: fc.nat({ max: 3 }),
    seed: fc.nat(),
  })
  .map(({ people, leaving, coming, within, max, laid, seats, rules, out, which, seed }): Room => {
    const all = people.map(({ hall, school, needs: own }, index) =>
      planPerson(`p${index}`, { hallId: hall, workplaceId: `s${school}`, ...(laid ? { needs: own } : {}) }),
    );
    const tables = seats.map(
      (count, index): PlanTable => ({
        id: `t${index + 1}`,
        hallId: index % 2 === 0 ? 'A' : 'B',
        seats: count,
        offers: index % 3 === 0 ? ['wheelchair', 'quiet'] : [],
      }),
    );
    const mixed = round('r', {
      size: { min: 2, max },
      halls: within ? 'within' : 'across',
      ...(laid ? { tables } : {}),
    });
    const hard = rules.flatMap(({ kind, who }): readonly HardRule[] => {
      const personIds = who.map((index) => `p${index}`);
      return kind === 'lockedSeat' ? [] : [{ kind, personIds }];
    });
    const before = planRequest(all.slice(0, all.length - coming), [mixed], hard);
    const stay = all
      .slice(leaving)
      .map((one): PlanPerson => (out === 'hall' && within ? { ...one, hallId: 'A' } : one));
    const standing = out === 'hall' && within ? tables.filter(({ hallId }) => hallId === 'A') : tables;
    const now = planRequest(stay, [{ ...mixed, ...(laid ? { tables: standing } : {}) }], hard);
    return { before, now, closed: out === 'table' ? [`t${1 + which}`] : out === 'hall' && within ? ['B'] : [], seed };
  });

/**
 * The fewest who must change tables, by trying all seatings there are: at tables that stand and are in use, or where none
 * stand at those that were used and new ones; of no more people than a group may be, or was, and nobody alone who was not.
 */
function fewest(planned: Plan, now: PlanRequest, closed: ReadonlySet<string>): number | undefined {
  const [asked] = now.rounds;
  if (!asked) return undefined;
  const used = (planned.rounds[0]?.tables ?? []).filter(({ id }) => !closed.has(id));
  const size = new Map(used.map(({ id, members }) => [id, members.length]));
  const listed = asked.tables?.filter(({ id }) => !closed.has(id));
  const open = listed?.map(({ id }) => id) ?? [...used.map(({ id }) => id), ...now.people.map((_, at) => `new${at}`)];
  const was = seatsOf(planned, 'r');
  const seats = new Map(open.map((id): [string, string[]] => [id, []]));
  const most = (id: string) => Math.max(asked.size.max, size.get(id) ?? 0);
  let best: number | undefined;
  const seat = (at: number, moved: number): void => {
    if (best !== undefined && moved >= best) return;
    const person = now.people[at];
    if (!person) {
      const tables = [...seats].flatMap(([id, members]) =>
        members.length > 0
          ? [{ id, hallId: null, label: { kind: 'table' as const }, members: [...members], duties: noDuties }]
          : [],
      );
      const lonely = tables.some(({ id, members }) => members.length < Math.min(2, size.get(id) ?? 2));
      if (lonely && now.people.length > 1) return;
      if (brokenIn({ rounds: [{ id: 'r', tables }] }, now).length === 0) best = moved;
      return;
    }
    const from = was.get(person.personId);
    let opened = false;
    for (const [id, members] of seats) {
      // One new table is as good as another.
      if (id.startsWith('new') && members.length === 0) {
        if (opened) continue;
        opened = true;
      }
      if (members.length >= most(id)) continue;
      members.push(person.personId);
      seat(at + 1, moved + (from === undefined || from === id ? 0 : 1));
      members.pop();
    }
  };
  seat(0, 0);
  return best;
}

const noDuties = { chair: null, secretary: null, rapporteur: null };

/** One in a hundred may move one or two more than must be, or be left to the facilitator: who sits where is hard to find out. */
const nearly = 0.98;

it('moves no more people than there must be moved, by trying everything', () => {
  const counts = { compared: 0, exact: 0, least: 0, moved: 0 };
  fc.assert(
    fc.property(room, ({ before, now, closed, seed }) => {
      const planned = planRounds(before, seededRandom(seed), 300);
      if (planned.kind === 'infeasible') return;
      const tables = planned.plan.rounds[0]?.tables ?? [];
      const inB = tables.flatMap(({ id, hallId }) => (hallId === 'B' ? [id] : []));
      const out = closed.includes('B') ? inB : closed;
      const least = fewest(planned.plan, now, new Set(out));
      if (least === undefined) return;
      counts.compared += 1;
      const gone = out.map((tableId) => ({ roundId: 'r', tableId }));
      const repair = repairPlan(planned.plan, now, seededRandom(seed), gone);
      if (repair.kind === 'infeasible') return;
      expect(brokenIn(repair.plan, now)).toEqual([]);
      const moves = repair.moves.filter(({ from, to }) => from !== null && to !== null).length;
      expect(moves).toBeLessThanOrEqual(least + 2);
      counts.exact += moves <= least ? 1 : 0;
      counts.least += least;
      counts.moved += moves;
    }),
    // The same rooms each time: what is counted must not depend on luck.
    { numRuns: 150, seed: 20261122 },
  );
  expect(counts.compared).toBeGreaterThan(80);
  expect(counts.least).toBeGreaterThan(60);
  expect(counts.exact / counts.compared).toBeGreaterThanOrEqual(nearly);
  expect(counts.moved / counts.least).toBeLessThanOrEqual(1.03);
});

it('merges two groups by moving no more people than the smaller has, unless only its table takes them all', () => {
  fc.assert(
    fc.property(room, fc.nat(4), fc.nat(4), ({ before, seed }, one, other) => {
      const planned = planRounds(before, seededRandom(seed), 300);
      if (planned.kind === 'infeasible') return;
      const tables = planned.plan.rounds[0]?.tables ?? [];
      const [first, second] = [tables[one % tables.length], tables[other % tables.length]];
      if (!first || !second || first === second) return;
      const { moves, reasons } = mergeTables(planned.plan, 'r', first.id, second.id, before);
      if (reasons.length > 0) return;
      const sizes = [first.members.length, second.members.length];
      const all = (sizes[0] ?? 0) + (sizes[1] ?? 0);
      const takesAll = (id: string) =>
        (before.rounds[0]?.tables?.find((table) => table.id === id)?.seats ?? all) >= all;
      const [larger] = [first, second].sort((left, right) => right.members.length - left.members.length);
      if (larger && takesAll(larger.id) && new Set(sizes).size === 2 && moves.length !== Math.min(...sizes)) {
        // Only where the rules forbid the larger table: what it does not offer, or whose it is.
        expect(before.people.some(({ needs: own = [] }) => own.length > 0)).toBe(true);
      } else expect(moves.length).toBeLessThanOrEqual(Math.max(...sizes));
    }),
    { numRuns: 60, seed: 20261122 },
  );
});
