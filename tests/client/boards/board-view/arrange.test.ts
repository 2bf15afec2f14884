import { expect, test } from 'vitest';
import { arrange } from '../../../../client/boards/board-view/arrange.ts';
import type { Note } from '../../../../shared/boards/notes.ts';

const lanes = [
  { id: 'manage', title: 'Dette får vi til' },
  { id: 'wonder', title: 'Dette lurer vi på' },
];
const note = (id: string, lane: string, headingId: string | null = null): Note => ({
  id,
  text: id,
  plan: null,
  lane,
  headingId,
  order: 'V',
  comments: [],
  table: null,
});
const heading = (id: string, lane: string) => ({ id, title: id, lane, order: 'V' });
const ids = (arranged: ReturnType<typeof arrange>) =>
  arranged.map(({ groups }) => groups.map((group) => [group.heading?.id ?? null, group.notes.map(({ id }) => id)]));

test('loose notes stand before the headings, and a heading without notes is not shown', () => {
  const arranged = arrange(
    lanes,
    [note('a', 'manage', 'h'), note('b', 'manage'), note('c', 'wonder')],
    [heading('h', 'manage'), heading('empty', 'wonder')],
  );
  expect(ids(arranged)).toEqual([
    [
      [null, ['b']],
      ['h', ['a']],
    ],
    [[null, ['c']]],
  ]);
  expect(arranged.map(({ count }) => count)).toEqual([2, 1]);
});

test('no note is out of sight: unknown lanes, headings that are gone or stand in another lane', () => {
  const notes = [note('a', 'gone'), note('b', 'manage', 'gone'), note('c', 'wonder', 'h')];
  expect(ids(arrange(lanes, notes, [heading('h', 'manage')]))).toEqual([[[null, ['a', 'b']]], [[null, ['c']]]]);
});
