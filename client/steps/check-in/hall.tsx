import { HallStage } from '../hall-stage.tsx';
import { WayInCorner } from '../hall-way-in.tsx';
import { RuleList } from '../rule-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { useWordWall } from '../word-wall.tsx';

/** The words as they come, without anybody's name; and the way in, since people still come. */
export function CheckInHall({ step }: StepViewProps) {
  const words = useWordWall(step.id);
  return (
    <HallStage
      step={step}
      question={step.question}
      foot={<RuleList text={step.instruction} across />}
      beside={<WayInCorner />}
    >
      {words}
    </HallStage>
  );
}
