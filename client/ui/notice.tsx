import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { useUpdatesPaused } from './announcer.tsx';
import styles from './notice.module.css';

export interface NoticeProps {
  /** `attention` interrupts those who listen; the others wait for a pause. */
  readonly tone?: 'calm' | 'good' | 'attention' | undefined;
  readonly children: ReactNode;
  /** It is said by the page's announcer, or has been: here it is only to be read. */
  readonly silent?: boolean | undefined;
  /** A button or two at the end of the line. */
  readonly action?: ReactNode;
}

const icons = { calm: Info, good: CircleCheck, attention: TriangleAlert };

/** One line about what happened, what is safe and what to do; in the page's flow, never over somebody's text. */
export function Notice({ tone = 'calm', silent, children, action }: NoticeProps) {
  const Icon = icons[tone];
  const paused = useUpdatesPaused();
  const spoken = tone === 'attention' ? 'alert' : paused ? undefined : 'status';
  return (
    <div role={silent ? undefined : spoken} className={`${styles.notice} ${tone === 'calm' ? '' : styles[tone]}`}>
      <span className={styles.words}>
        <Icon size="1.2em" aria-hidden="true" />
        <span>{children}</span>
      </span>
      {action}
    </div>
  );
}
