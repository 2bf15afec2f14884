/** Thrown inside what somebody does when the programme has moved on: they stop and follow. */
export class MovedOn extends Error {}

/** Waits for what takes a person `seconds`, `pace` times as fast. Rejects with `MovedOn` as soon as `signal` says so. */
export function lapse(seconds: number, pace: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new MovedOn());
    const moved = () => {
      clearTimeout(timer);
      reject(new MovedOn());
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', moved);
        resolve();
      },
      (seconds * 1_000) / pace,
    );
    signal.addEventListener('abort', moved, { once: true });
  });
}
