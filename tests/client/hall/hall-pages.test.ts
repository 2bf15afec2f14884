import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeasuredCard, pagesThatFit } from '../../../client/steps/hall-pages.ts';

/** Cards in rows of `columns`, as a grid places them. */
function grid(heights: readonly number[], columns: number, gap = 10): readonly MeasuredCard[] {
  let top = 0;
  const cards: MeasuredCard[] = [];
  for (let from = 0; from < heights.length; from += columns) {
    const row = heights.slice(from, from + columns);
    for (const height of row) cards.push({ top, height });
    top += Math.max(...row) + gap;
  }
  return cards;
}

const equal = (count: number, height: number) => Array.from({ length: count }, () => height);

test('eight tables in two rows stand on one page', () => {
  expect(pagesThatFit(grid(equal(8, 100), 4), 210)).toEqual([{ from: 0, to: 8 }]);
});

test('a row that would not fit whole begins a new page', () => {
  expect(pagesThatFit(grid(equal(8, 100), 4), 209)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 8 },
  ]);
});

test('rows are spread evenly: no last page with a single table when the others can share', () => {
  // Seven rows of five, of which three fit on a page: three, two and two.
  const pages = pagesThatFit(grid(equal(31, 100), 5), 320);
  expect(pages.map(({ from, to }) => to - from)).toEqual([15, 10, 6]);
  const four = pagesThatFit(grid(equal(20, 100), 5), 320);
  expect(four.map(({ from, to }) => to - from)).toEqual([10, 10]);
});

test('evenness never costs a page', () => {
  const heights = [300, 100, 100, 100];
  expect(pagesThatFit(grid(heights, 1, 0), 300)).toHaveLength(2);
});

test('a table taller than the screen still gets a page', () => {
  expect(pagesThatFit(grid([900, 50], 1), 400)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
});

test('no tables, no pages', () => {
  expect(pagesThatFit([], 400)).toEqual([]);
});

test('whatever the tables, each stands on exactly one page, in order, and what can fit fits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 300 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 100, max: 1_000 }),
      (heights, columns, room) => {
        const cards = grid(heights, columns);
        const pages = pagesThatFit(cards, room);
        expect(pages.flatMap(({ from, to }) => cards.slice(from, to))).toEqual(cards);
        for (const { from, to } of pages) {
          const page = cards.slice(from, to);
          const top = Math.min(...page.map((card) => card.top));
          const bottom = Math.max(...page.map((card) => card.top + card.height));
          const rows = new Set(page.map((card) => card.top)).size;
          expect(rows === 1 || bottom - top <= room).toBe(true);
        }
      },
    ),
  );
});
