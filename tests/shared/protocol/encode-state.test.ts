import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../../shared/protocol/encode-state.ts';
import { difference } from '../conference/difference.ts';
import { runs } from '../conference/runs.ts';

const throughJson = (value: unknown) => decodeState(JSON.parse(JSON.stringify(encodeState(value))));
const key = fc.oneof(
  fc.string().filter((text) => !text.startsWith('$')),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'w:1', 'a/group/g1'),
);
/** Objects as JSON makes them, where `__proto__` is a key like any other. */
const objectOf = (value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.array(tie('value'), { maxLength: 4 }),
    objectOf(tie('value')),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(key, { maxLength: 4 }).map((members) => new Set(members)),
  ),
}));

describe('encodeState', () => {
  it('carries maps, sets, lists and objects through JSON', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(difference(throughJson(given), given)).toBeNull();
      }),
      runs(1_000),
    );
  });

  it('keeps the order of maps, sets and lists', () => {
    const given = {
      map: new Map([
        ['b', 1],
        ['a', 2],
      ]),
      set: new Set(['z', 'y']),
      list: [3, 1, 2],
    };
    const again = throughJson(given) as typeof given;
    expect([...again.map]).toEqual([...given.map]);
    expect([...again.set]).toEqual([...given.set]);
    expect(again.list).toEqual(given.list);
  });

  it('leaves out what is undefined, and takes for null what JSON cannot say', () => {
    expect(encodeState({ a: undefined, b: [undefined], c: () => 1, d: 7n })).toEqual({ b: [null], c: null, d: null });
  });

  it('treats prototype keys as keys', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const decoded = decodeState(hostile) as object;
    expect(Object.keys(decoded)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(Object.keys(encodeState(hostile) as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(decodeState(encodeState(new Map([['__proto__', 1]])))).toEqual(new Map([['__proto__', 1]]));
  });
});
