import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/grouping/assess.ts';
import type { EarlierRound, GroupingRequest } from '../../../shared/grouping/grouper.ts';
import { improveBySwaps } from '../../../shared/grouping/improve.ts';
import { meetingsOf } from '../../../shared/grouping/meetings.ts';
import { mix } from '../../../shared/grouping/mix.ts';
import { plannedGrouper } from '../../../shared/grouping/planned-grouper.ts';
import { simpleGrouper } from '../../../shared/grouping/simple-grouper.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyPeople, anyRequest, colleaguePairs, membersOf, persons, request } from './people.ts';

describe.each([
  ['one round at a time', simpleGrouper],
  ['all rounds together', plannedGrouper],
] as const)('mixed groups, %s', (_, { propose }) => {
  it('keep colleagues apart whenever no workplace sends more people than there are groups', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'mixed' }, { minLength: 1 }), fc.nat(), (asked, seed) => {
        const groups = propose(asked, seededRandom(seed));
        const sent = new Map<string, number>();
        for (const { workplaceId } of asked.people) sent.set(workplaceId, (sent.get(workplaceId) ?? 0) + 1);
        fc.pre(Math.max(...sent.values()) <= groups.length);
        expect(colleaguePairs(membersOf(groups, asked.people))).toBe(0);
      }),
    );
  });

  it('spread a workplace that is too large for that as evenly as can be', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'mixed', earlier: [] }, { minLength: 1 }), fc.nat(), (asked, seed) => {
        const groups = membersOf(propose({ ...asked, earlier: [] }, seededRandom(seed)), asked.people);
        for (const workplaceId of new Set(asked.people.map((each) => each.workplaceId))) {
          const counts = groups.map((members) => members.filter((each) => each.workplaceId === workplaceId).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keep colleagues apart by dealing alone, before anybody changes places', () => {
    fc.assert(
      fc.property(anyPeople({ minLength: 1 }), fc.integer({ min: 1, max: 12 }), fc.nat(), (people, count, seed) => {
        const groups = mix(people, count, meetingsOf([], { min: 2, max: 8 }), seededRandom(seed), 0);
        for (const workplaceId of new Set(people.map((each) => each.workplaceId))) {
          const counts = groups.map((members) => members.filter((each) => each.workplaceId === workplaceId).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('make smaller groups when that keeps all colleagues apart', () => {
    const people = [...persons('a', 6, { workplaceId: 'a' }), ...persons('b', 18)];
    const groups = propose(request(people), seededRandom(1));
    expect(groups.map(({ members }) => members.length)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(colleaguePairs(membersOf(groups, people))).toBe(0);
  });

  it('spread job roles within one workplace', () => {
    const staff = [
      ...persons('t', 10, { workplaceId: 'w', jobRole: 'lærer' }),
      ...persons('m', 5, { workplaceId: 'w', jobRole: 'miljøterapeut' }),
      ...persons('r', 5, { workplaceId: 'w', jobRole: 'assistent' }),
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      for (const members of membersOf(
        propose(request(staff, { size: { min: 4, max: 4 } }), seededRandom(seed)),
        staff,
      )) {
        expect(members.map(({ jobRole }) => jobRole).sort()).toEqual(['assistent', 'lærer', 'lærer', 'miljøterapeut']);
      }
    }
  });

  it('spread job roles across workplaces', () => {
    const people = ['rektor', 'lærer', 'ppt', 'vernepleier'].flatMap((jobRole) => persons(jobRole, 4, { jobRole }));
    for (let seed = 0; seed < 20; seed += 1) {
      const groups = propose(request(people, { size: { min: 4, max: 4 } }), seededRandom(seed));
      for (const members of membersOf(groups, people)) {
        expect(new Set(members.map(({ jobRole }) => jobRole)).size).toBe(4);
      }
    }
  });

  it('bring 120 people of 12 workplaces together in three rounds without one pair meeting twice', () => {
    const people = Array.from({ length: 12 }, (_, workplace) =>
      persons(`w${workplace}-`, 10, { workplaceId: `w${workplace}` }),
    ).flat();
    const earlier: EarlierRound[] = [];
    for (let round = 0; round < 3; round += 1) {
      const asked: GroupingRequest = request(people, { size: { min: 6, max: 6 }, earlier: [...earlier] });
      const groups = propose(asked, seededRandom(`round ${round}`));
      const { pairsFromOneWorkplace, pairsWhoMetBefore } = assess(groups, asked);
      expect({ pairsFromOneWorkplace, pairsWhoMetBefore }).toEqual({ pairsFromOneWorkplace: 0, pairsWhoMetBefore: 0 });
      earlier.push({ groups });
    }
  });

  it('rather let people meet again than seat colleagues together', () => {
    // a0 and a1 have met everybody from elsewhere, and never each other.
    const people = [...persons('a', 2, { workplaceId: 'a' }), ...persons('b', 2)];
    const met = ['a0', 'a1'].flatMap((a) => ['b0', 'b1'].map((b) => [a, b]));
    const earlier = met.map((members) => ({
      groups: [{ members, duties: { chair: null, secretary: null, rapporteur: null } }],
    }));
    const groups = propose(request(people, { size: { min: 2, max: 2 }, earlier }), seededRandom(1));
    expect(colleaguePairs(membersOf(groups, people))).toBe(0);
  });

  it('differ from seed to seed', () => {
    const people = persons('p', 24);
    const tables = (seed: number) => propose(request(people), seededRandom(seed)).map(({ members }) => members.join());
    expect(tables(1)).not.toEqual(tables(2));
  });
});

describe('mixed groups with rounds to come', () => {
  const people = persons('p', 16);
  const rule = { composition: 'mixed', sameKindBy: 'schoolType', size: { min: 4, max: 4 } } as const;

  it('leave it possible that nobody meets again to the end: sixteen people in fours, five rounds', () => {
    const earlier: EarlierRound[] = [];
    for (let round = 0; round < 5; round += 1) {
      const later = Array.from({ length: 4 - round }, () => rule);
      const asked = request(people, { ...rule, earlier: [...earlier], later });
      const groups = plannedGrouper.propose(asked, seededRandom(`round ${round}`));
      expect(assess(groups, asked).pairsWhoMetBefore).toBe(0);
      earlier.push({ groups });
    }
  });

  it('seat apart who met in earlier gatherings', () => {
    const met = people.slice(1, 12).map(({ personId }) => ({ one: 'p0', other: personId, weight: 1 }));
    const groups = plannedGrouper.propose(request(people, { ...rule, met }), seededRandom(1));
    const own = groups.find(({ members }) => members.includes('p0'))?.members ?? [];
    expect([...own].sort()).toEqual(['p0', 'p12', 'p13', 'p14', 'p15'].filter((id) => own.includes(id)));
    expect(own).toHaveLength(4);
  });
});

describe('improveBySwaps', () => {
  const equalParity = (one: number, two: number) => (one !== two && one % 2 === two % 2 ? 1 : 0);

  it('never makes the sum of costs larger, and keeps the sizes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (count, each, seed) => {
        const random = seededRandom(seed);
        const people = count * each;
        const table = Array.from({ length: people }, () =>
          Array.from({ length: people }, () => Math.floor(random() * 9)),
        );
        const pairCost = (one: number, two: number) =>
          one === two ? 0 : (table[Math.min(one, two)]?.[Math.max(one, two)] ?? 0);
        const total = (groups: number[][]) =>
          groups
            .flatMap((members) => members.flatMap((one) => members.map((two) => pairCost(one, two))))
            .reduce((a, b) => a + b, 0);
        const groups = Array.from({ length: count }, (_, group) =>
          Array.from({ length: each }, (_, seat) => group * each + seat),
        );
        const before = total(groups);
        improveBySwaps(groups, pairCost, 10_000);
        const after = total(groups);
        expect(after).toBeLessThanOrEqual(before);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: people }, (_, index) => index));
        for (const members of groups) expect(members).toHaveLength(each);
        // It stopped because no exchange helps, not because it lost count of what exchanges cost.
        for (const [at, here] of groups.entries()) {
          for (const there of groups.slice(at + 1)) {
            for (const [i, one] of here.entries()) {
              for (const [j, two] of there.entries()) {
                here[i] = two;
                there[j] = one;
                expect(total(groups)).toBeGreaterThanOrEqual(after);
                here[i] = one;
                there[j] = two;
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stops when its budget is spent', () => {
    const start = () => [Array.from({ length: 20 }, (_, i) => 2 * i), Array.from({ length: 20 }, (_, i) => 2 * i + 1)];
    const [none, all] = [start(), start()];
    improveBySwaps(none, equalParity, 0);
    improveBySwaps(all, equalParity, 100_000);
    expect(none).toEqual(start());
    for (const members of all) expect(members.filter((each) => each % 2 === 0)).toHaveLength(10);
    let asked = 0;
    const counted = (one: number, two: number) => {
      asked += 1;
      return equalParity(one, two);
    };
    improveBySwaps(start(), counted, 100);
    // The table, at most one round beyond the budget, and two columns for each exchange that was made.
    expect(asked).toBeLessThanOrEqual(40 * 40 + 100 + 40 + 6 * 80);
  });
});
