import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { ConferenceUnknown } from '../../server/storage/storage-errors.ts';
import { bytes, capability, conference, event, type StoragePlace, write } from './storage-examples.ts';

/** How much is written before something is erased. */
const ROUNDS = 2_000;

/** What a storage must do that keeps its promise of erasing for good. Run it over each implementation. */
export function describeStorageErasure(name: string, createPlace: () => StoragePlace): void {
  describe(`storage: ${name}: erasure`, () => {
    let place: StoragePlace;
    let storage: Storage;

    beforeEach(() => {
      place = createPlace();
      storage = place.open();
    });

    afterEach(() => place.dispose());

    const create = (id: string) => storage.createConference(conference(id), write(id, 0));

    /**
     * So much, interleaved and in random order of ids, that a storage built of pages moves rows about and leaves
     * copies behind: simply deleting the rows again would fail these tests.
     */
    async function fill(ids: readonly string[]): Promise<void> {
      for (const id of ids) await create(id);
      const random = fc.sample(fc.noBias(fc.nat(999_999)), { numRuns: ROUNDS, seed: 1 });
      let requested: Promise<unknown>[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const number = random[round - 1] as number;
        const padding = '.'.repeat(number % 900);
        const half = round % 2 ? 'odd' : 'even';
        for (const id of ids) {
          const words = new Map([[`${number}-${round}-${half}`, `<${id} ${half} word>${padding}`]]);
          const events = [event(round + 1, { body: `<${id} event>` })];
          const board = number % 7;
          requested.push(
            storage.append(write(id, round, { events, words })),
            storage.appendUpdates(`${id}-${board}`, id, [bytes(`<${id} board ${board}>${padding}`)]),
          );
        }
        if (round % 20 === 0) {
          await Promise.all(requested);
          requested = [];
        }
      }
      for (const id of ids) await storage.compactBoard(`${id}-1`, 5, bytes(`<${id} board 1>`.repeat(500)));
    }

    test('erased words leave no trace, and the rest stays', async () => {
      await fill(['a', 'b']);
      const odd = [...(await storage.words('a')).keys()].filter((id) => id.endsWith('odd'));
      expect(odd).toHaveLength(ROUNDS / 2);
      expect(place.keeps('<a odd word')).toBe(true);
      await storage.eraseWords('a', [...odd, 'unknown']);
      expect(place.keeps('<a odd word')).toBe(false);
      expect(await storage.words('a')).toHaveProperty('size', ROUNDS / 2);
      expect(await storage.words('b')).toHaveProperty('size', ROUNDS);
      expect(await storage.events('a', 0)).toHaveLength(ROUNDS + 1);
    });

    test('a word that was replaced leaves no trace of what it was', async () => {
      await fill(['a']);
      const rename = async (name: string) => {
        const version = (await storage.events('a', 0)).length;
        await storage.append(write('a', version, { words: new Map([['name', name]]) }));
      };
      await rename('<a former name>');
      expect(place.keeps('<a former name>')).toBe(true);
      await rename('<another>');
      await storage.whenErased();
      expect((await storage.words('a')).get('name')).toBe('<another>');
      expect(place.keeps('<a former name>')).toBe(false);
      expect(place.keeps('<another>')).toBe(true);
    });

    test('erased boards leave no trace, and the rest stays', async () => {
      await fill(['a', 'b']);
      expect(place.keeps('<a board 1>')).toBe(true);
      await storage.eraseBoards('a', ['a-1', 'a-2', 'b-3', 'unknown']);
      expect(place.keeps('<a board 1>')).toBe(false);
      expect(place.keeps('<a board 2>')).toBe(false);
      expect(await storage.boards('a')).toEqual(['a-0', 'a-3', 'a-4', 'a-5', 'a-6']);
      expect(await storage.boardUpdates('a-1')).toEqual({ lastSequence: 0, updates: [] });
      // Another conference's board is not ours to erase.
      expect(await storage.boards('b')).toContain('b-3');
    });

    test('what a rewrite erases leaves no trace, and the rest stays', async () => {
      await fill(['a', 'b']);
      const [one, two] = [await storage.boardUpdates('a-1'), await storage.boardUpdates('a-2')];
      const erase = [
        { board: 'a-1', lastSequence: one.lastSequence },
        { board: 'a-2', lastSequence: two.lastSequence },
      ];
      const append = [{ board: 'a-1-anew', updates: [bytes('<a anew>')] }];
      await storage.rewriteBoards({ conferenceId: 'a', append, erase });
      // Somebody else asks: it need not be the one who erased.
      await storage.close();
      storage = place.open();
      await storage.whenErased();
      for (const trace of ['<a board 1>', '<a board 2>']) expect(place.keeps(trace)).toBe(false);
      expect(place.keeps('<a anew>')).toBe(true);
      expect(await storage.boards('a')).toEqual(['a-0', 'a-1-anew', 'a-3', 'a-4', 'a-5', 'a-6']);
      expect(await storage.boards('b')).toHaveLength(7);
    });

    test('a deleted conference leaves no trace, and the others stay whole', async () => {
      await fill(['a', 'b', 'c']);
      await storage.addCapability(capability('hash-of-b', 'b'));
      const before = await Promise.all([storage.events('a', 0), storage.words('a'), storage.boardUpdates('a-1')]);
      await storage.deleteConference('b');
      for (const trace of ['<b ', 'hash-of-b', 'CODE-b', 'door-b']) expect(place.keeps(trace)).toBe(false);
      expect(await storage.conferenceById('b')).toBeUndefined();
      expect(await storage.capability('hash-of-b')).toBeUndefined();
      expect(await storage.events('b', 0)).toEqual([]);
      expect(await storage.words('b')).toEqual(new Map());
      expect(await storage.boards('b')).toEqual([]);
      await storage.close();
      storage = place.open();
      const after = await Promise.all([storage.events('a', 0), storage.words('a'), storage.boardUpdates('a-1')]);
      expect(after).toEqual(before);
    });

    test('erasing succeeds, and others are served, while everybody writes', async () => {
      await fill(['a', 'b']);
      let erased = false;
      const deleted = storage.deleteConference('b').finally(() => {
        erased = true;
      });
      const late = expect(storage.append(write('b', ROUNDS + 1))).rejects.toThrow(ConferenceUnknown);
      const writers = Array.from({ length: 20 }, async (_, index) => {
        let last = 0;
        while (!erased) last = await storage.appendUpdates(`busy-${index}`, 'a', [new Uint8Array(200_000)]);
        return last;
      });
      await Promise.all([deleted, late]);
      expect(place.keeps('<b ')).toBe(false);
      const lasts = await Promise.all(writers);
      await storage.close();
      storage = place.open();
      for (const [index, last] of lasts.entries()) {
        expect(await storage.boardUpdates(`busy-${index}`)).toHaveProperty('lastSequence', last);
      }
    });

    test('erasing twice, at once, or what is not there, is harmless', async () => {
      await create('a');
      await Promise.all([
        storage.deleteConference('a'),
        storage.deleteConference('a'),
        storage.deleteConference('unknown'),
        storage.eraseWords('a', ['w']),
        storage.eraseBoards('unknown', ['board']),
      ]);
      await create('a');
      expect(await storage.events('a', 0)).toEqual([event(1)]);
    });
  });
}
