import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import type { Part, PartKind } from '../../../shared/conference/programme.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { FormSlot, useForm } from './form-slot.tsx';
import { NumberField } from './number-field.tsx';
import { PartsSummary } from './parts-summary.tsx';
import styles from './step-editor.module.css';

/** The order in which people work, where a part has not been given another place. */
const usual: readonly PartKind[] = ['gather', 'alone', 'round', 'open'];
const freshMinutes: Readonly<Record<PartKind, number>> = { gather: 3, alone: 3, round: 10, open: 10 };

/** What a group does one after the other, with minutes; the last part lasts for what is left of the step. */
export function PartsFields() {
  const texts = useTexts();
  const words = texts.facilitator.editor;
  const names = texts.facilitator.parts;
  const { step, edit, faults } = useForm();
  const { parts } = step;
  if (step.arrangement.kind !== 'groups' && parts.length < 2) return null;
  const before = parts.slice(0, -1).reduce((sum, part) => sum + part.minutes, 0);
  const rest = step.minutes - before;
  const set = (next: readonly Part[]) => edit({ parts: next });
  const missing = usual.filter((kind) => parts.every((part) => part.kind !== kind));
  return (
    <FormSlot of="parts">
      <PartsSummary />
      <ul className={styles.rows}>
        {parts.map((part, at) => (
          <li key={part.kind} className={styles.part}>
            <span>{names[part.kind]}</span>
            {at === parts.length - 1 ? (
              <span className="soft numbers">{Number.isNaN(rest) ? '' : words.partRest(Math.max(0, rest))}</span>
            ) : (
              <NumberField
                label={words.partMinutes(names[part.kind])}
                labelHidden
                value={part.minutes}
                onValue={(minutes) => set(parts.map((one, index) => (index === at ? { ...one, minutes } : one)))}
              />
            )}
            {parts.length > 1 && (
              <button
                type="button"
                className={styles.remove}
                aria-label={words.removePart(names[part.kind])}
                onClick={() => set(parts.filter((_one, index) => index !== at))}
              >
                <X size="1.1em" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div className="row">
          {missing.map((kind) => (
            <Button
              key={kind}
              kind="pill"
              icon={<Plus size="1.05em" aria-hidden="true" />}
              aria-label={words.addPart(names[kind])}
              onClick={() => set(withPart(parts, kind))}
            >
              {names[kind]}
            </Button>
          ))}
        </div>
      )}
      <FieldError id="parts-error" error={faults.parts ?? (rest <= 0 ? words.partsTooLong : undefined)} />
    </FormSlot>
  );
}

function withPart(parts: readonly Part[], kind: PartKind): readonly Part[] {
  const place = parts.findIndex((part) => usual.indexOf(part.kind) > usual.indexOf(kind));
  const at = place < 0 ? parts.length : place;
  return [...parts.slice(0, at), { kind, minutes: freshMinutes[kind] }, ...parts.slice(at)];
}
