import type { PracticeStorySettings } from '../../../shared/steps/practice-story/practice-story.ts';
import { useTexts } from '../../ui/language.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** A practice story, for the desk: who tells, and the learning points that people have shared. */
export function PracticeStoryDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const { storyteller } = step.settings as PracticeStorySettings;
  const points = usePlenaryNotes(step.id);
  return (
    <>
      {storyteller && (
        <p>
          <strong>{storyteller}</strong>
        </p>
      )}
      <DeskNotes
        stepId={step.id}
        title={texts.learningPoints(points.length)}
        empty={texts.pointsComeHere}
        notes={points}
      />
    </>
  );
}
