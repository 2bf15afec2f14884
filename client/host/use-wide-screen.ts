import { useSyncExternalStore } from 'react';

/** Room for two columns: a tablet on its side, a laptop. */
const wide = '(min-width: 56rem)';

export function useWideScreen(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(wide);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(wide).matches,
  );
}
