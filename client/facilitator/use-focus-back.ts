import { useEffect } from 'react';

/**
 * When what had the focus goes away, the keyboard goes back to where it came from (`selector`), or else to the middle of
 * the desk: never to the top of the page.
 */
export function useFocusBack(selector?: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const origin = selector === undefined ? null : document.querySelector<HTMLElement>(selector);
        (origin ?? document.getElementById('content'))?.focus();
      });
    },
    [selector],
  );
}
