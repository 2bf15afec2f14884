import { useTexts } from '../../ui/language.tsx';
import { HallStage } from '../hall-stage.tsx';
import type { StepViewProps } from '../step-view.ts';

/** The question alone: answers are nobody's business in the hall. */
export function CheckOutHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  return <HallStage step={step} question={step.question} below={hall.noNames} foot={step.instruction} />;
}
