import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoardKey,
  boardKey,
  boardName,
  isId,
  parseBoardKey,
  parseBoardName,
} from '../../../shared/boards/board-name.ts';
import { runs } from '../conference/runs.ts';

const id = fc
  .string({ unit: fc.constantFrom(...'abzABZ019-_'), minLength: 1, maxLength: 40 })
  .filter((text) => !text.startsWith('_'));
const key: fc.Arbitrary<BoardKey> = fc.record({
  stepId: id,
  scope: fc.constantFrom('person' as const, 'group', 'plenary'),
  owner: id,
});

describe('the name of a board', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(id, key, fc.nat(2_000_000_000), (conferenceId, board, epoch) => {
        expect(parseBoardKey(boardKey(board))).toEqual(board);
        expect(parseBoardName(boardName(conferenceId, board, epoch))).toEqual({ conferenceId, ...board, epoch });
      }),
      runs(300),
    );
  });

  it('has one spelling: what can be read is what would be written', () => {
    const parts = fc.oneof(
      id,
      fc.constantFrom('person', 'group', 'plenary', '0', '00', '01', '7', '', '.', '..', '_a', 'é'),
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 3, maxLength: 6 }), (given) => {
        const text = given.join('/');
        const name = parseBoardName(text);
        if (name) expect(boardName(name.conferenceId, name, name.epoch)).toBe(text);
        const parsed = parseBoardKey(text);
        if (parsed) expect(boardKey(parsed)).toBe(text);
      }),
      runs(2_000),
    );
  });

  it.each([
    'conf/step/group/g1/00',
    'conf/step/group/g1/-1',
    'conf/step/group/g1/1e3',
    'conf/step/group/g1/12345678901',
    'conf/step/group/g1/',
    'conf/step/group/g1',
    'conf/step/group/g1/0/more',
    'conf/step/everyone/g1/0',
    'conf/__proto__/group/g1/0',
    '../step/group/g1/0',
    'conf/step/group/g1\n/0',
    '',
    '////',
  ])('is not %j', (text) => {
    expect(parseBoardName(text)).toBeUndefined();
  });
});

describe('isId', () => {
  it.each(['', '_a', '__proto__', 'a b', 'a/b', 'å', 'a\n', `${'x'.repeat(41)}`])('refuses %j', (text) => {
    expect(isId(text)).toBe(false);
  });

  it.each(['a', '-', 'A-b_9', 'constructor', 'x'.repeat(40)])('takes %j', (text) => {
    expect(isId(text)).toBe(true);
  });
});
