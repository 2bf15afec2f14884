import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Composition, GroupingRequest, ProposedGroup, Seatable } from '../../../shared/grouping/grouper.ts';
import { labelFor } from '../../../shared/grouping/kinds.ts';
import { placeLate } from '../../../shared/grouping/place.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyRequest, membersOf, person, persons, request } from './people.ts';
import { propose } from './propose.ts';

const duties = { chair: null, secretary: null, rapporteur: null };
const table = (...members: string[]): ProposedGroup => ({ label: { kind: 'table' }, members, duties });
const place = (late: Seatable, groups: readonly ProposedGroup[], asked: GroupingRequest, seed = 1) =>
  placeLate(late, groups, asked, seededRandom(seed));

/** Lets people come one by one; a null opens a group. */
function comeLate(people: readonly Seatable[], start: readonly ProposedGroup[], asked: GroupingRequest) {
  let groups = [...start];
  let all = [...asked.people];
  const random = seededRandom(7);
  for (const late of people) {
    const index = placeLate(late, groups, { ...asked, people: all }, random);
    all = [...all, late];
    if (index === null) groups.push({ label: labelFor(late, asked), members: [late.personId], duties });
    else
      groups = groups.map((each, at) => (at === index ? { ...each, members: [...each.members, late.personId] } : each));
  }
  return groups;
}

describe('a late joiner', () => {
  it('moves nobody, and gets a group that exists or a new one', () => {
    fc.assert(
      fc.property(anyRequest({}, { minLength: 1 }), fc.nat(), (asked, seed) => {
        const [late, ...seated] = asked.people as [Seatable, ...Seatable[]];
        const groups = propose({ ...asked, people: seated }, seededRandom(seed));
        const before = structuredClone(groups);
        const index = place(late, groups, { ...asked, people: seated }, seed);
        expect(groups).toEqual(before);
        expect(index === null || groups[index] !== undefined).toBe(true);
        expect(place(late, groups, asked, seed)).toBe(index);
        const max = Math.max(2, asked.size.min, asked.size.max);
        if (index === null) expect(groups.every(({ members }) => members.length > max)).toBe(true);
      }),
    );
  });

  it('of a mixed round gets one of the smallest groups with room and without a colleague, where there is one', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'mixed' }, { minLength: 3 }), fc.nat(), (asked, seed) => {
        const [late, ...seated] = asked.people as [Seatable, ...Seatable[]];
        const groups = propose({ ...asked, people: seated }, seededRandom(seed));
        const max = Math.max(2, asked.size.min, asked.size.max);
        const fitting = membersOf(groups, seated).filter(
          (members) => members.length < max && members.every(({ workplaceId }) => workplaceId !== late.workplaceId),
        );
        fc.pre(fitting.length > 0);
        const chosen = membersOf(groups, seated)[place(late, groups, { ...asked, people: seated }, seed) ?? -1];
        expect(chosen?.length).toBe(Math.min(...fitting.map((members) => members.length)));
        expect(chosen?.every(({ workplaceId }) => workplaceId !== late.workplaceId)).toBe(true);
      }),
    );
  });

  it('meets new people rather than the same again, among groups equally good', () => {
    const people = persons('p', 6);
    const earlier = [{ groups: [table('p0', 'p1', 'late'), table('p2', 'p4')] }];
    const groups = [table('p0', 'p1', 'p2'), table('p3', 'p4', 'p5')];
    for (let seed = 0; seed < 10; seed += 1) {
      expect(place(person('late'), groups, request(people, { earlier }), seed)).toBe(1);
    }
  });

  it('spreads job roles, among groups equally good', () => {
    const people = [...persons('p', 2, { jobRole: 'rektor' }), ...persons('q', 2, { jobRole: 'lærer' })];
    const groups = [table('p0', 'p1'), table('q0', 'q1')];
    for (let seed = 0; seed < 10; seed += 1) {
      expect(place(person('late', { jobRole: 'Rektor ' }), groups, request(people), seed)).toBe(1);
    }
  });

  it('sits with a colleague rather than at a full table', () => {
    const people = [...persons('p', 5), ...persons('w', 4, { workplaceId: 'w' })];
    const groups = [table('p0', 'p1', 'p2', 'p3', 'p4'), table('w0', 'w1', 'w2', 'w3')];
    expect(place(person('late', { workplaceId: 'w' }), groups, request(people))).toBe(1);
  });

  it('is drawn by chance between groups that are equal in all', () => {
    const groups = [table('p0', 'p1'), table('p2', 'p3'), table('p4', 'p5')];
    const drawn = Array.from({ length: 60 }, (_, seed) =>
      place(person('late'), groups, request(persons('p', 6)), seed),
    );
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2]));
  });

  it('keeps somebody company who sits alone, even a colleague', () => {
    const people = [...persons('p', 2), person('alone', { workplaceId: 'w' })];
    const groups = [table('p0', 'p1'), table('alone')];
    expect(place(person('late', { workplaceId: 'w' }), groups, request(people))).toBe(1);
  });

  it('stays where they sit', () => {
    expect(place(person('p0'), [table('p1'), table('p0', 'p2', 'p3')], request(persons('p', 4)))).toBe(1);
  });

  it('is one more at a full table rather than alone; only then is a group opened', () => {
    const asked = request(persons('p', 10));
    const five = [table('p0', 'p1', 'p2', 'p3', 'p4'), table('p5', 'p6', 'p7', 'p8', 'p9')];
    const sizes = (late: number) => comeLate(persons('late', late), five, asked).map(({ members }) => members.length);
    expect(sizes(2)).toEqual([6, 6]);
    expect(sizes(3)).toEqual([6, 6, 1]);
    expect(sizes(4)).toEqual([6, 6, 2]);
  });

  it('opens the first group, or takes an empty one when the others are full', () => {
    expect(place(person('late'), [], request([]))).toBeNull();
    expect(place(person('late'), [table()], request([]))).toBe(0);
    expect(place(person('late'), [table(), table('p0', 'p1')], request(persons('p', 2)))).toBe(1);
  });

  it('joins the smallest group of their kind', () => {
    const school = (schoolType: string) => ({ workplaceType: 'school', schoolType });
    const people = [...persons('b', 8, school('barneskole')), ...persons('u', 2, school('ungdomsskole'))];
    const asked = request(people, { composition: 'sameKind' });
    const kind = (schoolType: string, ...members: string[]): ProposedGroup => ({
      label: { kind: 'schoolType', schoolType },
      members,
      duties,
    });
    const groups = [
      kind('barneskole', 'b0', 'b1', 'b2', 'b3', 'b4'),
      kind('barneskole', 'b5', 'b6', 'b7'),
      kind('ungdomsskole', 'u0', 'u1'),
    ];
    expect(place(person('late', school('Barneskole')), groups, asked)).toBe(1);
    expect(place(person('late', school('videregående')), groups, asked)).toBe(2);
    const guest = person('guest', school('videregående'));
    const withGuest = [kind('barneskole', 'b0', 'b1', 'b2', 'guest'), ...groups.slice(1)];
    const seated = { ...asked, people: [...people, guest] };
    expect(place(person('late', school('videregående')), withGuest, seated)).toBe(0);
  });

  it('joins their own workplace however many sit there', () => {
    const people = [...persons('a', 9, { workplaceId: 'a' }), ...persons('b', 2, { workplaceId: 'b' })];
    const asked = request(people, { composition: 'home' });
    const groups = [table(...people.slice(0, 9).map(({ personId }) => personId)), table('b0', 'b1')];
    expect(place(person('late', { workplaceId: 'a' }), groups, asked)).toBe(0);
    expect(place(person('late', { workplaceId: 'c' }), groups, asked)).toBe(1);
  });

  it('joins the group that bears the name of their workplace rather than a colleague who sits elsewhere', () => {
    const people = [...persons('a', 4, { workplaceId: 'a' }), person('b0', { workplaceId: 'b' })];
    const home = (workplaceId: string, ...members: string[]): ProposedGroup => ({
      label: { kind: 'workplace', workplaceIds: [workplaceId] },
      members,
      duties,
    });
    const groups = [home('b', 'b0', 'a3'), home('a', 'a0', 'a1', 'a2')];
    expect(place(person('late', { workplaceId: 'a' }), groups, request(people, { composition: 'home' }))).toBe(1);
  });

  it.each(['mixed', 'sameKind', 'everyone'] as const)(
    'among many: sixty who come after five sit well: %s',
    (composition: Composition) => {
      const asked = request(persons('p', 5, { schoolType: 'barneskole' }), { composition });
      const start = propose(asked, seededRandom(1));
      const late = persons('late', 60, { schoolType: 'barneskole' });
      const sizes = comeLate(late, start, asked).map(({ members }) => members.length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(65);
      if (composition === 'everyone') expect(sizes).toEqual([65]);
      else expect([Math.max(...sizes), sizes.filter((size) => size < 4).length]).toEqual([6, 0]);
    },
  );
});
