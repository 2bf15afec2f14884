import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'calm' | 'good' | 'attention' | 'fjord';

/** A word or two about the thing it stands beside: "ready", "asks for help · 0:40". */
export function Tag({ tone = 'calm', children }: { readonly tone?: Tone | undefined; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${tone === 'calm' ? '' : styles[tone]}`}>{children}</span>;
}
