import { useCallback, useEffect, useRef, useState } from 'react';

const calmMs = 4_000;

/**
 * A list in the order of a count, the highest first, that does not move under a finger: after `hold` the places stay for
 * a few seconds. Without a count the order is the list's own.
 */
export function useSettledOrder<T extends { readonly id: string }>(
  list: readonly T[],
  count: ((id: string) => number) | undefined,
): readonly [list: readonly T[], hold: () => void] {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const sorted = count ? sortBy(list, (one) => -count(one.id)) : list;
  const shown = held ? sortBy(sorted, (one) => placeIn(held, one.id)) : sorted;
  const ids = useRef<readonly string[]>([]);
  useEffect(() => {
    ids.current = shown.map((one) => one.id);
  });
  const hold = useCallback(() => {
    setHeld(ids.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(null), calmMs);
  }, []);
  return [shown, hold];
}

/** Those that came since stand last. */
function placeIn(held: readonly string[], id: string): number {
  const at = held.indexOf(id);
  return at < 0 ? held.length : at;
}

function sortBy<T>(list: readonly T[], value: (one: T) => number): readonly T[] {
  return [...list].sort((a, b) => value(a) - value(b));
}
