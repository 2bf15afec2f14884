import { limits } from '../../../shared/conference/limits.ts';
import { kindSettings } from '../../steps/kind-settings.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormSlot, useForm, useSettings } from './form-slot.tsx';

/** Who leads the step; where the kind shows a speaker in the hall, one press makes that the same name. */
export function LeadsField() {
  const words = useTexts().facilitator.prepare;
  const { step, edit } = useForm();
  const { settings, set } = useSettings();
  const leads = step.leads ?? '';
  const shows = kindSettings.get(step.kind)?.fields.some(({ name }) => name === 'speaker') ?? false;
  return (
    <FormSlot of="leads">
      <TextField
        label={words.leads}
        hint={words.leadsHint}
        optional
        value={leads}
        maxLength={limits.leadsLength}
        onChange={(event) => edit({ leads: event.target.value || undefined })}
        autoComplete="off"
      />
      {shows && leads.trim() !== '' && settings.speaker !== leads.trim() && (
        <div>
          <Button kind="pill" onClick={() => set('speaker', leads.trim())}>
            {words.leadsIsSpeaker(leads.trim())}
          </Button>
        </div>
      )}
    </FormSlot>
  );
}
