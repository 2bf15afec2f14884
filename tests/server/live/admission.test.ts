import { expect, test } from 'vitest';
import { openAdmission } from '../../../server/live/admission.ts';

const usual = (conferenceId: string) => ({ conferenceId, precedence: 'usual' }) as const;
const turn = () => new Promise((done) => setImmediate(done));

test('a herd is let in by turns: desks and screens first, conferences in turn, and others get a word in between', async () => {
  const admission = openAdmission();
  const order: string[] = [];
  let turns = 0;
  for (let at = 0; at < 20; at += 1) admission.queue(usual('large'), () => order.push(`large ${at}`));
  for (let at = 0; at < 3; at += 1) admission.queue(usual('small'), () => order.push(`small ${at}`));
  admission.queue({ conferenceId: 'large', precedence: 'first' }, () => order.push('desk'));
  // Nobody who comes to an empty door waits.
  expect(order).toEqual(['large 0', 'large 1']);
  expect(admission.waiting).toBe(22);
  while (admission.waiting > 0) {
    await turn();
    turns += 1;
  }
  expect(order[2]).toBe('desk');
  expect(order.slice(3, 9).filter((name) => name.startsWith('small'))).toHaveLength(3);
  expect(order.filter((name) => name.startsWith('large'))).toEqual(
    Array.from({ length: 20 }, (_, at) => `large ${at}`),
  );
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('once the herd is in, whoever comes alone is let in at once', async () => {
  const admission = openAdmission();
  for (let at = 0; at < 5; at += 1) admission.queue(usual('one'), () => {});
  while (admission.waiting > 0) await turn();
  await turn();
  let entered = false;
  admission.queue(usual('one'), () => {
    entered = true;
  });
  expect(entered).toBe(true);
});
