import type { ReactNode } from 'react';
import styles from './check.module.css';

export interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What a tick says. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A box to tick and its words, which are pressed as one. */
export function Check({ checked, onChange, children, className = '' }: CheckProps) {
  return (
    <label className={`${styles.check} ${className}`}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
