import fc from 'fast-check';
import type { PlanPerson, PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { planPerson, planRequest, round } from './requests.ts';

const halls = ['A', 'B', 'C'];

const anyRule = fc.record({
  kind: fc.constantFrom('together', 'apart', 'apart', 'lockedSeat', 'lockedTable', 'host', 'role'),
  who: fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 4 }),
  table: fc.nat({ max: 4 }),
  open: fc.boolean(),
  round: fc.nat({ max: 1 }),
});

/** Mixed rounds for a handful of people in rooms: tables in several halls, some too small, some out of use, halls without. */
export const anySmallRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    people: fc.array(
      fc.record({
        hall: fc.nat({ max: 2 }),
        role: fc.constantFrom(null, 'rektor', 'Rektor '),
        adviser: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
        needs: fc.constantFrom(
          [],
          [],
          [],
          [],
          ['wheelchair' as const],
          ['quiet' as const],
          ['wheelchair' as const, 'quiet' as const],
        ),
        workplace: fc.nat({ max: 3 }),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    hallCount: fc.constantFrom(1, 1, 2, 3),
    hallRule: fc.constantFrom('within' as const, 'across' as const, 'pairs' as const),
    min: fc.integer({ min: 2, max: 4 }),
    more: fc.nat({ max: 2 }),
    groups: fc.constantFrom(undefined, undefined, undefined, 1, 2, 3),
    tables: fc.option(
      fc.array(
        fc.record({
          hall: fc.constantFrom(0, 1, 2, null),
          seats: fc.constantFrom(0, 2, 3, 4, 4, 5, 6),
          offers: fc.constantFrom(
            [],
            ['wheelchair' as const],
            ['quiet' as const],
            ['wheelchair' as const, 'quiet' as const],
          ),
          outIn: fc.constantFrom(-1, -1, -1, 0, 1),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    ),
    rounds: fc.integer({ min: 1, max: 2 }),
    rules: fc.array(anyRule, { maxLength: 4 }),
  })
  .map(({ people, hallCount, hallRule, min, more, groups, tables, rounds, rules }): PlanRequest => {
    const hall = (number: number) => (hallCount === 1 ? null : (halls[number % hallCount] ?? null));
    const seated = people.map(
      (each, index): PlanPerson =>
        planPerson(`p${index}`, {
          workplaceId: `w${each.workplace}`,
          jobRole: each.role,
          hallId: hall(each.hall),
          needs: each.needs,
          ...(each.adviser ? { roles: ['adviser'] } : {}),
        }),
    );
    const asked = Array.from({ length: rounds }, (_, index) =>
      round(`r${index}`, {
        size: { min, max: min + more },
        halls: hallRule === 'pairs' ? { pairs: [['A', 'B']] } : hallRule,
        ...(groups === undefined ? {} : { groups }),
        ...(tables
          ? {
              tables: tables.flatMap(({ hall: at, seats, offers, outIn }, table) =>
                outIn === index ? [] : [{ id: `t${table + 1}`, hallId: at === null ? null : hall(at), seats, offers }],
              ),
            }
          : {}),
      }),
    );
    return planRequest(
      seated,
      asked,
      rules.map(({ kind, who, table, open, round: number }): HardRule => {
        const personIds = who.map((each) => `p${each}`);
        const [personId = ''] = personIds;
        const tableId = `t${table + 1}`;
        const roundId = `r${number}`;
        switch (kind) {
          case 'lockedSeat':
            return { kind, roundId, personId, tableId };
          case 'lockedTable':
            return { kind, roundId, tableId, personIds };
          case 'host':
            return { kind, personId, tableId: open ? null : tableId };
          case 'role':
            return { kind, role: table % 2 === 0 ? 'rektor' : 'adviser', ...(open ? { atLeast: 1 } : { atMost: 1 }) };
          default:
            return { kind: kind === 'together' ? kind : 'apart', personIds: open ? personIds.slice(0, 2) : personIds };
        }
      }),
    );
  });
