import { type RefObject, useLayoutEffect, useState } from 'react';

/** Three lanes of a readable width, in root em. */
const leastRem = 46;

/** Whether lanes fit side by side in an element; `fixed` decides where it is given. */
export function useWide(element: RefObject<HTMLElement | null>, fixed: boolean | undefined): boolean {
  const [fits, setFits] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || fixed !== undefined) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const measure = () => setFits(measured.clientWidth >= leastRem * rem);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, fixed]);
  return fixed ?? fits;
}
