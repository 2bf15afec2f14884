import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, soundSize } from '../../../shared/grouping/group-count.ts';
import { seededRandom } from '../../../shared/random.ts';
import { anyRequest, person, persons, request } from './people.ts';
import { propose } from './propose.ts';

describe('a proposal of any composition', () => {
  it('seats every person exactly once', () => {
    fc.assert(
      fc.property(anyRequest(), fc.nat(), (asked, seed) => {
        const seated = propose(asked, seededRandom(seed)).flatMap(({ members }) => members);
        expect([...seated].sort()).toEqual(asked.people.map(({ personId }) => personId).sort());
      }),
    );
  });

  it('leaves nobody alone unless there is only one person', () => {
    fc.assert(
      fc.property(anyRequest({}, { minLength: 1 }), fc.nat(), (asked, seed) => {
        const smallest = Math.min(...propose(asked, seededRandom(seed)).map(({ members }) => members.length));
        expect(smallest).toBeGreaterThanOrEqual(Math.min(2, asked.people.length));
      }),
    );
  });

  it('is the same for a seed, in whatever order people came', () => {
    fc.assert(
      fc.property(anyRequest(), fc.nat(), (asked, seed) => {
        const turned = { ...asked, people: [...asked.people].reverse() };
        expect(propose(turned, seededRandom(seed))).toEqual(propose(asked, seededRandom(seed)));
      }),
    );
  });

  it('changes nothing it was given', () => {
    fc.assert(
      fc.property(anyRequest(), fc.nat(), (asked, seed) => {
        const before = structuredClone(asked);
        propose(asked, seededRandom(seed));
        expect(asked).toEqual(before);
      }),
    );
  });

  it('gives nobody a second duty while another in the group has had fewer', () => {
    fc.assert(
      fc.property(anyRequest({}, { minLength: 3 }), fc.nat(), (asked, seed) => {
        const holders = asked.earlier.flatMap(({ groups }) => groups.flatMap(({ duties }) => Object.values(duties)));
        const had = (id: string) => holders.filter((holder) => holder === id).length;
        for (const { members, duties } of propose(asked, seededRandom(seed))) {
          const chosen = new Set(Object.values(duties));
          expect(chosen.size).toBe(Math.min(3, members.length));
          const others = members.filter((id) => !chosen.has(id)).map(had);
          for (const holder of chosen) {
            expect(members).toContain(holder);
            for (const other of others) expect(had(holder ?? '')).toBeLessThanOrEqual(other);
          }
        }
      }),
    );
  });

  it.each(['mixed', 'sameKind', 'home', 'everyone'] as const)('makes no groups of nobody: %s', (composition) => {
    expect(propose(request([], { composition }), seededRandom(1))).toEqual([]);
  });

  it.each(['mixed', 'sameKind', 'home', 'everyone'] as const)('seats one person alone: %s', (composition) => {
    const [only, ...more] = propose(request([person('ada')], { composition }), seededRandom(1));
    expect(only?.members).toEqual(['ada']);
    expect(only?.duties).toEqual({ chair: 'ada', secretary: 'ada', rapporteur: 'ada' });
    expect(more).toEqual([]);
  });

  it('seats somebody who is listed twice once', () => {
    const twice = [...persons('p', 5), person('p0')];
    expect(propose(request(twice), seededRandom(1)).flatMap(({ members }) => members)).toHaveLength(5);
  });

  it('lists members by id', () => {
    const groups = propose(request(persons('p', 14)), seededRandom(3));
    expect(groups.map(({ members }) => members.length).sort()).toEqual([4, 5, 5]);
    for (const { members } of groups) expect(members).toEqual([...members].sort());
  });
});

describe('everyone', () => {
  it('is one group', () => {
    const people = persons('p', 30);
    const groups = propose(request(people, { composition: 'everyone' }), seededRandom(1));
    expect(groups.map(({ label, members }) => [label.kind, members.length])).toEqual([['everyone', 30]]);
  });
});

describe('sizes of a mixed proposal', () => {
  it('differ by one at most and lie within the size wherever arithmetic allows', () => {
    fc.assert(
      fc.property(anyRequest({ composition: 'mixed' }, { minLength: 1 }), fc.nat(), (asked, seed) => {
        const sizes = propose(asked, seededRandom(seed)).map(({ members }) => members.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const { min, max } = soundSize(asked.size);
        const within = (all: number[]) => all.every((size) => size >= min && size <= max);
        const count = groupCount(asked.people.length, asked.size, 1);
        const feasible = within([Math.floor(asked.people.length / count), Math.ceil(asked.people.length / count)]);
        expect(within(sizes)).toBe(feasible);
      }),
    );
  });
});
