import { useEffect } from 'react';

/** Asks the computer not to turn its screen off, where the browser can ask (https or localhost). */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | undefined;
    let gone = false;
    // The browser lets go of it whenever the page is hidden.
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
        else held = lock;
      } catch {
        // A low battery or a school's policy: the screen then follows the computer's own settings.
      }
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', hold);
      held?.release().catch(() => {});
    };
  }, []);
}
