import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNationalId } from '../../../shared/privacy/national-id.ts';

describe('a Norwegian identity number', () => {
  test.each([
    // The worked example of fnrinfo.no, "Beregning av kontrollsiffer".
    ['31129956715', true],
    ['31129956714', false],
    ['31129956725', false],
    ['71129956715', false],
    ['00000000000', false],
    ['3112995671', false],
    ['311299567150', false],
    ['3112995671a', false],
    ['', false],
  ])('%s: %s', (digits, valid) => {
    expect(isNationalId(digits)).toBe(valid);
  });

  test('among the hundred endings of a date and a person at most one is valid; a D-number has one as well', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const date = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat(99), fc.nat(999));
    let valid = 0;
    fc.assert(
      fc.property(date, fc.boolean(), ([day, month, year, person], foreign) => {
        const nine = `${two(day + (foreign ? 40 : 0))}${two(month)}${two(year)}${String(person).padStart(3, '0')}`;
        const endings = Array.from({ length: 100 }, (_, end) => nine + two(end)).filter(isNationalId);
        expect(endings.length).toBeLessThanOrEqual(1);
        valid += endings.length;
      }),
    );
    expect(valid).toBeGreaterThan(50);
  });

  test('one wrong digit, or two neighbours swapped, is always seen: that is what the digits are for', () => {
    const digits = '31129956715';
    for (let at = 0; at < 11; at += 1) {
      for (let other = 0; other < 10; other += 1) {
        const wrong = digits.slice(0, at) + other + digits.slice(at + 1);
        if (wrong !== digits) expect(isNationalId(wrong), wrong).toBe(false);
      }
      const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
      if (swapped !== digits) expect(isNationalId(swapped), swapped).toBe(false);
    }
  });
});
