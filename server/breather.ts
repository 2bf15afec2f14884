import { setImmediate as othersTurn } from 'node:timers/promises';

/**
 * For work that is long where many take part: to be awaited between its pieces. Once `mostMs` have gone, whoever else wants
 * something of the server has their turn first.
 */
export function breather(mostMs = 10): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < mostMs) return;
    await othersTurn();
    since = performance.now();
  };
}
