import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './attention-region.module.css';
import { useDesk } from './desk-context.tsx';
import { notesLeftWaiting } from './waiting-notes.ts';

/** Notes of steps that are past, shared and not yet shown: so that they are not forgotten. */
export function NotesLeftWaiting() {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts().facilitator;
  const waiting = notesLeftWaiting(state);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{texts.desk.waitingElsewhere}</h2>
      <ul className={`${styles.card} ${styles.rows}`}>
        {waiting.map(({ step, count }) => (
          <li key={step.id}>
            <span>
              {step.title} <span className="soft small">{texts.notes(count)}</span>
            </span>
            <Button
              kind="plain"
              aria-label={texts.desk.openStep(step.title)}
              data-step={step.id}
              onClick={() => open({ kind: 'step', stepId: step.id })}
            >
              {texts.desk.showCalls}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
