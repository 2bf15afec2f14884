import { type OneWordData, oneWord } from '../../../shared/steps/one-word.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';

/** The words of the check-in as they come, the newest first, so that it is seen at once that they come. */
export function CheckInDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const word = useWord();
  const texts = useTexts().facilitator;
  const data = (state.stepData.get(step.id) ?? oneWord.initialData) as OneWordData;
  const shown = data.shown.filter((id) => word(id) !== '').reverse();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{texts.wordsSoFar(shown.length)}</h3>
      {shown.length === 0 ? (
        <p className="soft">{texts.wordsComeHere}</p>
      ) : (
        <ul className={styles.words}>
          {shown.map((id) => (
            <li key={id}>{word(id)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
