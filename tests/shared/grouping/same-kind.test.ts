import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SameKindBy, Seatable } from '../../../shared/grouping/grouper.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyRequest, membersOf, person, persons, request } from './people.ts';
import { propose } from './propose.ts';

const school = { workplaceType: 'school' };
const primary = { ...school, schoolType: 'barneskole' };
const secondary = { ...school, schoolType: 'ungdomsskole' };
const kindergarten = { workplaceType: 'kindergarten' };

function proposed(people: readonly Seatable[], sameKindBy: SameKindBy = 'schoolType') {
  return propose(request(people, { composition: 'sameKind', sameKindBy }), seededRandom(5));
}

const labelsAndSizes = (groups: ReturnType<typeof proposed>) =>
  groups
    .map(({ label, members }) => [Object.values(label).join(' '), members.length] as const)
    .sort(([, one], [, other]) => other - one);

describe('groups of one kind', () => {
  it('go by school type, and by workplace type for those who have none', () => {
    const groups = proposed([
      ...persons('p', 9, primary),
      ...persons('s', 4, secondary),
      ...persons('k', 3, kindergarten),
    ]);
    expect(labelsAndSizes(groups)).toEqual([
      ['schoolType barneskole', 5],
      ['schoolType barneskole', 4],
      ['schoolType ungdomsskole', 4],
      ['workplaceType kindergarten', 3],
    ]);
  });

  it('go by job role, however it is typed', () => {
    const heads = [
      person('a', { jobRole: 'Rektor' }),
      person('b', { jobRole: 'rektor ' }),
      person('c', { jobRole: 'REKTOR' }),
    ];
    const groups = proposed([...heads, ...persons('t', 4, { jobRole: 'lærer' })], 'jobRole');
    expect(labelsAndSizes(groups)).toEqual([
      ['jobRole lærer', 4],
      ['jobRole Rektor', 3],
    ]);
  });

  it('never mix kinds of two or more, and are split only when too large', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'sameKind', sameKindBy: 'workplaceType' }), fc.nat(), (asked, seed) => {
        const groups = membersOf(propose(asked, seededRandom(seed)), asked.people);
        const counts = new Map<string | null, number>();
        for (const { workplaceType } of asked.people) counts.set(workplaceType, (counts.get(workplaceType) ?? 0) + 1);
        for (const members of groups) {
          const whole = members.filter(({ workplaceType }) => (counts.get(workplaceType) ?? 0) > 1);
          expect(new Set(whole.map(({ workplaceType }) => workplaceType)).size).toBeLessThanOrEqual(1);
        }
        const max = Math.max(2, asked.size.max);
        const lone = [...counts.values()].filter((count) => count === 1).length;
        for (const [kind, count] of counts) {
          if (count < 2 || count + lone > max) continue;
          expect(groups.filter((members) => members.some(({ workplaceType }) => workplaceType === kind))).toHaveLength(
            1,
          );
        }
      }),
    );
  });

  it('take in a lone kind by workplace type first', () => {
    const lone = person('lone', { ...secondary, municipality: 'Bodø' });
    const people = [...persons('k', 3, { ...kindergarten, municipality: 'Bodø' }), ...persons('p', 4, primary), lone];
    const home = proposed(people).find(({ members }) => members.includes('lone'));
    expect(home?.label).toEqual({ kind: 'schoolType', schoolType: 'barneskole' });
  });

  it('take in a lone kind by municipality where no type is shared', () => {
    const lone = person('lone', { workplaceType: 'ppt', municipality: 'Bodø' });
    const people = [...persons('k', 4, { ...kindergarten, municipality: 'Bodø' }), ...persons('p', 3, primary), lone];
    const home = proposed(people).find(({ members }) => members.includes('lone'));
    expect(home?.label).toEqual({ kind: 'workplaceType', workplaceType: 'kindergarten' });
  });

  it('take a lone kind that shares nothing into the smallest', () => {
    const people = [
      ...persons('k', 4, kindergarten),
      ...persons('p', 3, primary),
      person('lone', { workplaceType: 'ppt' }),
    ];
    const home = proposed(people).find(({ members }) => members.includes('lone'));
    expect(home?.label).toEqual({ kind: 'schoolType', schoolType: 'barneskole' });
  });

  it('gather lone kinds of one workplace type, when they fill a group', () => {
    const odd = ['rektor', 'inspektør', 'sosiallærer', 'helsesykepleier'].map((jobRole) =>
      person(jobRole, { ...school, jobRole }),
    );
    const groups = proposed([...odd, ...persons('t', 5, { ...school, jobRole: 'lærer' })], 'jobRole');
    expect(labelsAndSizes(groups)).toEqual([
      ['jobRole lærer', 5],
      ['workplaceType school', 4],
    ]);
  });

  it('take in lone kinds of one workplace type that do not fill a group', () => {
    const odd = ['ungdomsskole', 'videregående'].map((schoolType) => person(schoolType, { ...school, schoolType }));
    expect(labelsAndSizes(proposed([...odd, ...persons('p', 8, primary)]))).toEqual([
      ['schoolType barneskole', 5],
      ['schoolType barneskole', 5],
    ]);
  });

  it('seat lone kinds that share nothing at a table of their own, when they fill it', () => {
    const odd = ['county', 'university', 'ppt', 'museum'].map((workplaceType) =>
      person(workplaceType, { workplaceType }),
    );
    expect(labelsAndSizes(proposed([...odd, ...persons('p', 5, primary)]))).toEqual([
      ['schoolType barneskole', 5],
      ['table', 4],
    ]);
  });

  it('seat people of whom everybody is the only one of a kind together', () => {
    const odd = ['county', 'ppt'].map((workplaceType) => person(workplaceType, { workplaceType }));
    expect(labelsAndSizes(proposed(odd))).toEqual([['table', 2]]);
  });
});
