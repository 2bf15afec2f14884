/** When the hall is told of the time: two minutes left, half a minute, and none. */
export type TimeMoment = 'twoMinutes' | 'halfMinute' | 'over';

const moments: readonly (readonly [TimeMoment, number])[] = [
  ['over', 0],
  ['halfMinute', 30_000],
  ['twoMinutes', 120_000],
];

/** A jump this large is no clock that ticks: the time was moved. A page in the background may look once a minute. */
const jumpMs = 70_000;

/**
 * The moment that lies between two looks at the clock, in milliseconds left. Nothing when the time was moved past it
 * rather than let run, nor in what lasts hardly longer than the notice.
 * @param totalMs how long it lasts in all
 */
export function momentPassed(before: number, now: number, totalMs: number): TimeMoment | undefined {
  if (now >= before || before - now > jumpMs) return undefined;
  return moments.find(([, at]) => before > at && now <= at && totalMs >= at * 1.5)?.[0];
}

/** What stands beside the clock: the last moment that has passed, while there is time left. */
export function momentNow(remainingMs: number, totalMs: number): TimeMoment | undefined {
  if (remainingMs <= 0) return undefined;
  return moments.find(([, at]) => at > 0 && remainingMs <= at && totalMs >= at * 1.5)?.[0];
}
