import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** From 0 to 1. */
  readonly share: number;
  /** What it measures, for those who listen; without it the bar is decoration beside words that say the same. */
  readonly label?: string | undefined;
  readonly tone?: 'fjord' | 'ember' | undefined;
}

/** A thin line, filled from the left. */
export function ProgressBar({ share, label, tone = 'fjord' }: ProgressBarProps) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 1_000) / 10;
  const spoken = label
    ? { role: 'progressbar', 'aria-label': label, 'aria-valuenow': Math.round(percent) }
    : { 'aria-hidden': true };
  return (
    <span {...spoken} className={`${styles.bar} ${tone === 'ember' ? styles.ember : ''}`}>
      <span className={styles.done} style={{ translate: `${percent - 100}%` }} />
    </span>
  );
}
