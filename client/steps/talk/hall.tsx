import type { TalkSettings } from '../../../shared/steps/talk/talk.ts';
import { HallStage } from '../hall-stage.tsx';
import { WayInCorner } from '../hall-way-in.tsx';
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
      below={words ? undefined : step.instruction}
      foot={words ? step.instruction : undefined}
      beside={oneWord && <WayInCorner />}
    >
      {words}
    </HallStage>
  );
}
