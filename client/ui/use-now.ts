import { useEffect, useState } from 'react';

const shortest = 30;
/** A clock that runs fast is drawn a few times a second, not at each of its own. */
const shortestFast = 200;

/** Tells milliseconds. `speed`: how many of them pass in one of this device's own; left out, one. */
export interface Clock {
  (): number;
  readonly speed?: number;
}

/**
 * The time, told anew at each whole second before `endsAt` (or of the clock), so that all screens of a room turn together.
 * @param read the clock to follow, in milliseconds; the server's clock where a deadline is shown. Keep its identity stable.
 * @param active false stops the ticking, e.g. while the clock is paused
 */
export function useNow(read: Clock, endsAt = 0, active = true): number {
  const [now, setNow] = useState(() => read());
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = read();
      setNow(at);
      const intoSecond = (((at - endsAt) % 1_000) + 1_000) % 1_000;
      const { speed = 1 } = read;
      timer = setTimeout(tick, Math.max((1_000 - intoSecond) / speed, speed > 1 ? shortestFast : shortest));
    };
    tick();
    return () => clearTimeout(timer);
  }, [read, endsAt, active]);
  return now;
}
