import type { PlanPerson, PlanRound, PlanTable } from '../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../shared/random.ts';
import type { Instance } from './instance.ts';
import { person, round } from './people.ts';

/** Conferences with tables that stand in halls, and rules of every kind. */
export function inRooms(): readonly Instance[] {
  return [twoHalls(), halls(120, 3, 7, 12), halls(1_000, 5, 36, 60)];
}

/** Forty people over two halls, with rules of every kind. */
function twoHalls(): Instance {
  const people = Array.from({ length: 40 }, (_, index) => ({
    ...person(index, `w${Math.floor((index / 40) ** 1.4 * 8)}`, index),
    hallId: index % 5 < 3 ? 'A' : 'B',
    ...(index === 4 || index === 10 ? { needs: ['wheelchair'] as const } : {}),
  }));
  const tables = Array.from({ length: 10 }, (_, index) => ({
    ...{ id: `T${index + 1}`, hallId: index < 6 ? 'A' : 'B', seats: 5 },
    offers: index % 6 === 0 ? (['wheelchair'] as const) : [],
  }));
  const rules: HardRule[] = [
    { kind: 'together', personIds: ['p000', 'p001'] },
    { kind: 'apart', personIds: ['p002', 'p005', 'p006'] },
    { kind: 'host', personId: 'p007', tableId: 'T2' },
    { kind: 'host', personId: 'p013', tableId: 'T8' },
    { kind: 'lockedSeat', roundId: 'r2', personId: 'p012', tableId: 'T5' },
    { kind: 'role', role: 'rektor', atMost: 2 },
  ];
  const rounds = [1, 2, 3].map((number): PlanRound => ({ ...round(number, [3, 5]), halls: 'within', tables }));
  return {
    name: '40 people, two halls, 3 rounds',
    what: 'rules of every kind; who is kept together meets in each round',
    ...{
      request: { people, rounds, rules },
      groups: 10,
      rounds: 3,
      best: 2,
      source: 'counting: one pair is kept together',
    },
  };
}

/**
 * Halls with tables of six and uneven workplaces, each of which has its people in all halls: pairs kept together and sets
 * kept apart, hosts with and without a table of their own, locked seats, wheelchairs, at most two leaders a table.
 */
function halls(count: number, hallCount: number, tablesEach: number, workplaces: number): Instance {
  const random = seededRandom('rooms');
  const name = (hall: number) => String.fromCharCode(65 + hall);
  const people = Array.from(
    { length: count },
    (_, index): PlanPerson => ({
      ...person(index, `w${Math.floor(random() * random() * workplaces)}`, Math.floor(random() * 1_000)),
      hallId: name(index % hallCount),
      ...(index % 60 === 7
        ? { needs: ['wheelchair'] as const }
        : index % 60 === 8
          ? { needs: ['quiet'] as const }
          : {}),
    }),
  );
  const tables = Array.from(
    { length: hallCount * tablesEach },
    (_, index): PlanTable => ({
      ...{ id: `t${index + 1}`, hallId: name(Math.floor(index / tablesEach)), seats: 6 },
      offers: index % 3 === 0 ? (['wheelchair'] as const) : index % 3 === 1 ? (['quiet'] as const) : [],
    }),
  );
  const some = Math.floor(count / 50);
  // Whoever is so many places further on is in the same hall.
  const at = (index: number) => people[index]?.personId ?? '';
  const each = (rule: (block: number) => HardRule) => Array.from({ length: some }, (_, block) => rule(block * 50));
  const rules: HardRule[] = [
    ...each((from) => ({ kind: 'together', personIds: [at(from), at(from + hallCount)] })),
    ...each((from) => ({ kind: 'apart', personIds: [1, 2, 3].map((step) => at(from + 1 + step * hallCount)) })),
    ...each((from) => ({ kind: 'host', personId: at(from + 20), tableId: null })),
    ...each((from) => ({ kind: 'lockedSeat', roundId: 'r2', personId: at(from + 40), tableId: lockedFor(from + 40) })),
    { kind: 'role', role: 'rektor', atMost: 2 },
  ];
  // Not where a host sits, who may be a colleague: hosts take the plain tables.
  function lockedFor(index: number): string {
    const own = tables.filter(({ hallId, offers }) => hallId === people[index]?.hallId && offers?.length === 1);
    return own[Math.floor(index / 50) % own.length]?.id ?? '';
  }
  const rounds = [1, 2, 3].map((number): PlanRound => ({ ...round(number, [5, 6]), halls: 'within', tables }));
  return {
    name: `${count.toLocaleString('en')} people, ${hallCount} halls, ${tables.length} tables, rules, 3 rounds`,
    what: `${some} of each rule; tables of six, ${workplaces} uneven workplaces`,
    request: { people, rounds, rules },
    groups: tables.length,
    rounds: 3,
    best: some * 2,
    source: `counting: ${some} pairs are kept together`,
  };
}
