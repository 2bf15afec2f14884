import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from '../../../server/boards/turns.ts';

test('pieces that share a name run one after the other in their order, all come to an end, and one that fails stops none', async () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
  const pieces = fc.array(fc.record({ names, waits: fc.nat(5), fails: fc.boolean() }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(pieces, async (given) => {
      const turns = createTurns();
      const running = new Set<string>();
      const ran = new Map<string, number[]>();
      const work = async ({ names, waits, fails }: (typeof given)[number], index: number) => {
        for (const name of names) {
          expect(running.has(name)).toBe(false);
          running.add(name);
          ran.set(name, [...(ran.get(name) ?? []), index]);
        }
        for (let left = waits; left > 0; left -= 1) await Promise.resolve();
        for (const name of names) running.delete(name);
        if (fails) throw new Error('failed');
        return index;
      };
      const results = given.map((piece, index) => turns.run(piece.names, () => work(piece, index)));
      await turns.idle();
      const outcomes = await Promise.allSettled(results);
      expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(given.map(({ fails }) => fails));
      for (const order of ran.values()) expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    { numRuns: 100, seed: 1 },
  );
});
