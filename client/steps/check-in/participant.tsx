import { useTexts } from '../../ui/language.tsx';
import { OneWord } from '../one-word.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePrepared } from '../use-prepared.ts';
import styles from './participant.module.css';

/** One word, sent to the hall's screen; and the ground rules, quietly. */
export function CheckInView({ step }: StepViewProps) {
  const { steps } = useTexts();
  usePrepared();
  return (
    <Task question={step.question}>
      <OneWord step={step} />
      {step.instruction && (
        <section className={styles.rules}>
          <h2 className={styles.rulesTitle}>{steps.checkIn.rules}</h2>
          <p>{step.instruction}</p>
        </section>
      )}
    </Task>
  );
}
