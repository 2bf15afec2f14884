import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/grouping/assess.ts';
import { noDuties } from '../../../shared/grouping/duties.ts';
import { person, persons, request } from './people.ts';

const group = (...members: string[]) => ({ members, duties: noDuties });

describe('assess', () => {
  it('counts what is good and less good', () => {
    const people = [
      ...persons('a', 3, { workplaceId: 'a' }),
      ...persons('b', 2, { workplaceId: 'b' }),
      ...persons('c', 5),
    ];
    const earlier = [
      { groups: [group('a0', 'c0'), group('b0', 'b1', 'c1')] },
      { groups: [group('a0', 'c0'), group('a1', 'a2')] },
    ];
    const groups = [group('a0', 'a1', 'a2', 'c0'), group('b0', 'b1', 'c1'), group('c2'), group('c3', 'c4'), group()];
    expect(assess(groups, request(people, { earlier }))).toEqual({
      groups: 4,
      smallest: 1,
      largest: 4,
      pairsFromOneWorkplace: 4,
      groupsWithPairsFromOneWorkplace: 2,
      pairsWhoMetBefore: 5,
      groupsWithPairsWhoMetBefore: 2,
      peopleAlone: 1,
    });
  });

  it('does not take everybody in plenary for a meeting', () => {
    const people = persons('p', 10);
    const ids = people.map(({ personId }) => personId);
    const plenary = { groups: [group(...ids)] };
    expect(assess([group(...ids)], request(people, { earlier: [plenary] })).pairsWhoMetBefore).toBe(0);
    const oneTable = { groups: [group(...ids.slice(0, 6))] };
    expect(assess([group(...ids)], request(people, { earlier: [oneTable] })).pairsWhoMetBefore).toBe(15);
  });

  it('is all zeros without groups', () => {
    expect(Object.values(assess([], request([])))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('takes two people whom the request does not know for strangers', () => {
    expect(assess([group('x', 'y', 'p')], request([person('p')])).pairsFromOneWorkplace).toBe(0);
  });
});
