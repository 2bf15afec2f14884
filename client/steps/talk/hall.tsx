import type { TalkSettings } from '../../../shared/steps/talk/talk.ts';
import { HallStage } from '../hall-stage.tsx';
import { WayInCorner } from '../hall-way-in.tsx';
import { RuleList } from '../rule-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { useWordWall } from '../word-wall.tsx';

/** What is said to everybody, large; where one word is asked for, the words and the way in. */
export function TalkHall({ step }: StepViewProps) {
  const { oneWord } = step.settings as TalkSettings;
  const words = useWordWall(step.id);
  return (
    <HallStage
      step={step}
      question={step.question || step.title}
      below={!words && step.instruction && <RuleList text={step.instruction} />}
      foot={words && <RuleList text={step.instruction} across />}
      beside={oneWord && <WayInCorner />}
    >
      {words}
    </HallStage>
  );
}
