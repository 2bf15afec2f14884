import { splitQuestion } from './hall-question.ts';
import { HallStage } from './hall-stage.tsx';
import { WayInCorner } from './hall-way-in.tsx';
import { RuleList } from './rule-list.tsx';
import type { StepViewProps } from './step-view.ts';

/** Any step's question, its clock and the way in: nothing that anybody wrote, and nothing of how far the tables are. */
export function QuietHall({ step }: StepViewProps) {
  const { text, follow } = splitQuestion(step.question || step.title);
  return (
    <HallStage
      step={step}
      question={text}
      follow={follow}
      beside={<WayInCorner />}
      foot={<RuleList text={step.instruction} across />}
    />
  );
}
