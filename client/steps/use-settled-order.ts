import { useCallback, useEffect, useRef, useState } from 'react';
import { useUpdatesPaused } from '../ui/announcer.tsx';

const calmMs = 4_000;

/**
 * A list in the order of a count, the highest first, that does not move under a finger: after `hold` the places stay for
 * a few seconds, and for as long as updates are paused. Without a count the order is the list's own.
 */
export function useSettledOrder<T extends { readonly id: string }>(
  list: readonly T[],
  count: ((id: string) => number) | undefined,
): readonly [list: readonly T[], hold: () => void] {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const ids = useRef<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const paused = useUpdatesPaused();
  const still = useRef(paused);
  const sorted = count ? sortBy(list, (one) => -count(one.id)) : list;
  const shown = held ? sortBy(sorted, (one) => placeIn(held, one.id)) : sorted;
  useEffect(() => {
    ids.current = shown.map((one) => one.id);
  });
  useEffect(() => {
    still.current = paused;
    if (paused) setHeld(ids.current);
    else if (timer.current === undefined) setHeld(null);
  }, [paused]);
  const hold = useCallback(() => {
    setHeld(ids.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (!still.current) setHeld(null);
    }, calmMs);
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
