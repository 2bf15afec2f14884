import { useEffect, useState } from 'react';

const shortest = 30;

/**
 * The time, told anew at each whole second before `endsAt` (or of the clock), so that all screens of a room turn together.
 * @param read the clock to follow, in milliseconds; the server's clock where a deadline is shown. Keep its identity stable.
 * @param active false stops the ticking, e.g. while the clock is paused
 */
export function useNow(read: () => number, endsAt = 0, active = true): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = read();
      setNow(at);
      const intoSecond = (((at - endsAt) % 1_000) + 1_000) % 1_000;
      timer = setTimeout(tick, Math.max(1_000 - intoSecond, shortest));
    };
    tick();
    return () => clearTimeout(timer);
  }, [read, endsAt, active]);
  return now;
}
