import { useTexts } from '../../ui/language.tsx';
import styles from './participant.module.css';
import type { Dots } from './use-dots.ts';

/** How many dots are left, in words and drawn; it stays in sight while one reads on. */
export function DotBudget({ dots }: { readonly dots: Dots }) {
  const { vote } = useTexts().steps;
  const left = Math.max(dots.left, 0);
  return (
    <div className={styles.budget}>
      <p className={styles.left}>
        <span className={styles.drawn} aria-hidden="true">
          {Array.from({ length: dots.all }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots differ in nothing but their place
            <span key={at} className={at < left ? styles.dot : `${styles.dot} ${styles.spent}`} />
          ))}
        </span>
        <span role="status">{vote.left(left, dots.all)}</span>
      </p>
      <p role="alert" className={styles.error}>
        {dots.error}
      </p>
    </div>
  );
}
