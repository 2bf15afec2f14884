import { useEffect, useState } from 'react';
import { browserStorage } from '../../boards/kept/unsent-store.ts';

/** Whether words lie in this browser that the server does not have; asked only where somebody else sits here. */
export function useHasUnsaved(conferenceId: string, asked: boolean): boolean {
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    if (!asked) return;
    let current = true;
    // It reads boards, which are large: most people who come back never need it.
    import('../../boards/kept/unsaved-words.ts')
      .then(({ readUnsaved }) => {
        if (current) setUnsaved(readUnsaved(browserStorage(), conferenceId).words.length > 0);
      })
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [conferenceId, asked]);
  return unsaved;
}
