import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-page-turns.module.css';

const turnEveryMs = 12_000;

export interface TurningPages {
  readonly at: number;
  readonly pages: number;
  readonly turning: boolean;
  readonly setTurning: (on: boolean) => void;
}

/**
 * Pages that turn by themselves, calmly, until somebody stops them.
 * @param newest grows with what comes last: then the last page is shown, since that is what the room waits for
 */
export function useTurningPages(pages: number, newest = 0): TurningPages {
  const [at, setAt] = useState(0);
  const [turning, setTurning] = useState(true);
  const known = useRef(newest);

  useEffect(() => {
    if (newest > known.current && turning) setAt(Math.max(pages - 1, 0));
    known.current = newest;
  }, [newest, pages, turning]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just come is given its time
  useEffect(() => {
    if (pages < 2 || !turning) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % pages), turnEveryMs);
    return () => clearInterval(timer);
  }, [pages, turning, newest]);

  return { at: pages === 0 ? 0 : at % pages, pages, turning, setTurning };
}

/** Which page it is, and the way to stop: in sight when the mouse moves. Nothing while there is one page. */
export function PageTurns({ at, pages, turning, setTurning, children }: TurningPages & { children?: ReactNode }) {
  const { hall } = useTexts();
  if (pages < 2) return null;
  return (
    <div className={styles.turns}>
      <p>
        {children} {hall.page(at + 1, pages)}
      </p>
      <Button
        kind="pill"
        className={styles.button}
        onClick={() => setTurning(!turning)}
        icon={turning ? <Pause size="1em" aria-hidden="true" /> : <Play size="1em" aria-hidden="true" />}
      >
        {turning ? hall.stopPages : hall.turnPages}
      </Button>
    </div>
  );
}
