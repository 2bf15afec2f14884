import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './hall-fit.module.css';

const unit = 'min(1vw, 1.7778vh)';
const shrink = 0.94;

export interface FitProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Where it stands while there is room to spare. */
  readonly align?: 'start' | 'center' | undefined;
  /** How large and how small it may be, as shares of its natural size. */
  readonly largest?: number | undefined;
  readonly smallest?: number | undefined;
  /** What is shown of what does not fit even then. */
  readonly keep?: 'start' | 'end' | undefined;
}

/** Holds something that may grow, and sets it smaller step by step until it fits: nobody can scroll a projector. */
export function Fit(props: FitProps) {
  const { children, className, align = 'center', largest = 1, smallest = 0.45, keep = 'start' } = props;
  const room = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLDivElement>(null);

  // After every drawing: whatever was drawn may have become longer.
  useLayoutEffect(() => setToFit(room.current, held.current, largest, smallest));

  useEffect(() => {
    if (!room.current || !held.current) return;
    const observer = new ResizeObserver(() => setToFit(room.current, held.current, largest, smallest));
    observer.observe(room.current);
    observer.observe(held.current);
    return () => observer.disconnect();
  }, [largest, smallest]);

  return (
    <div ref={room} className={`${styles.room} ${className ?? ''}`} data-align={align} data-keep={keep}>
      <div ref={held} className={styles.held} data-scale="hall">
        {children}
      </div>
    </div>
  );
}

/** The tokens follow `--unit`, so a smaller unit makes type and space smaller together. */
function setToFit(room: HTMLElement | null, held: HTMLElement | null, largest: number, smallest: number): void {
  if (!room || !held) return;
  for (let scale = largest; ; scale *= shrink) {
    held.style.setProperty('--unit', scale === 1 ? unit : `calc(${unit} * ${scale.toFixed(3)})`);
    const fits = held.offsetHeight <= room.clientHeight && held.scrollWidth <= room.clientWidth;
    if (fits || scale * shrink < smallest) {
      room.toggleAttribute('data-over', !fits);
      return;
    }
  }
}
