import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** The question the emptiness waits for an answer to, or what will come here. */
  readonly title: ReactNode;
  /** One example, so that nobody has to guess what is wanted. */
  readonly example?: ReactNode;
  readonly children?: ReactNode;
}

/** What stands where nothing has been written yet. */
export function EmptyState({ title, example, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {example && <p className={styles.example}>{example}</p>}
      {children}
    </div>
  );
}
