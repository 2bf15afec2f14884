import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../shared/random.ts';

const draw = (seed: number | string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('seededRandom', () => {
  it('repeats for a seed, lies in [0, 1) and differs between seeds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.string()), (seed) => {
        const drawn = draw(seed, 50);
        expect(draw(seed, 50)).toEqual(drawn);
        expect(draw(`${seed}.`, 50)).not.toEqual(drawn);
        for (const number of drawn) expect(number >= 0 && number < 1).toBe(true);
      }),
    );
  });

  it('gives the same numbers in every version, since failing seeds are kept as tests', () => {
    expect(draw('Kárášjohka', 3)).toEqual([0.04185334127396345, 0.9788681629579514, 0.24853322934359312]);
    expect(draw(1, 3)).toEqual([0.024323398945853114, 0.8100312713067979, 0.23521183407865465]);
  });

  it('fills ten equal bins evenly, also with the first number of neighbouring seeds', () => {
    const bins = (numbers: number[]) => {
      const counts = new Array<number>(10).fill(0);
      for (const number of numbers) counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
      return counts.reduce((sum, count) => sum + (count - numbers.length / 10) ** 2 / (numbers.length / 10), 0);
    };
    // Chi-squared with 9 degrees of freedom exceeds 33.7 once in ten thousand.
    expect(bins(draw('bins', 20_000))).toBeLessThan(33.7);
    expect(bins(Array.from({ length: 20_000 }, (_, seed) => draw(seed, 1)[0] ?? 0))).toBeLessThan(33.7);
  });
});

describe('shuffled', () => {
  it('keeps every item and leaves the original alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const copy = shuffled(items, seededRandom(seed));
        expect(items).toEqual(before);
        expect([...copy].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('puts every item everywhere equally often', () => {
    const random = seededRandom('shuffle');
    const seen = new Map<string, number>();
    for (let round = 0; round < 6_000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
