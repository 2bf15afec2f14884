import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { BoardChanged, ConferenceUnknown, InvalidWrite } from '../../server/storage/storage-errors.ts';
import { bytes, conference, type StoragePlace, write } from './storage-examples.ts';

/** What every storage must do with boards, their logs and snapshots. */
export function describeStorageOfBoards(name: string, createPlace: () => StoragePlace): void {
  describe(`storage: ${name}: boards`, () => {
    let place: StoragePlace;
    let storage: Storage;

    beforeEach(() => {
      place = createPlace();
      storage = place.open();
    });

    afterEach(() => place.dispose());

    const create = (id: string) => storage.createConference(conference(id), write(id, 0));

    test('updates come back in order, counted from 1', async () => {
      await create('a');
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 0, updates: [] });
      const updates = [bytes('one'), new Uint8Array(), bytes('three')];
      expect(await storage.appendUpdates('board', 'a', updates)).toBe(3);
      expect(await storage.appendUpdates('board', 'a', [bytes('four')])).toBe(4);
      expect(await storage.appendUpdates('other', 'a', [bytes('x')])).toBe(1);
      expect(await storage.appendUpdates('board', 'a', [])).toBe(4);
      await storage.close();
      storage = place.open();
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 4, updates: [...updates, bytes('four')] });
      expect(await storage.boards('a')).toEqual(['board', 'other']);
    });

    test('a part of a larger buffer is stored as that part', async () => {
      await create('a');
      await storage.appendUpdates('board', 'a', [bytes('0123456789').subarray(3, 6)]);
      expect((await storage.boardUpdates('board')).updates).toEqual([bytes('345')]);
    });

    test('a board stays in its conference', async () => {
      await create('a');
      await create('b');
      await storage.appendUpdates('board', 'a', [bytes('u')]);
      await expect(storage.appendUpdates('board', 'b', [bytes('v')])).rejects.toThrow(InvalidWrite);
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 1, updates: [bytes('u')] });
      expect(await storage.boards('b')).toEqual([]);
    });

    test('a snapshot takes the place of what it holds, and of nothing else', async () => {
      await create('a');
      await storage.appendUpdates('other', 'a', [bytes('kept')]);
      await storage.appendUpdates('board', 'a', [bytes('1'), bytes('2'), bytes('3')]);
      await storage.compactBoard('board', 2, bytes('1+2'));
      await storage.close();
      storage = place.open();
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 3, updates: [bytes('1+2'), bytes('3')] });
      await storage.compactBoard('board', 3, bytes('1+2+3'));
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 3, updates: [bytes('1+2+3')] });
      expect(await storage.appendUpdates('board', 'a', [bytes('4')])).toBe(4);
      expect((await storage.boardUpdates('other')).updates).toEqual([bytes('kept')]);
    });

    test('a late or impossible snapshot is refused', async () => {
      await create('a');
      await storage.appendUpdates('board', 'a', [bytes('1'), bytes('2')]);
      await storage.compactBoard('board', 2, bytes('1+2'));
      await expect(storage.compactBoard('board', 1, bytes('1'))).rejects.toThrow(InvalidWrite);
      await expect(storage.compactBoard('board', 3, bytes('?'))).rejects.toThrow(InvalidWrite);
      await expect(storage.compactBoard('unknown', 0, bytes('?'))).rejects.toThrow(InvalidWrite);
      expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 2, updates: [bytes('1+2')] });
    });

    test('boards are rewritten together: appended to, begun and erased', async () => {
      await create('a');
      await storage.appendUpdates('old', 'a', [bytes('1'), bytes('2')]);
      await storage.compactBoard('old', 2, bytes('1+2'));
      await storage.appendUpdates('target', 'a', [bytes('t')]);
      const append = [
        { board: 'new', updates: [bytes('2')] },
        { board: 'target', updates: [bytes('1'), bytes('x')] },
      ];
      const erase = [
        { board: 'old', lastSequence: 2 },
        { board: 'never', lastSequence: 0 },
      ];
      expect(await storage.rewriteBoards({ conferenceId: 'a', append, erase })).toEqual([1, 3]);
      await storage.close();
      storage = place.open();
      expect(await storage.boards('a')).toEqual(['new', 'target']);
      expect(await storage.boardUpdates('old')).toEqual({ lastSequence: 0, updates: [] });
      expect(await storage.boardUpdates('new')).toEqual({ lastSequence: 1, updates: [bytes('2')] });
      expect((await storage.boardUpdates('target')).updates).toEqual([bytes('t'), bytes('1'), bytes('x')]);
      // A board that comes again begins anew.
      expect(await storage.appendUpdates('old', 'a', [bytes('again')])).toBe(1);
    });

    test('a rewrite that is refused changes nothing', async () => {
      await create('a');
      await create('b');
      await storage.appendUpdates('old', 'a', [bytes('1')]);
      await storage.appendUpdates('theirs', 'b', [bytes('1')]);
      const append = [{ board: 'new', updates: [bytes('x')] }];
      const rewrite = (changes: object) => storage.rewriteBoards({ conferenceId: 'a', append, erase: [], ...changes });
      for (const lastSequence of [0, 2]) {
        const erase = [{ board: 'old', lastSequence }];
        await expect(rewrite({ erase })).rejects.toThrow(BoardChanged);
      }
      await expect(rewrite({ erase: [{ board: 'gone', lastSequence: 1 }] })).rejects.toThrow(BoardChanged);
      await expect(rewrite({ erase: [{ board: 'theirs', lastSequence: 1 }] })).rejects.toThrow(InvalidWrite);
      await expect(rewrite({ erase: [{ board: 'new', lastSequence: 0 }] })).rejects.toThrow(InvalidWrite);
      const foreign = [...append, { board: 'theirs', updates: [bytes('x')] }];
      await expect(rewrite({ append: foreign, erase: [{ board: 'old', lastSequence: 1 }] })).rejects.toThrow(
        InvalidWrite,
      );
      await expect(rewrite({ conferenceId: 'unknown' })).rejects.toThrow(ConferenceUnknown);
      expect(await storage.boards('a')).toEqual(['old']);
      expect(await storage.boards('b')).toEqual(['theirs']);
    });

    test('a rewrite takes its turn among appends: one that came in between makes it void', async () => {
      await create('a');
      await storage.appendUpdates('old', 'a', [bytes('1')]);
      const late = storage.appendUpdates('old', 'a', [bytes('2')]);
      const erase = [{ board: 'old', lastSequence: 1 }];
      const rewritten = storage.rewriteBoards({ conferenceId: 'a', append: [], erase });
      await expect(rewritten).rejects.toThrow(BoardChanged);
      expect(await late).toBe(2);
      expect((await storage.boardUpdates('old')).updates).toHaveLength(2);
    });
  });
}
