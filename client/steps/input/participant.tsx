import type { InputSettings } from '../../../shared/steps/input/input.ts';
import { OwnNote } from '../../boards/own/own-note.tsx';
import { useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { PlenaryList } from '../plenary-list.tsx';
import { ShareComposer } from '../share-composer.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';

/** Input in plenary: a prompt to listen by, notes for oneself, and questions that others may support. */
export function InputView({ step }: StepViewProps) {
  const { input, writing } = useTexts().steps;
  const { speaker, link } = step.settings as InputSettings;
  return (
    <Task question={step.question} instruction={speaker === '' ? undefined : input.speaker(speaker)}>
      {link !== '' && (
        <div>
          <OutsideLink href={link} label={input.link} newTab={input.newTab} />
        </div>
      )}
      <OwnNote stepId={step.id} question={writing.ownNotes} labelled rows={4} />
      <ShareComposer step={step} label={input.ask} placeholder={input.placeholder} />
      <PlenaryList stepId={step.id} title={input.questions} empty={input.noneYet} byHearts />
    </Task>
  );
}
