import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpeedClock } from '../../../server/live/speed-clock.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => vi.useRealTimers());

function clockOnTheWall() {
  return new SpeedClock(() => Date.now());
}

test('shows what the other clock shows until it is told to run faster', () => {
  const clock = clockOnTheWall();
  expect(clock.now()).toBe(Date.now());
  vi.advanceTimersByTime(12_345);
  expect(clock.now()).toBe(Date.now());
  expect(clock.speed).toBe(1);
});

test('runs as much faster as it is told, from then on only', () => {
  const clock = clockOnTheWall();
  vi.advanceTimersByTime(1_000);
  const before = clock.now();
  clock.run(60);
  expect(clock.now()).toBe(before);
  vi.advanceTimersByTime(1_000);
  expect(clock.now()).toBe(before + 60_000);
  clock.run(1);
  vi.advanceTimersByTime(1_000);
  expect(clock.now()).toBe(before + 61_000);
});

test('never jumps and never goes back, however its speed is turned', () => {
  const turns = fc.array(fc.record({ passed: fc.nat(100_000), speed: fc.constantFrom(1, 5, 20, 60) }));
  fc.assert(
    fc.property(turns, (list) => {
      let real = 1_700_000_000_000;
      const clock = new SpeedClock(() => real);
      let [shown, speed] = [clock.now(), 1];
      for (const turn of list) {
        real += turn.passed;
        expect(clock.now()).toBe(shown + turn.passed * speed);
        shown = clock.now();
        clock.run(turn.speed);
        speed = turn.speed;
        expect(clock.now()).toBe(shown);
      }
    }),
  );
});

test('what waits on it comes when its own time has passed, also over a change of speed', () => {
  const clock = clockOnTheWall();
  const calls: string[] = [];
  clock.after(10_000, () => calls.push('ten'));
  const takeBack = clock.after(8_000, () => calls.push('never'));
  vi.advanceTimersByTime(4_000);
  clock.run(20);
  vi.advanceTimersByTime(199);
  takeBack();
  vi.advanceTimersByTime(100);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(calls).toEqual(['ten']);
  clock.run(5);
  vi.advanceTimersByTime(60_000);
  expect(calls).toEqual(['ten']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock that would stand still or go back is refused', () => {
  const clock = clockOnTheWall();
  for (const speed of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => clock.run(speed)).toThrow(RangeError);
});
