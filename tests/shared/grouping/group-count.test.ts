import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, middlingCount, soundSize } from '../../../shared/grouping/group-count.ts';

const size = fc.record({ min: fc.integer({ min: 2, max: 10 }), more: fc.nat({ max: 6 }) });

describe('groupCount', () => {
  it('keeps every group within the size whenever some number of groups does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), size, fc.nat({ max: 200 }), (people, { min, more }, preferred) => {
        const max = min + more;
        const fits = (count: number) => Math.floor(people / count) >= min && Math.ceil(people / count) <= max;
        const possible = Array.from({ length: people }, (_, index) => index + 1).filter(fits);
        const count = groupCount(people, { min, max }, preferred);
        if (possible.length > 0) {
          expect(possible).toContain(count);
          const nearest = Math.min(...possible.map((each) => Math.abs(each - preferred)));
          expect(Math.abs(count - preferred)).toBe(nearest);
        }
        if (people < min) expect(count).toBe(1);
        if (people > 1) expect(Math.floor(people / count)).toBeGreaterThan(1);
      }),
    );
  });

  it.each([
    [6, 1], // 6 in one group, rather than 3 + 3
    [7, 2], // 4 + 3, rather than 7
    [11, 3], // 4 + 4 + 3, rather than 6 + 5: longer turns
    [24, 5],
  ])('seats %i people at tables of 4–5 in %i groups', (people, groups) => {
    expect(groupCount(people, { min: 4, max: 5 }, middlingCount(people, { min: 4, max: 5 }))).toBe(groups);
  });
});

describe('soundSize', () => {
  it.each([
    [
      { min: 0, max: 0 },
      { min: 2, max: 2 },
    ],
    [
      { min: 5, max: 3 },
      { min: 5, max: 5 },
    ],
    [
      { min: 4.7, max: 5.9 },
      { min: 4, max: 5 },
    ],
    [
      { min: Number.NaN, max: Number.NaN },
      { min: 2, max: 2 },
    ],
  ])('makes %o a size that can be used', (given, sound) => {
    expect(soundSize(given)).toEqual(sound);
  });
});
