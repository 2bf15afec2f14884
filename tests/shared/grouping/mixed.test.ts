import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/grouping/assess.ts';
import type { EarlierRound, GroupingRequest } from '../../../shared/grouping/grouper.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyRequest, colleaguePairs, membersOf, persons, request } from './people.ts';
import { propose } from './propose.ts';

describe('mixed groups', () => {
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
      const asked = request(people, { ...rule, earlier: [...earlier] });
      const groups = propose(asked, seededRandom(`round ${round}`), later);
      expect(assess(groups, asked).pairsWhoMetBefore).toBe(0);
      earlier.push({ groups });
    }
  });
});
