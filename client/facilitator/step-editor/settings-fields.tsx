import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { kindSettings } from '../../steps/kind-settings.ts';
import type { SettingField } from '../../steps/setting-field.ts';
import { Check } from '../../ui/check.tsx';
import { errorText } from '../../ui/error-text.ts';
import { FieldError } from '../../ui/field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormSlot, useForm, useSettings } from './form-slot.tsx';
import { LanesField } from './lanes-field.tsx';
import { NumberField } from './number-field.tsx';

/** What only this kind of step has, drawn from the kind's own description. */
export function SettingsFields() {
  const texts = useTexts();
  const { step, refused } = useForm();
  const fields = kindSettings.get(step.kind)?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <>
      {fields.map((field) => (
        <FormSlot key={field.name} of="settings" at={field.name}>
          <Setting field={field} />
        </FormSlot>
      ))}
      <FieldError
        id="refused-settings"
        error={refused.settings === undefined ? undefined : errorText(texts, refused.settings)}
      />
    </>
  );
}

function Setting({ field }: { readonly field: SettingField }) {
  const words = useTexts().facilitator.editor.settings;
  const { faults } = useForm();
  const { settings, set } = useSettings();
  const value = settings[field.name];
  const label = field.label(words);
  const hint = field.hint?.(words);
  const error = faults[`settings.${field.name}`];
  switch (field.kind) {
    case 'text': {
      const Control = field.long ? TextArea : TextField;
      return (
        <Control
          {...{ label, hint, error }}
          {...(field.long ? { rows: 2 } : {})}
          value={String(value ?? '')}
          maxLength={field.most}
          onChange={(event: { target: { value: string } }) => set(field.name, event.target.value)}
          autoComplete="off"
        />
      );
    }
    case 'link':
      return (
        <TextField
          {...{ label, hint, error }}
          inputMode="url"
          value={String(value ?? '')}
          maxLength={500}
          onChange={(event) => set(field.name, event.target.value.trim())}
          autoComplete="off"
          spellCheck={false}
        />
      );
    case 'count':
      return (
        <NumberField
          {...{ label, hint, error }}
          value={typeof value === 'number' ? value : Number.NaN}
          onValue={(count) => set(field.name, count)}
        />
      );
    case 'switch':
      return (
        <Check checked={value === true} onChange={(is) => set(field.name, is)}>
          {label}
        </Check>
      );
    case 'lanes':
      return <LanesField name={field.name} label={label} />;
    case 'earlierStep':
      return <EarlierStep name={field.name} label={label} fits={field.fits} />;
  }
}

function EarlierStep({
  name,
  label,
  fits,
}: {
  readonly name: string;
  readonly label: string;
  readonly fits: (step: Step) => boolean;
}) {
  const { state } = useLive();
  const { step } = useForm();
  const { settings, set } = useSettings();
  const at = state.programme.findIndex(({ id }) => id === step.id);
  const earlier = state.programme.slice(0, at).filter(fits);
  return (
    <Select label={label} value={String(settings[name])} onChange={(event) => set(name, event.target.value)}>
      {earlier.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </Select>
  );
}
