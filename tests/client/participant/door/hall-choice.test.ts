import { expect, test } from 'vitest';
import {
  hallInSearch,
  hallOption,
  howToAskHall,
  type ListedHall,
} from '../../../../client/participant/door/hall-choice.ts';
import { nb } from '../../../../shared/texts/nb.ts';

const hall = (id: string, digital = false): ListedHall => ({ id, name: `Sal ${id}`, digital });
const two = [hall('a'), hall('b')];
const hybrid = [...two, hall('c', true)];

test('a hall is asked for only where there are several, and told where its code has said it', () => {
  expect(howToAskHall([], undefined, false)).toBe('not');
  expect(howToAskHall([hall('a')], hall('a'), false)).toBe('not');
  expect(howToAskHall(two, undefined, false)).toBe('row');
  expect(howToAskHall(two, two[1], false)).toBe('told');
  expect(howToAskHall(two, two[1], true)).toBe('row');
  expect(
    howToAskHall(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => hall(id)),
      undefined,
      false,
    ),
  ).toBe('list');
});

test('an address chooses a hall that is there, and nothing else', () => {
  expect(hallInSearch('?hall=b', two)?.id).toBe('b');
  expect(hallInSearch('?hall=gone', two)).toBeUndefined();
  expect(hallInSearch('', two)).toBeUndefined();
});

test('taking part from elsewhere is called so, whatever the place is named', () => {
  expect(hallOption(hall('a'), hybrid, nb)).toBe('Sal a');
  expect(hallOption(hall('c', true), hybrid, nb)).toBe(nb.join.digital);
  expect(hallOption(hall('c', true), [...hybrid, hall('d', true)], nb)).toBe(nb.join.digitalIn('Sal c'));
});
