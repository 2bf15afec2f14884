import type { ReactNode } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Question } from '../ui/question.tsx';
import styles from './task.module.css';

/** A task on a phone: the question, what is said about it, and the tools. */
export function Task({
  question,
  small,
  instruction,
  children,
}: {
  readonly question: string;
  /** Where much stands below the question. */
  readonly small?: boolean | undefined;
  readonly instruction?: ReactNode;
  readonly children: ReactNode;
}) {
  const { state } = useLive();
  return (
    <>
      <div className={small ? `${styles.question} ${styles.small}` : styles.question}>
        <div lang={state.language}>
          <Question text={question} size={small ? 'small' : 'large'} />
        </div>
        {instruction && <div className={`soft ${styles.instruction}`}>{instruction}</div>}
      </div>
      {children}
    </>
  );
}
