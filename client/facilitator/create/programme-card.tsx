import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { Choice } from './create-choice.ts';
import styles from './create-page.module.css';

/** One programme to begin with: what it is, and the ways to go on. */
export function ProgrammeCard({
  choice,
  busy,
  onStart,
  onTry,
  onAdjust,
  children,
}: {
  readonly choice: Choice;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onTry: () => void;
  readonly onAdjust: () => void;
  /** What more may be done with it, and what went wrong. */
  readonly children?: ReactNode;
}) {
  const words = useTexts().facilitator.programmes;
  const { title, description, audience, minutes, steps, language } = choice;
  return (
    <article className={styles.card}>
      <div className={styles.about} lang={language}>
        <h3 className={styles.title}>{title}</h3>
        {description && <p>{description}</p>}
        <p className={styles.facts}>{[words.minutes(minutes), audience || words.steps(steps.length)].join(' · ')}</p>
      </div>
      <div className={styles.ways}>
        <Button aria-label={words.startOf(title)} aria-disabled={busy} onClick={onStart}>
          {busy ? words.starting : words.start}
        </Button>
        <Button kind="plain" aria-label={words.adjustOf(title)} onClick={onAdjust} data-adjust={choice.id}>
          {words.adjust}
        </Button>
        <Button kind="plain" aria-label={words.tryAloneOf(title)} aria-disabled={busy} onClick={onTry}>
          {words.tryAlone}
        </Button>
        {children}
      </div>
    </article>
  );
}
