import { useSyncExternalStore } from 'react';

const query = '(min-width: 56rem)';

/** Whether lanes fit side by side in this window; `fixed` decides where it is given. */
export function useWide(fixed: boolean | undefined): boolean {
  const fits = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  return fixed ?? fits;
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}
