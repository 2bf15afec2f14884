import { statusOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './edit-region.module.css';
import { usePutBack } from './use-put-back.ts';

/** The steps that have been taken out, each with the way back and to what was written in it. */
export function ParkingList({ except }: { readonly except: string | undefined }) {
  const { state } = useLive();
  const { open } = useDesk();
  const words = useTexts().facilitator.editor;
  const putBack = usePutBack();
  const parked = state.parked.filter(({ id }) => id !== except);
  if (parked.length === 0) return null;
  return (
    <section aria-labelledby="parked-steps" className={styles.parked}>
      <h2 id="parked-steps">{words.parked}</h2>
      <p className="soft small">{words.parkedHint}</p>
      <ul className={styles.plain}>
        {parked.map((step) => (
          <li key={step.id}>
            <span>{step.title}</span>
            <span className="row">
              {statusOf(state, step.id).kind !== 'waiting' && (
                <Button
                  kind="plain"
                  aria-label={words.seeWordsOf(step.title)}
                  onClick={() => open({ kind: 'step', stepId: step.id })}
                >
                  {words.seeWords}
                </Button>
              )}
              <Button kind="pill" aria-label={words.putBackStep(step.title)} onClick={() => putBack(step)}>
                {words.putBack}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
