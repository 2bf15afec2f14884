import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seatable } from '../../../shared/grouping/grouper.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyRequest, membersOf, person, persons, request } from './people.ts';
import { propose } from './propose.ts';

function proposed(people: readonly Seatable[]) {
  return propose(request(people, { composition: 'home' }), seededRandom(5));
}

describe('home groups', () => {
  it('are one per workplace, and balanced parts of a large one', () => {
    const people = [
      ...persons('a', 13, { workplaceId: 'a' }),
      ...persons('b', 5, { workplaceId: 'b' }),
      ...persons('c', 2, { workplaceId: 'c' }),
    ];
    expect(proposed(people).map(({ label, members }) => [label, members.length])).toEqual([
      [{ kind: 'workplace', workplaceIds: ['a'] }, 5],
      [{ kind: 'workplace', workplaceIds: ['a'] }, 4],
      [{ kind: 'workplace', workplaceIds: ['a'] }, 4],
      [{ kind: 'workplace', workplaceIds: ['b'] }, 5],
      [{ kind: 'workplace', workplaceIds: ['c'] }, 2],
    ]);
  });

  it('never part or mix workplaces of two or more that fit one group', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'home' }), fc.nat(), (asked, seed) => {
        const groups = membersOf(propose(asked, seededRandom(seed)), asked.people);
        const counts = new Map<string, number>();
        for (const { workplaceId } of asked.people) counts.set(workplaceId, (counts.get(workplaceId) ?? 0) + 1);
        for (const members of groups) {
          const whole = members.filter(({ workplaceId }) => (counts.get(workplaceId) ?? 0) > 1);
          expect(new Set(whole.map(({ workplaceId }) => workplaceId)).size).toBeLessThanOrEqual(1);
        }
        for (const [workplace, count] of counts) {
          if (count + 1 > Math.max(2, asked.size.max)) continue;
          expect(groups.filter((members) => members.some(({ workplaceId }) => workplaceId === workplace))).toHaveLength(
            1,
          );
        }
      }),
    );
  });

  it('stay whole up to the largest size, though two smaller ones would fit', () => {
    const asked = request(persons('a', 8, { workplaceId: 'a' }), { composition: 'home', size: { min: 2, max: 8 } });
    expect(propose(asked, seededRandom(1)).map(({ members }) => members.length)).toEqual([8]);
  });

  it('are labelled with exactly the workplaces of their members', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'home' }), fc.nat(), (asked, seed) => {
        const groups = propose(asked, seededRandom(seed));
        for (const [index, members] of membersOf(groups, asked.people).entries()) {
          const workplaceIds = [...new Set(members.map(({ workplaceId }) => workplaceId))].sort();
          expect(groups[index]?.label).toEqual({ kind: 'workplace', workplaceIds });
        }
      }),
    );
  });

  it('gather people who came alone by workplace type, those of one municipality beside each other', () => {
    const schools = ['Bodø', 'Vågan', 'Bodø', 'Vågan', 'Bodø', 'Vågan', 'Bodø', 'Vågan'].map((municipality, index) =>
      person(`s${index}`, { workplaceType: 'school', municipality }),
    );
    const kindergartens = persons('k', 2).map((each) => ({ ...each, workplaceType: 'kindergarten' }));
    expect(proposed([...schools, ...kindergartens]).map(({ members }) => members)).toEqual([
      ['s0', 's2', 's4', 's6'],
      ['s1', 's3', 's5', 's7'],
      ['k0', 'k1'],
    ]);
  });

  it('seat the only one who came alone with the nearest workplace', () => {
    const people = [
      ...persons('a', 2, { workplaceId: 'a', workplaceType: 'kindergarten' }),
      ...persons('b', 4, { workplaceId: 'b', workplaceType: 'school' }),
      person('lone', { workplaceType: 'school' }),
    ];
    expect(proposed(people).map(({ members }) => members)).toEqual([
      ['b0', 'b1', 'b2', 'b3', 'lone'],
      ['a0', 'a1'],
    ]);
  });

  it('seat the last one of those who came alone with others who did', () => {
    const people = [
      ...persons('a', 2, { workplaceId: 'a', workplaceType: 'ppt' }),
      person('s0', { workplaceType: 'school' }),
      person('s1', { workplaceType: 'school' }),
      person('lone', { workplaceType: 'ppt' }),
    ];
    expect(proposed(people).map(({ members }) => members)).toEqual([
      ['lone', 's0', 's1'],
      ['a0', 'a1'],
    ]);
  });
});
