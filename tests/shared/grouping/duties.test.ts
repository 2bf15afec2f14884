import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendDuties, noDuties } from '../../../shared/grouping/duties.ts';
import type { Duties } from '../../../shared/grouping/grouper.ts';
import { seededRandom } from '../../../shared/random.ts';

const names = ['ada', 'bo', 'cy', 'di', 'em', 'fi'];
const anyHolder = fc.constantFrom(null, ...names);
const anyGroup = fc.record({
  members: fc.subarray(names),
  duties: fc.record({ chair: anyHolder, secretary: anyHolder, rapporteur: anyHolder }),
});
const anyEarlier = fc.array(anyGroup, { maxLength: 4 }).map((groups) => groups.map((group) => ({ groups: [group] })));
const inOrder = ({ chair, secretary, rapporteur }: Duties) => [chair, secretary, rapporteur];

describe('mendDuties', () => {
  it('gives all duties to members, and to as many of them as there are', () => {
    fc.assert(
      fc.property(anyGroup, anyEarlier, fc.nat(), (group, earlier, seed) => {
        const mended = inOrder(mendDuties(group, earlier, seededRandom(seed)));
        if (group.members.length === 0) expect(mended).toEqual([null, null, null]);
        else for (const holder of mended) expect(group.members).toContain(holder);
        if (group.members.length > 0) expect(new Set(mended).size).toBe(Math.min(3, group.members.length));
      }),
    );
  });

  it('leaves a duty with a member who has no other', () => {
    fc.assert(
      fc.property(anyGroup, anyEarlier, fc.nat(), (group, earlier, seed) => {
        const before = inOrder(group.duties);
        const after = inOrder(mendDuties(group, earlier, seededRandom(seed)));
        for (const [index, holder] of before.entries()) {
          const only = before.filter((each) => each === holder).length === 1;
          if (holder !== null && only && group.members.includes(holder)) expect(after[index]).toBe(holder);
        }
      }),
    );
  });

  it('has nothing left to mend afterwards', () => {
    fc.assert(
      fc.property(anyGroup, anyEarlier, fc.nat(), fc.nat(), (group, earlier, seed, otherSeed) => {
        const duties = mendDuties(group, earlier, seededRandom(seed));
        expect(mendDuties({ ...group, duties }, earlier, seededRandom(otherSeed))).toEqual(duties);
      }),
    );
  });

  it('hands a duty that falls vacant to whoever had fewest, then to whoever never had this one', () => {
    const duties = { chair: 'ada', secretary: 'bo', rapporteur: 'gone' };
    const members = ['ada', 'bo', 'cy', 'di'];
    const round = (chair: string | null, rapporteur: string | null) => ({
      groups: [{ members: [], duties: { chair, secretary: null, rapporteur } }],
    });
    for (let seed = 0; seed < 10; seed += 1) {
      const next = (...earlier: ReturnType<typeof round>[]) =>
        mendDuties({ members, duties }, earlier, seededRandom(seed));
      expect(next(round('cy', null))).toEqual({ ...duties, rapporteur: 'di' });
      expect(next(round('di', 'cy'))).toEqual({ ...duties, rapporteur: 'di' });
    }
  });

  it('relieves the one with two duties when a third person comes', () => {
    const duties = { chair: 'ada', secretary: 'bo', rapporteur: 'ada' };
    expect(mendDuties({ members: ['ada', 'bo', 'cy'], duties }, [], seededRandom(1))).toEqual({
      ...duties,
      rapporteur: 'cy',
    });
  });

  it('gives nobody a second duty in three rounds of a group of nine', () => {
    const earlier: { groups: { members: string[]; duties: Duties }[] }[] = [];
    const members = [...names, 'gi', 'ho', 'io'];
    for (let round = 0; round < 3; round += 1) {
      const duties = mendDuties({ members, duties: noDuties }, earlier, seededRandom(round));
      earlier.push({ groups: [{ members, duties }] });
    }
    const holders = earlier.flatMap(({ groups }) => groups.flatMap(({ duties }) => inOrder(duties)));
    expect([...holders].sort()).toEqual([...members].sort());
  });
});
