/** Pairs of which somebody has said that they are two: ids only, in this browser. */
export function keptApart(networkId: string, store: Pick<Storage, 'getItem'> = localStorage): ReadonlySet<string> {
  try {
    const held: unknown = JSON.parse(store.getItem(keyOf(networkId)) ?? '[]');
    return new Set(Array.isArray(held) ? held.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

/** @returns all of them, with this one */
export function keepApart(
  networkId: string,
  pair: string,
  store: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): ReadonlySet<string> {
  const all = new Set([...keptApart(networkId, store), pair]);
  try {
    store.setItem(keyOf(networkId), JSON.stringify([...all]));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
  return all;
}

function keyOf(networkId: string): string {
  return `samling-apart-${networkId}`;
}
