import { expect, it } from 'vitest';
import { ranking } from '../../../client/steps/vote/ranking.ts';

it('ranks notes by their dots, equals in the order of the board, and counts no note that is gone', () => {
  const notes = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));
  const ranked = ranking(
    notes,
    new Map([
      ['b', 4],
      ['c', 1],
      ['d', 4],
      ['gone', 9],
    ]),
  );
  expect(ranked.map(({ id, dots, share }) => [id, dots, share])).toEqual([
    ['b', 4, 1],
    ['d', 4, 1],
    ['c', 1, 0.25],
    ['a', 0, 0],
  ]);
  expect(ranking(notes, new Map()).every(({ share }) => share === 0)).toBe(true);
});
