import { useTexts } from './language.tsx';
import styles from './loading.module.css';
import { Mark } from './mark.tsx';

/** Words that appear only when the wait is long enough to be noticed. `page` fills the screen. */
export function Loading({ page, text }: { readonly page?: boolean | undefined; readonly text?: string | undefined }) {
  const texts = useTexts().common;
  return (
    <div role="status" className={`${styles.loading} ${page ? styles.page : ''}`}>
      <Mark />
      <span>{text ?? texts.loading}</span>
    </div>
  );
}

/** Lines where text will stand: for a part of a page, beside something that says what is coming. Still, on purpose. */
export function Skeleton({ lines = 3 }: { readonly lines?: number | undefined }) {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
