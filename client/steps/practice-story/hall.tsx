import { useTexts } from '../../ui/language.tsx';
import { HallNotes } from '../hall-notes.tsx';
import { useShownSoon } from '../hall-shown-soon.ts';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import { useStoryteller } from './story-teller.ts';

/** What to listen for and who tells; learning points come up as they are shared. */
export function PracticeStoryHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const storyteller = useStoryteller(step);
  const points = usePlenaryNotes(step.id);
  const soon = useShownSoon(step);
  return (
    <HallStage
      step={step}
      above={storyteller && hall.storyteller(storyteller)}
      question={step.question}
      below={soon}
      foot={step.instruction}
    >
      {points.length > 0 && <HallNotes notes={points} title={hall.learningPoints} />}
    </HallStage>
  );
}
