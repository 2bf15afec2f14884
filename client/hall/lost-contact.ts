import { useEffect, useRef, useState } from 'react';

const lookEveryMs = 5_000;
/** A gap between two looks that only a sleeping computer explains. */
const sleepMs = 20_000;
/** A hiccup of the network is not worth a word. */
const patienceMs = 3_000;

/** When this page was last awake, and a sleep it has just come out of. Milliseconds of its own clock. */
export interface Awake {
  readonly lookedAt: number;
  readonly slept: { readonly from: number; readonly until: number } | null;
}

export function look({ lookedAt, slept }: Awake, now: number): Awake {
  return { lookedAt: now, slept: now - lookedAt > sleepMs ? { from: lookedAt, until: now } : slept };
}

/** Since when nothing can have been heard, if the loss was noticed `now`: a sleep just before belongs to it. */
export function lostSince(awake: Awake, now: number): number {
  const { slept } = look(awake, now);
  return slept && now - slept.until < 2 * sleepMs ? slept.from : now;
}

/** Since when the connection is lost (milliseconds), or null. It says so only after a few seconds without. */
export function useLostContact(online: boolean): number | null {
  const awake = useRef<Awake>({ lookedAt: Date.now(), slept: null });
  const [lost, setLost] = useState<number | null>(null);

  useEffect(() => {
    const timer = setInterval(() => {
      awake.current = look(awake.current, Date.now());
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (online) {
      setLost(null);
      return;
    }
    const since = lostSince(awake.current, Date.now());
    const timer = setTimeout(() => setLost(since), patienceMs);
    return () => clearTimeout(timer);
  }, [online]);

  return lost;
}
