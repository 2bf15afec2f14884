import { useCallback, useRef } from 'react';

/** What was last asked for: two presses in a row build on each other, though the conference has answered neither. */
export interface Asked<Value> {
  now(): Value;
  /** Asks for it by `send`; when that is refused, what is holds again. */
  ask(value: Value, send: () => Promise<boolean>): Promise<boolean>;
}

export function useAsked<Value>(value: Value): Asked<Value> {
  const seen = useRef(value);
  const asked = useRef(value);
  if (seen.current !== value) {
    seen.current = value;
    asked.current = value;
  }
  const now = useCallback(() => asked.current, []);
  const ask = useCallback(async (wanted: Value, send: () => Promise<boolean>) => {
    asked.current = wanted;
    const done = await send();
    if (!done && asked.current === wanted) asked.current = seen.current;
    return done;
  }, []);
  return { now, ask };
}
