import { useTexts } from '../../ui/language.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import { StoryQueue } from './story-queue.tsx';
import { useStoryteller } from './story-teller.ts';

/** A practice story, for the desk: who tells, and the learning points that people have shared. */
export function PracticeStoryDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const storyteller = useStoryteller(step);
  const points = usePlenaryNotes(step.id);
  return (
    <>
      {storyteller && (
        <p>
          <strong>{storyteller}</strong>
        </p>
      )}
      <StoryQueue step={step} />
      <DeskNotes
        stepId={step.id}
        title={texts.learningPoints(points.length)}
        empty={texts.pointsComeHere}
        notes={points}
      />
    </>
  );
}
