import { OwnNote } from '../../boards/own/own-note.tsx';
import { useTexts } from '../../ui/language.tsx';
import { PlenaryList } from '../plenary-list.tsx';
import { ShareComposer } from '../share-composer.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { useStoryteller } from './story-teller.ts';

/** A story from practice: listen by the prompt, take notes for oneself, share one learning point. */
export function PracticeStoryView({ step }: StepViewProps) {
  const { practiceStory, writing } = useTexts().steps;
  const storyteller = useStoryteller(step);
  return (
    <Task
      question={step.question}
      instruction={storyteller === '' ? undefined : practiceStory.storyteller(storyteller)}
    >
      <OwnNote stepId={step.id} question={writing.ownNotes} labelled rows={4} />
      <ShareComposer
        step={step}
        label={practiceStory.point}
        placeholder={practiceStory.placeholder}
        sendLabel={practiceStory.send}
      />
      <PlenaryList stepId={step.id} title={practiceStory.points} empty={practiceStory.noneYet} />
    </Task>
  );
}
