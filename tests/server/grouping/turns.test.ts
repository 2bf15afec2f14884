import { expect, test } from 'vitest';
import { turns } from '../../../server/grouping/turns.ts';

test('so many run at once and no more, the others in the order they came; who gives up is passed over', async () => {
  const inTurn = turns(2);
  const never = new AbortController().signal;
  const begun: string[] = [];
  const held = new Map<string, () => void>();
  const task = (name: string, signal = never) =>
    inTurn(() => {
      begun.push(name);
      return new Promise<void>((done) => held.set(name, done));
    }, signal);
  const [a, b] = [task('a'), task('b')];
  const leaving = new AbortController();
  const gone = task('gone', leaving.signal);
  const c = task('c');
  const fails = inTurn(() => Promise.reject(new Error('failed')), never);
  const d = task('d');
  expect(begun).toEqual(['a', 'b']);
  leaving.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  held.get('a')?.();
  await a;
  held.get('b')?.();
  await b;
  await expect(fails).rejects.toThrow('failed');
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  for (const name of ['c', 'd']) held.get(name)?.();
  await Promise.all([c, d]);
  await expect(task('late', leaving.signal)).rejects.toThrow('gone');
});
