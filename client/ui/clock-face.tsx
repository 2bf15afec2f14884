import type { ReactNode } from 'react';
import styles from './clock.module.css';
import { spokenClock } from './clock-text.tsx';
import { useTexts } from './language.tsx';
import { formatClock, wholeSeconds } from './time.ts';

export interface ClockFaceProps {
  /** Milliseconds left; negative when over time. */
  readonly remainingMs: number;
  /** Milliseconds from start to end, for the ring; extended time belongs to it. */
  readonly totalMs: number;
  readonly size?: 'small' | 'medium' | 'hall' | undefined;
  /** A few words under the digits, e.g. that the clock is paused. */
  readonly caption?: ReactNode;
}

const radius = 47;
const around = 2 * Math.PI * radius;

/** A ring that empties clockwise to its end, with the time in its middle. Over time it stands full, in ember. */
export function ClockFace({ remainingMs, totalMs, size = 'medium', caption }: ClockFaceProps) {
  const over = wholeSeconds(remainingMs) < 0;
  const share = over || totalMs <= 0 ? 1 : Math.min(Math.max(remainingMs / totalMs, 0), 1);
  const hours = Math.abs(remainingMs) >= 3_600_000;
  return (
    <div className={`${styles.face} ${styles[size]} ${over ? styles.over : ''}`}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.track} cx="50" cy="50" r={radius} />
        {share > 0 && (
          <circle
            className={styles.left}
            cx="50"
            cy="50"
            r={radius}
            transform="rotate(-90 50 50)"
            strokeDasharray={around}
            strokeDashoffset={around * (1 - share)}
          />
        )}
      </svg>
      <div className={styles.faceText}>
        <span aria-hidden="true" className={`${styles.time} ${hours ? styles.hours : ''}`}>
          {formatClock(remainingMs)}
        </span>
        <span className="visually-hidden">{spokenClock(remainingMs, useTexts())}</span>
        {caption && <span className={styles.caption}>{caption}</span>}
      </div>
    </div>
  );
}
