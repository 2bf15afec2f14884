import { expect, test } from 'vitest';
import { breather } from '../../server/breather.ts';

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('long work lets others have their turn once its time is up, and not before', async () => {
  const breathe = breather(20);
  let others = 0;
  setImmediate(() => {
    others += 1;
  });
  await breathe();
  expect(others).toBe(0);
  work(25);
  await breathe();
  expect(others).toBe(1);
  setImmediate(() => {
    others += 1;
  });
  await breathe();
  expect(others).toBe(1);
});
