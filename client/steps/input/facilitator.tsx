import ExternalLink from 'lucide-react/icons/external-link';
import type { InputSettings } from '../../../shared/steps/input/input.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
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
          {link && (
            <ButtonLink
              kind="pill"
              href={link}
              target="_blank"
              rel="noreferrer"
              icon={<ExternalLink size="1.05em" aria-hidden="true" />}
            >
              {texts.openMaterial}
              <span className="visually-hidden">({texts.newTab})</span>
            </ButtonLink>
          )}
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
