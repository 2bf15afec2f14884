import type { Catalogue } from '../../shared/texts/catalogue.ts';
import styles from './clock.module.css';
import { useTexts } from './language.tsx';
import { formatClock, minutesAndSeconds, wholeSeconds } from './time.ts';

export interface ClockTextProps {
  /** Milliseconds left; negative when over time. */
  readonly remainingMs: number;
  readonly size?: 'inherit' | 'large' | 'huge' | undefined;
}

/** The time left in digits; spoken as "2 minutes and 14 seconds left" to those who listen, and never announced by itself. */
export function ClockText({ remainingMs, size = 'inherit' }: ClockTextProps) {
  const over = wholeSeconds(remainingMs) < 0;
  const own = size === 'inherit' ? '' : styles[size];
  return (
    <span className={`${styles.time} ${over ? styles.textOver : ''} ${own}`}>
      <span aria-hidden="true">{formatClock(remainingMs)}</span>
      <span className="visually-hidden">{spokenClock(remainingMs, useTexts())}</span>
    </span>
  );
}

/** "2 minutter og 14 sekunder igjen", "40 sekunder over tiden". */
export function spokenClock(remainingMs: number, texts: Catalogue): string {
  const { minutes, seconds } = minutesAndSeconds(remainingMs);
  const spoken = texts.common.spokenTime(minutes, seconds);
  return wholeSeconds(remainingMs) < 0 ? texts.common.timeOver(spoken) : texts.common.timeLeft(spoken);
}
