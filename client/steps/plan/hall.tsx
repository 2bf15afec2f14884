import { useTexts } from '../../ui/language.tsx';
import { HallStage } from '../hall-stage.tsx';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';

/** The question, and what a plan is made of. Plans themselves stay with those who write them. */
export function PlanHall({ step }: StepViewProps) {
  const { planFields: plan } = useTexts().harvest;
  return (
    <HallStage
      step={step}
      question={step.question}
      below={
        <span className={styles.fields}>
          {[plan.goal, plan.action, plan.responsible, plan.deadline, plan.evaluation].map((field) => (
            <span key={field}>{field}</span>
          ))}
        </span>
      }
      foot={step.instruction}
    />
  );
}
