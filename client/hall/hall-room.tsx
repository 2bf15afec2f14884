import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { createContext, type ReactNode, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-room.module.css';
import { useHallTheme } from './hall-theme.ts';
import { useStirring } from './stirring.ts';

/** Beside the screen's own button, where a view may add another; null until it is there. */
export const CornerContext = createContext<HTMLElement | null>(null);

/**
 * The whole screen: sizes that follow the projector, light or dim, and no pointer in the picture. Its buttons come
 * when the mouse moves or a key reaches them; `d` turns the light.
 */
export function HallRoom({ children }: { readonly children: ReactNode }) {
  const { hall } = useTexts();
  const { theme, turn } = useHallTheme();
  const stirring = useStirring();
  const [corner, setCorner] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'd' && !event.ctrlKey && !event.metaKey && !event.altKey) turn();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [turn]);

  const dim = theme === 'dim';
  return (
    <div className={styles.room} data-scale="hall" data-theme={theme} data-stirring={stirring || undefined}>
      <CornerContext value={corner}>{children}</CornerContext>
      <div ref={setCorner} className={styles.corner}>
        <Button
          kind="pill"
          onClick={turn}
          aria-keyshortcuts="d"
          icon={dim ? <Sun size="1.1em" aria-hidden="true" /> : <Moon size="1.1em" aria-hidden="true" />}
        >
          {dim ? hall.light : hall.dim}
        </Button>
      </div>
    </div>
  );
}
