import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEdits, moveThrough } from '../../../../client/boards/writing/merge-edits.ts';

test.each([
  ['both add at different ends', 'faste voksne', 'faste voksne ute', 'alltid faste voksne', 'alltid faste voksne ute'],
  ['mine alone', 'ute', 'ute hver dag', 'ute', 'ute hver dag'],
  ['theirs alone', 'ute', 'ute', 'inne', 'inne'],
  ['the same edit twice is one', 'ute', 'ute!', 'ute!', 'ute!'],
  ['I delete what they write beside', 'ring hjem', 'hjem', 'ring hjem nå', 'hjem nå'],
  ['I delete around their new word', 'vi spiller ball ute', 'vi ute', 'vi spiller mye ball ute', 'vi mye ute'],
])('%s', (_, base, mine, theirs, merged) => {
  expect(mergeEdits(base, mine, theirs)).toBe(merged);
});

const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 });
const base = word('ab');
/** An edit at one place: from where, how much goes, what comes. */
const edit = (letters: string) => fc.tuple(fc.nat(6), fc.nat(6), word(letters));
const perform = (text: string, [at, gone, added]: [number, number, string]) => {
  const start = Math.min(at, text.length);
  return text.slice(0, start) + added + text.slice(start + gone);
};
const count = (text: string, letters: string) => [...text].filter((letter) => letters.includes(letter)).length;

test('nothing that either has written is lost or doubled, and nothing is made up', () => {
  fc.assert(
    fc.property(base, edit('XY'), edit('vw'), (text, mine, theirs) => {
      const ours = perform(text, mine);
      const other = perform(text, theirs);
      const merged = mergeEdits(text, ours, other);
      expect(count(merged, 'XY')).toBe(count(ours, 'XY'));
      expect(count(merged, 'vw')).toBe(count(other, 'vw'));
      expect(count(merged, 'ab')).toBeLessThanOrEqual(Math.min(count(ours, 'ab'), count(other, 'ab')));
    }),
    { numRuns: 2_000 },
  );
});

test('a caret stays at its word when something is written before it, and where it is when after', () => {
  expect(moveThrough(5, 'faste voksne', 'alltid faste voksne', 'before')).toBe(12);
  expect(moveThrough(5, 'faste voksne', 'faste voksne ute', 'before')).toBe(5);
  expect(moveThrough(7, 'faste voksne', 'faste ansatte', 'before')).toBe(6);
});
