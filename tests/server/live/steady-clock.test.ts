import { describe, expect, test } from 'vitest';
import { steadyClock } from '../../../server/live/steady-clock.ts';

const hour = 3_600_000;

/** A machine whose clock somebody sets; `pass` is time that passes for all. */
function machine() {
  let [wall, monotonic] = [1_000 * hour, 0];
  const now = steadyClock(
    () => wall,
    () => monotonic,
  );
  return {
    now,
    pass(ms: number) {
      wall += ms;
      // As exact as such clocks are.
      monotonic += ms + 0.007;
    },
    set(ms: number) {
      wall += ms;
    },
  };
}

describe('a steady clock', () => {
  test('goes on from where it was when the machine’s is set back', () => {
    const { now, pass, set } = machine();
    const before = now();
    set(-2 * hour);
    expect(now()).toBe(before);
    pass(60_000);
    expect(now()).toBe(before + 60_000);
  });

  test('follows when it is set forward, as after a sleep', () => {
    const { now, set } = machine();
    const before = now();
    set(hour);
    expect(now()).toBe(before + hour);
  });

  test('has the machine’s time again when what was set back is set forward', () => {
    const { now, pass, set } = machine();
    const before = now();
    set(-2 * hour);
    pass(1_000);
    expect(now()).toBe(before + 1_000);
    set(2 * hour);
    pass(1_000);
    expect(now()).toBe(before + 2_000);
    set(-hour);
    expect(now()).toBe(before + 2_000);
    pass(10 * hour);
    expect(now()).toBe(before + 2_000 + 10 * hour);
  });

  test('never goes back, whatever is done to the machine’s', () => {
    const { now, pass, set } = machine();
    let last = now();
    for (let at = 0; at < 1_000; at += 1) {
      pass((at * 37) % 900);
      if (at % 7 === 0) set(((at * 7_919) % 41) * 60_000 - 20 * 60_000);
      const next = now();
      expect(Number.isInteger(next)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
  });
});
