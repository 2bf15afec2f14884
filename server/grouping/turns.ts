/** Lets `atOnce` tasks run and the others wait in line; whoever's signal is aborted stands no longer in it. */
export type Turns = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** @returns rejects with the signal's reason, or with whatever the task rejects with */
export function turns(atOnce: number): Turns {
  let free = atOnce;
  const line: (() => void)[] = [];

  const myTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((begin, leave) => {
      const called = () => {
        signal.removeEventListener('abort', gone);
        begin();
      };
      const gone = () => {
        line.splice(line.indexOf(called), 1);
        leave(signal.reason);
      };
      signal.addEventListener('abort', gone, { once: true });
      line.push(called);
    });

  return async (task, signal) => {
    signal.throwIfAborted();
    if (free > 0) free -= 1;
    else await myTurn(signal);
    try {
      return await task();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
