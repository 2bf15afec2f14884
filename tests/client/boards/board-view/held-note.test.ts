import { expect, test } from 'vitest';
import { heldInPlace } from '../../../../client/boards/board-view/held-note.ts';
import type { Note } from '../../../../shared/boards/notes.ts';

const note = (id: string, order: string, more: Partial<Note> = {}): Note => ({
  ...{ id, order, text: id, plan: null, lane: 'ideas', headingId: null, comments: [], table: null },
  ...more,
});
const [a, b, c] = [note('a', 'a1'), note('b', 'b1'), note('c', 'c1')];

test('a note that is open stays where it was, with its words of now, while others move it', () => {
  const moved = { ...b, text: 'other words', lane: 'plans', headingId: 'h', order: 'z1' };
  expect(heldInPlace([a, c, moved], b)).toEqual([a, { ...b, text: 'other words' }, c]);
  expect(heldInPlace([moved, a], c)).toEqual([moved, a]);
});

test('nothing is made anew when nothing was moved', () => {
  const notes = [a, b, c];
  expect(heldInPlace(notes, b)).toBe(notes);
  expect(heldInPlace(notes, undefined)).toBe(notes);
});

test('it stands last where all others come before it', () => {
  expect(heldInPlace([{ ...c, order: '0' }, a, b], c)).toEqual([a, b, c]);
});
