import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { type ReactNode, useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-room.module.css';
import { useHallTheme } from './hall-theme.ts';
import { useStirring } from './stirring.ts';

/**
 * The whole screen: sizes that follow the projector, light or dim, and no pointer in the picture. The one button comes
 * when the mouse moves or a key reaches it; `d` does the same.
 */
export function HallRoom({ children }: { readonly children: ReactNode }) {
  const { hall } = useTexts();
  const { theme, turn } = useHallTheme();
  const stirring = useStirring();

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
      {children}
      <div className={styles.corner}>
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
