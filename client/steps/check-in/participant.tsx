import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { OneWord } from '../one-word.tsx';
import { RuleList } from '../rule-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePrepared } from '../use-prepared.ts';
import styles from './participant.module.css';

/** One word, sent to the hall's screen; and the ground rules, quietly. */
export function CheckInView({ step }: StepViewProps) {
  const { steps } = useTexts();
  const { state } = useLive();
  usePrepared();
  return (
    <Task question={step.question}>
      <OneWord step={step} />
      {step.instruction && (
        <section className={styles.rules}>
          <h2 className={styles.rulesTitle}>{steps.checkIn.rules}</h2>
          <RuleList text={step.instruction} lang={state.language} />
        </section>
      )}
    </Task>
  );
}
