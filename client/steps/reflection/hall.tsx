import type { ReflectionSettings } from '../../../shared/steps/reflection/reflection.ts';
import { useTexts } from '../../ui/language.tsx';
import { HallNotes } from '../hall-notes.tsx';
import { splitQuestion } from '../hall-question.ts';
import { useShownSoon } from '../hall-shown-soon.ts';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** The question, and quiet; what people choose to share comes up without a name. */
export function ReflectionHall({ step }: StepViewProps) {
  const { share } = step.settings as ReflectionSettings;
  return share ? <WithWall step={step} /> : <Quiet step={step} />;
}

function Quiet({ step }: StepViewProps) {
  const { hall } = useTexts();
  const { text, follow } = splitQuestion(step.question || step.title);
  const below = step.instruction || hall.reflectAlone;
  return <HallStage step={step} question={text} follow={follow} below={below} />;
}

function WithWall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const notes = usePlenaryNotes(step.id);
  const { text, follow } = splitQuestion(step.question || step.title);
  const told = step.instruction || hall.reflectAndShare;
  const any = notes.length > 0;
  const soon = useShownSoon(step);
  return (
    <HallStage
      step={step}
      question={text}
      follow={follow}
      below={any ? undefined : [told, soon].filter(Boolean).join(' ')}
      foot={any ? told : undefined}
    >
      {any && <HallNotes notes={notes} title={hall.shared} />}
    </HallStage>
  );
}
