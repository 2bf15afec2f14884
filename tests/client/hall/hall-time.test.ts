import { expect, test } from 'vitest';
import { hallTime } from '../../../client/steps/hall-time.ts';
import type { Part, Step } from '../../../shared/conference/programme.ts';
import type { StepStatus } from '../../../shared/conference/state.ts';

const minute = 60_000;

function step(minutes: number, ...parts: Part[]): Step {
  const rest = { kind: 'groupWork', title: '', question: '', instruction: '', settings: {} };
  return { id: 's', minutes, arrangement: { kind: 'plenary' }, parts, ...rest };
}

function running(part: number, endsAt: number, partEndsAt: number): StepStatus {
  return { kind: 'running', part, startedAt: 0, endsAt, partEndsAt };
}

const inParts = step(50, { kind: 'gather', minutes: 3 }, { kind: 'alone', minutes: 3 }, { kind: 'open', minutes: 44 });

test('a step in parts shows the time of its part', () => {
  const time = hallTime(inParts, running(1, 47 * minute, 3 * minute), minute);
  expect(time).toEqual({ remainingMs: 2 * minute, totalMs: 3 * minute, paused: false });
});

test('a step in one piece shows the time of the step, whatever its part says', () => {
  const whole = step(10, { kind: 'open', minutes: 0 });
  expect(hallTime(whole, running(0, 10 * minute, 10 * minute), 4 * minute)).toEqual({
    remainingMs: 6 * minute,
    totalMs: 10 * minute,
    paused: false,
  });
});

test('more minutes than were planned fill the ring instead of overflowing it', () => {
  const time = hallTime(inParts, running(1, 50 * minute, 8 * minute), minute);
  expect(time).toMatchObject({ remainingMs: 7 * minute, totalMs: 7 * minute });
});

test('over time is negative; a paused clock stands', () => {
  expect(hallTime(inParts, running(1, minute, minute), 3 * minute)?.remainingMs).toBe(-2 * minute);
  const paused: StepStatus = { kind: 'paused', part: 1, startedAt: 0, remainingMs: 9, partRemainingMs: 5 };
  expect(hallTime(inParts, paused, 999 * minute)).toMatchObject({ remainingMs: 5, paused: true });
});

test('a step that does not run has no time', () => {
  expect(hallTime(inParts, { kind: 'waiting' }, 0)).toBeUndefined();
  expect(hallTime(inParts, { kind: 'done', part: 2, startedAt: 0, endedAt: 1 }, 0)).toBeUndefined();
});
