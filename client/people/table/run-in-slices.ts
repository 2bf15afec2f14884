const sliceMs = 10;

/**
 * Draws a generator dry without holding the page up: for some milliseconds at a time. `onDone` gets all it gave, unless
 * what is returned has been called before.
 */
export function runInSlices<T>(generator: Generator<T>, onDone: (all: readonly T[]) => void): () => void {
  const all: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const until = performance.now() + sliceMs;
    for (let count = 1; ; count += 1) {
      const { value, done } = generator.next();
      if (done) return onDone(all);
      all.push(value);
      if (count % 50 === 0 && performance.now() > until) break;
    }
    timer = setTimeout(slice, 0);
  };
  slice();
  return () => clearTimeout(timer);
}
