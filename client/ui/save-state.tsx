import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import styles from './save-state.module.css';

export type SavedState = 'saved' | 'saving' | 'reconnecting' | 'notSaved';

export interface SaveStateProps {
  readonly state: SavedState;
  /** A few words after the state, e.g. "only you see this". */
  readonly children?: ReactNode;
}

/**
 * Whether the server holds what was written, in words.
 * Only the loss of it is announced: every "Saved" read out would be noise.
 */
export function SaveState({ state, children }: SaveStateProps) {
  const texts = useTexts().common;
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span className={styles.dot} aria-hidden="true" />
      <span>
        <span key={state} role={state === 'notSaved' ? 'alert' : undefined}>
          {texts[state]}
        </span>
        {children && <> · {children}</>}
      </span>
    </span>
  );
}
