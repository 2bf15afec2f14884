import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Question } from '../../ui/question.tsx';
import type { StepViewProps } from '../step-view.ts';
import { usePart } from '../use-part.ts';
import { usePrepared } from '../use-prepared.ts';
import styles from './participant.module.css';

/** A break: when to be back, and nothing to do. */
export function BreakView({ step }: StepViewProps) {
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const { status } = usePart(step);
  usePrepared();
  return (
    <div className={styles.rest}>
      <Question text={step.question || step.title} />
      {status.kind === 'running' && (
        <p>
          <span className="soft">{texts.steps.break.backAt}</span>
          <time className={styles.time}>{timeOfDay(status.endsAt)}</time>
        </p>
      )}
      <p className="soft">{status.kind === 'paused' ? texts.steps.break.paused : texts.steps.break.rest}</p>
    </div>
  );
}
