import type { InputSettings } from '../../../shared/steps/input/input.ts';
import { useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** Input, for the desk: who speaks, what is shown, and people's questions with the most wanted first. */
export function InputDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const { speaker, link } = step.settings as InputSettings;
  const notes = usePlenaryNotes(step.id);
  // The sort is stable: among equals the older question stays first.
  const questions = [...notes].sort((a, b) => b.hearts - a.hearts);
  return (
    <>
      {(speaker || link) && (
        <div className="row">
          {speaker && <strong>{speaker}</strong>}
          {link && <OutsideLink kind="pill" href={link} label={texts.openMaterial} newTab={texts.newTab} />}
        </div>
      )}
      <DeskNotes
        stepId={step.id}
        title={texts.questions(questions.length)}
        empty={texts.questionsComeHere}
        notes={questions}
      />
    </>
  );
}
