import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrder, orderBetween } from '../../../shared/boards/order.ts';
import { runs } from '../conference/runs.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const anyOrder = fc
  .string({ unit: fc.constantFrom(...digits), minLength: 1, maxLength: 12 })
  .filter((text) => !text.endsWith('0'));
const hostile = fc.string({ unit: fc.constantFrom('0', '1', 'V', 'y', 'z'), minLength: 1, maxLength: 200 });
const end = fc.constant(null);

describe('orderBetween', () => {
  it('lies strictly between two orders', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyOrder, { minLength: 2, maxLength: 2 }), (two) => {
        const [low = '', high = ''] = two.sort((a, b) => (a < b ? -1 : 1));
        const middle = orderBetween(low, high);
        expect(low < middle && middle < high, `${low} < ${middle} < ${high}`).toBe(true);
        expect(isOrder(middle)).toBe(true);
      }),
      runs(2_000),
    );
  });

  it('lies between orders that are very near each other', () => {
    fc.assert(
      fc.property(anyOrder, fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 8 }), (low, tail) => {
        const high = `${low}${tail}1`;
        const middle = orderBetween(low, high);
        expect(low < middle && middle < high, `${low} < ${middle} < ${high}`).toBe(true);
      }),
      runs(500),
    );
  });

  it('lies ahead of everything, and after everything', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(orderBetween(null, order) < order).toBe(true);
        expect(orderBetween(order, null) > order).toBe(true);
        expect(isOrder(orderBetween(null, order)) && isOrder(orderBetween(order, null))).toBe(true);
      }),
      runs(1_000),
    );
  });

  it('goes after the first where two are equal or turned round', () => {
    expect(orderBetween('V', 'V') > 'V').toBe(true);
    expect(orderBetween('k', 'V') > 'k').toBe(true);
  });

  it.each([
    ['at the end', (all: string[]) => [all.at(-1) ?? null, null]],
    ['at the front', (all: string[]) => [null, all[0] ?? null]],
    ['right after the first', (all: string[]) => [all[0] ?? null, all[1] ?? null]],
    ['right before the last', (all: string[]) => [all.at(-2) ?? null, all.at(-1) ?? null]],
  ] as const)('stays short through 5,000 inserts %s', (_, place) => {
    const all = ['B', 'C'];
    for (let count = 0; count < 5_000; count += 1) {
      const [before = null, after = null] = place(all);
      const order = orderBetween(before, after);
      if (before !== null) expect(order > before).toBe(true);
      if (after !== null) expect(order < after).toBe(true);
      const at = before === null ? 0 : all.indexOf(before, before === all[0] ? 0 : all.length - 2) + 1;
      all.splice(at, 0, order);
    }
    expect(Math.max(...all.map((order) => order.length))).toBeLessThanOrEqual(12);
  });

  it('stays short when inserts fall anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 400, maxLength: 400 }), (places) => {
        const all: string[] = [];
        for (const place of places) {
          const at = place % (all.length + 1);
          all.splice(at, 0, orderBetween(all[at - 1] ?? null, all[at] ?? null));
        }
        expect(all).toEqual([...all].sort());
        expect(new Set(all).size).toBe(all.length);
        expect(Math.max(...all.map((order) => order.length))).toBeLessThanOrEqual(40);
      }),
      runs(20),
    );
  });

  it('gives what can be read whatever stands on the board: a tie at worst, never a lost note', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, end), fc.oneof(hostile, end), (before, after) => {
        const order = orderBetween(before, after);
        expect(isOrder(order), order).toBe(true);
        if (before !== null) expect(order >= before).toBe(true);
        if (after !== null && (before === null || before < after)) expect(order <= after).toBe(true);
      }),
      runs(2_000),
    );
  });

  it('lets a note be put after one whose order is as long and as high as can be', () => {
    const highest = 'z'.repeat(200);
    expect(orderBetween(highest, null)).toBe(highest);
    expect(orderBetween(null, '0')).toBe('0');
    expect(orderBetween('A', 'A00')).toBe('A00');
  });

  it('reads keys of the kind that other libraries write', () => {
    expect(isOrder('a0')).toBe(true);
    const middle = orderBetween('a0', 'a1');
    expect('a0' < middle && middle < 'a1').toBe(true);
  });
});

describe('isOrder', () => {
  it.each(['', 'a-b', 'é', 'a b', 'x'.repeat(201), 7, null, undefined, {}])('refuses %j', (given) => {
    expect(isOrder(given)).toBe(false);
  });
});
