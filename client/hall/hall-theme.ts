import { useCallback, useState } from 'react';

export type HallTheme = 'light' | 'dim';

const storageKey = 'samling.hall.theme';

/** Light, or dim for a room with the curtains drawn. Remembered in this browser, where it may keep anything. */
export function useHallTheme(): { readonly theme: HallTheme; readonly turn: () => void } {
  const [theme, setTheme] = useState(readTheme);
  const turn = useCallback(
    () =>
      setTheme((before) => {
        const next = before === 'dim' ? 'light' : 'dim';
        keepTheme(next);
        return next;
      }),
    [],
  );
  return { theme, turn };
}

function readTheme(): HallTheme {
  try {
    return localStorage.getItem(storageKey) === 'dim' ? 'dim' : 'light';
  } catch {
    return 'light';
  }
}

function keepTheme(theme: HallTheme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // See readTheme.
  }
}
