import type { InputSettings } from '../../../shared/steps/input/input.ts';
import { useTexts } from '../../ui/language.tsx';
import { HallNotes } from '../hall-notes.tsx';
import { useShownSoon } from '../hall-shown-soon.ts';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** Those that most people would ask: two or three pages. */
const questionsShown = 12;

/** Who speaks and what to listen by; the questions that most people would ask come first. */
export function InputHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const { speaker } = step.settings as InputSettings;
  const soon = useShownSoon(step);
  const questions = [...usePlenaryNotes(step.id)].sort((a, b) => b.hearts - a.hearts);
  return (
    <HallStage
      step={step}
      above={speaker && hall.speaker(speaker)}
      question={step.question}
      below={soon}
      foot={step.instruction}
    >
      {questions.length > 0 && (
        <HallNotes notes={questions} title={hall.questions} most={questionsShown} keep="first" />
      )}
    </HallStage>
  );
}
