import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './dot-rows.module.css';

export interface DotRow {
  readonly id: string;
  readonly text: string;
  /** What it was given, in words. */
  readonly dots: string;
  /** Of the most that any has, from 0 to 1. */
  readonly share: number;
}

/** The ranking of a vote: the number says it, the bar shows it. */
export function DotRows({ rows }: { readonly rows: readonly DotRow[] }) {
  return (
    <ol className={styles.rows}>
      {rows.map(({ id, text, dots, share }) => (
        <li key={id} className={styles.row}>
          <span className={styles.text}>{text}</span>
          <span className={styles.dots}>{dots}</span>
          <span className={styles.bar}>
            <ProgressBar share={share} />
          </span>
        </li>
      ))}
    </ol>
  );
}
