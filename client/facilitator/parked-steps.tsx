import { statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './attention/attention-region.module.css';
import { useDesk } from './desk-context.tsx';

/** The parking list: steps that were taken out after they had begun, and the way to what was written in them. */
export function ParkedSteps() {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts().facilitator.desk;
  // One that never began holds no words.
  const begun = state.parked.filter(({ id }) => statusOf(state, id).kind !== 'waiting');
  if (begun.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{texts.parked(begun.length)}</summary>
      <div className="stack-tight">
        <p className="soft small">{texts.parkedHint}</p>
        <ul className={styles.plainList}>
          {begun.map((step) => (
            <li key={step.id}>
              <Button
                kind="plain"
                aria-label={texts.openStep(step.title)}
                data-step={step.id}
                onClick={() => open({ kind: 'step', stepId: step.id })}
              >
                {step.title}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
