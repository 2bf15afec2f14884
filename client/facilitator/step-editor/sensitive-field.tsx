import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { FormSlot, useForm } from './form-slot.tsx';
import { guardedFields } from './guarded-fields.ts';

/** Whether the step's topic is sensitive: then privacy is tightened at once, and said in words before anybody writes. */
export function SensitiveField() {
  const words = useTexts().facilitator.editor;
  const { step, edit } = useForm();
  const sensitive = step.sensitive === true;
  return (
    <FormSlot of="sensitive">
      <Check checked={sensitive} onChange={(is) => edit(is ? guardedFields(step) : { sensitive: undefined })}>
        {words.sensitive}
      </Check>
      <p className="soft small">{words.sensitiveHint}</p>
    </FormSlot>
  );
}
