import type { ReactNode } from 'react';
import { useTexts } from '../ui/language.tsx';
import { Question } from '../ui/question.tsx';
import styles from './task.module.css';

/** A task on a phone: the question, what is said about it, and the tools; at the bottom what must never be written. */
export function Task({
  question,
  small,
  instruction,
  writes,
  children,
}: {
  readonly question: string;
  /** Where much stands below the question. */
  readonly small?: boolean | undefined;
  readonly instruction?: string | undefined;
  /** People write here, so the standing notice about names is given. */
  readonly writes?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const { steps } = useTexts();
  return (
    <>
      <div className={small ? `${styles.question} ${styles.small}` : styles.question}>
        <Question text={question} size={small ? 'small' : 'large'} />
        {instruction && <p className={`soft ${styles.instruction}`}>{instruction}</p>}
      </div>
      {children}
      {writes && <p className={styles.notice}>{steps.writing.noNames}</p>}
    </>
  );
}
