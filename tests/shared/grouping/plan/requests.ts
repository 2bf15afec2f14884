import fc from 'fast-check';
import type { Plan, PlanPerson, PlanRequest, PlanRound } from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';
import { anyPeople, person } from '../people.ts';

export function planPerson(personId: string, known: Partial<PlanPerson> = {}): PlanPerson {
  return { ...person(personId), hallId: null, ...known };
}

export function planPeople(prefix: string, count: number, known: Partial<PlanPerson> = {}): PlanPerson[] {
  return Array.from({ length: count }, (_, index) => planPerson(`${prefix}${index}`, known));
}

export function round(id: string, known: Partial<PlanRound> = {}): PlanRound {
  return { id, composition: 'mixed', sameKindBy: 'schoolType', size: { min: 4, max: 5 }, halls: 'across', ...known };
}

export function planRequest(
  people: readonly PlanPerson[],
  rounds: readonly PlanRound[],
  rules: readonly HardRule[] = [],
  rest: Partial<PlanRequest> = {},
): PlanRequest {
  return { people, rounds, rules, ...rest };
}

/** Where each person sits in a round. */
export function seatsOf(plan: Plan, roundId: string): Map<string, string> {
  const tables = plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
  return new Map(tables.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
}

/** Σ over pairs of meetings beyond the first, in all rounds; colleagues within mixed rounds. */
export function repeatsIn(plan: Plan): number {
  const met = new Map<string, number>();
  for (const { tables } of plan.rounds) {
    for (const { members } of tables) {
      for (const one of members)
        for (const two of members) if (one < two) met.set(`${one} ${two}`, (met.get(`${one} ${two}`) ?? 0) + 1);
    }
  }
  return [...met.values()].reduce((sum, times) => sum + times - 1, 0);
}

const halls = ['A', 'B', 'C'];

/** Requests with rules of every kind; many cannot be satisfied, and some name people, tables and rounds that are not there. */
export const anyPlanRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    // Mostly enough people for rules to mean something.
    people: fc.oneof(
      { weight: 4, arbitrary: anyPeople({ minLength: 10, maxLength: 26 }) },
      { weight: 1, arbitrary: anyPeople({ maxLength: 6 }) },
    ),
    hallCount: fc.integer({ min: 1, max: 3 }),
    compositions: fc.array(
      fc.constantFrom('mixed' as const, 'mixed' as const, 'sameKind' as const, 'home' as const, 'everyone' as const),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    min: fc.integer({ min: 2, max: 5 }),
    more: fc.nat({ max: 2 }),
    hallRule: fc.constantFrom('within' as const, 'across' as const, 'pairs' as const),
    listed: fc.boolean(),
    seats: fc.array(fc.constantFrom(0, 2, 3, 4, 5, 6, 7, 8, 9), { minLength: 1, maxLength: 9 }),
    needy: fc.nat({ max: 3 }),
    rules: fc.array(
      fc.tuple(
        fc.nat({ max: 5 }),
        fc.uniqueArray(fc.nat({ max: 13 }), { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 9 }),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ people, hallCount, compositions, min, more, hallRule, listed, seats, needy, rules }): PlanRequest => {
    const seated = people.map(
      (each, index): PlanPerson => ({
        ...each,
        hallId: halls[index % hallCount] ?? null,
        ...(index < needy ? { needs: [index % 2 === 0 ? 'wheelchair' : 'quiet'] as const } : {}),
      }),
    );
    const tables = seats.map((count, index) => ({
      id: `T${index}`,
      hallId: halls[index % hallCount] ?? null,
      seats: count,
      offers: index % 3 === 0 ? (['wheelchair', 'quiet'] as const) : [],
    }));
    const rounds = compositions.map((composition, index) =>
      round(`r${index}`, {
        composition,
        size: { min, max: min + more },
        halls: hallRule === 'pairs' ? { pairs: [['A', 'B']] } : hallRule,
        ...(listed ? { tables } : {}),
      }),
    );
    const idOf = (number: number) => seated[number]?.personId ?? `gone${number}`;
    const table = (number: number) => `${listed ? 'T' : 't'}${number % 9}`;
    return planRequest(
      seated,
      rounds,
      rules.map(([kind, numbers, number]): HardRule => {
        const personIds = numbers.map(idOf);
        const [first = 0] = numbers;
        const roundId = `r${number % 4}`;
        if (kind === 0) return { kind: 'together', personIds };
        if (kind === 1) return { kind: 'apart', personIds };
        if (kind === 2) return { kind: 'lockedSeat', roundId, personId: idOf(first), tableId: table(number) };
        if (kind === 3) return { kind: 'lockedTable', roundId, tableId: table(number), personIds };
        if (kind === 4)
          return { kind: 'host', personId: idOf(first), tableId: number % 2 === 0 ? null : table(number) };
        return { kind: 'role', role: 'rektor', ...(number % 2 === 0 ? { atLeast: 1 } : { atMost: 1 }) };
      }),
    );
  });
