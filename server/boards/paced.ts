/** Does one thing not more often than every so often: at once when it is quiet, else when the time has come. */
export interface Paced {
  request(): void;
  /** Does now what waits for its time. */
  flush(): void;
  cancel(): void;
}

export function paced(task: () => void, intervalMs: number): Paced {
  let lastAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    lastAt = performance.now();
    task();
  };
  return {
    request() {
      if (timer) return;
      const wait = lastAt + intervalMs - performance.now();
      if (wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
    flush() {
      if (timer) run();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
