import type { CheckOutData } from '../../../shared/steps/check-out/check-out.ts';
import { checkOut } from '../../../shared/steps/check-out/check-out.ts';
import { useLive } from '../../live/use-live.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';

/** The check-out, for the desk: how many have answered, how the marks fall, and the sentences without names. */
export function CheckOutDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const { counts } = (state.stepData.get(step.id) ?? checkOut.initialData) as CheckOutData;
  const { scaleQuestion } = step.settings as { readonly scaleQuestion: string };
  const answers = usePlenaryNotes(step.id);
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / Math.max(rated, 1);
  const most = Math.max(...counts, 1);
  return (
    <>
      {scaleQuestion !== '' && (
        <section className={styles.section}>
          <h3 className={styles.title}>{scaleQuestion}</h3>
          <p>
            {words.ratings(rated)}
            {rated > 0 && ` · ${words.average(mean.toLocaleString(language, { maximumFractionDigits: 1 }))}`}
          </p>
          <ol className={styles.scale}>
            {counts.map((count, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place on the scale is what it is
              <li key={at}>
                <span className="visually-hidden">{words.ratingBar(at + 1, count)}</span>
                <span aria-hidden="true" className="numbers">
                  {at + 1}
                </span>
                <ProgressBar share={count / most} />
                <span aria-hidden="true" className="numbers">
                  {count}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <DeskNotes stepId={step.id} title={words.answers(answers.length)} empty={words.answersComeHere} notes={answers} />
    </>
  );
}
