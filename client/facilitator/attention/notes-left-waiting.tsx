import { useLive, useServerClock } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { nextMove } from '../next/next-move.ts';
import styles from './attention-region.module.css';
import { notesLeftBehind, notesLeftWaiting } from './waiting-notes.ts';

/** Notes that are shared and not yet shown, of steps that are past or about to be left: so that they are not forgotten. */
export function NotesLeftWaiting() {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts().facilitator;
  // What comes next does not depend on the moment; only how long it will take does.
  const running = notesLeftBehind(state, nextMove(state, useServerClock()())).filter(
    ({ step }) => step.id === state.currentStepId,
  );
  const waiting = [...running, ...notesLeftWaiting(state)];
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
