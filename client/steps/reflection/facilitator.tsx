import type { ReflectionSettings } from '../../../shared/steps/reflection/reflection.ts';
import { useTexts } from '../../ui/language.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** Reflection, for the desk: what people have chosen to share, and nothing of what they write for themselves. */
export function ReflectionDesk({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const { share } = step.settings as ReflectionSettings;
  return share ? <SharedThoughts step={step} /> : <p className="soft">{texts.reflectionsPrivate}</p>;
}

function SharedThoughts({ step }: StepViewProps) {
  const texts = useTexts().facilitator;
  const notes = usePlenaryNotes(step.id);
  return (
    <DeskNotes
      stepId={step.id}
      title={texts.reflections(notes.length)}
      empty={texts.reflectionsComeHere}
      notes={notes}
    />
  );
}
