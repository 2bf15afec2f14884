import { expect, test } from 'vitest';
import { dutiesOf } from '../../../../client/participant/now/duties.ts';

test('a person may do one thing, several or nothing special', () => {
  const duties = { chair: 'a', secretary: 'b', rapporteur: 'a' };
  expect(dutiesOf(duties, 'a')).toEqual(['chair', 'rapporteur']);
  expect(dutiesOf(duties, 'b')).toEqual(['secretary']);
  expect(dutiesOf(duties, 'c')).toEqual([]);
});
