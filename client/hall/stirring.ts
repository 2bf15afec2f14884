import { useEffect, useState } from 'react';

const stillAfterMs = 3_000;

/** True while somebody moves the mouse, and for a little while after. */
export function useStirring(): boolean {
  const [stirring, setStirring] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setStirring(true);
      clearTimeout(timer);
      timer = setTimeout(() => setStirring(false), stillAfterMs);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      window.removeEventListener('pointermove', moved);
      clearTimeout(timer);
    };
  }, []);
  return stirring;
}
