import styles from './question.module.css';

export interface QuestionProps {
  readonly text: string;
  /** A second sentence that asks on, smaller and in fjord. */
  readonly follow?: string | undefined;
  readonly size?: 'small' | 'large' | 'hall' | undefined;
  readonly level?: 1 | 2 | 3 | undefined;
  readonly id?: string | undefined;
}

/** Characters a projected question may have before it is set smaller. */
const longInHall = 130;

/** The question: the largest thing on its screen. Line breaks in the text are kept. */
export function Question({ text, follow, size = 'large', level = 1, id }: QuestionProps) {
  const Heading = `h${level}` as const;
  const long = size === 'hall' && text.length + (follow?.length ?? 0) > longInHall;
  const own = size === 'hall' ? (long ? styles.long : styles.hall) : size === 'small' ? styles.small : '';
  return (
    <Heading id={id} className={`${styles.question} ${own}`}>
      {text}
      {follow && <span className={styles.follow}>{follow}</span>}
    </Heading>
  );
}
