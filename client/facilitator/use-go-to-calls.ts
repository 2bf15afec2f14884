import { useCallback } from 'react';
import { helpPlace } from './attention/help-list.tsx';
import { useDesk } from './desk-context.tsx';

/** Takes the reading place to the calls for help, from wherever one is on the desk. */
export function useGoToCalls(): () => void {
  const { opened, open } = useDesk();
  const covered = opened?.kind === 'seating';
  return useCallback(() => {
    // Groups are made on the whole width: the list is not there before that is put away.
    if (covered) open(null);
    requestAnimationFrame(() => {
      const place = document.getElementById(helpPlace);
      place?.focus();
      place?.scrollIntoView({ block: 'nearest' });
    });
  }, [covered, open]);
}
