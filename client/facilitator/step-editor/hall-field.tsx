import { kindOf } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { FormSlot, useForm } from './form-slot.tsx';

/** What the hall screen shows: what the kind does, or the question alone; only where people can do without the former. */
export function HallField() {
  const words = useTexts().facilitator.editor;
  const { step, edit } = useForm();
  if (!kindOf(stepKinds, step).hallMayStay) return null;
  return (
    <FormSlot of="hallShows">
      <Chips
        label={words.hallShows}
        options={[
          { value: 'usual', label: words.hallShowsChoice.usual },
          { value: 'question', label: words.hallShowsChoice.question },
        ]}
        value={step.hallShows ?? 'usual'}
        onChange={(value) => edit({ hallShows: value === 'question' ? value : undefined })}
      />
    </FormSlot>
  );
}
