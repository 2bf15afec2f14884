import { useTexts } from '../../ui/language.tsx';
import { FormSlot, useForm } from './form-slot.tsx';
import { guardedFields } from './guarded-fields.ts';
import styles from './step-editor.module.css';

/** Whether the step's topic is sensitive: then privacy is tightened at once, and said in words before anybody writes. */
export function SensitiveField() {
  const words = useTexts().facilitator.editor;
  const { step, edit } = useForm();
  const sensitive = step.sensitive === true;
  return (
    <FormSlot of="sensitive">
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={sensitive}
          onChange={(event) => edit(event.target.checked ? guardedFields(step) : { sensitive: undefined })}
        />
        <span>{words.sensitive}</span>
      </label>
      <p className="soft small">{words.sensitiveHint}</p>
    </FormSlot>
  );
}
