import styles from './rule-list.module.css';
import { rulesOf } from './rules-of.ts';

/** What the gathering goes by, as a short list; a sentence or two stay as they are. */
export function RuleList({
  text,
  lang,
  across = false,
}: {
  readonly text: string;
  readonly lang?: string;
  /** After each other rather than under each other, where there is more width than height. */
  readonly across?: boolean;
}) {
  const rules = rulesOf(text);
  if (rules.length < 2) return <p lang={lang}>{text}</p>;
  return (
    <ul lang={lang} className={across ? `${styles.rules} ${styles.across}` : styles.rules}>
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
