import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * What goes away with the keyboard in it must not take the keyboard along: it goes to `home`, or else to the middle of
 * the desk. Spread what is returned over the element that holds both.
 * @param what changes whenever something may have gone
 */
export function useKeepFocus(home: RefObject<HTMLElement | null>, what: string) {
  const held = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change may have taken the focus along
  useEffect(() => {
    if (document.activeElement !== document.body || !held.current) return;
    (home.current ?? document.getElementById('content'))?.focus({ preventScroll: true });
  }, [home, what]);
  return {
    onFocus: () => {
      held.current = true;
    },
    // Going nowhere is what happens to those whose element goes away.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) held.current = false;
    },
  };
}
