import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { limits } from '../../../shared/conference/limits.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ChosenHall } from './create-choice.ts';
import styles from './create-page.module.css';
import { hallFaults } from './hall-faults.ts';

/** The halls where people sit: none to name where there is one; each with a name, or digital. */
export function HallsField({
  halls,
  mustMend,
  onChange,
}: {
  readonly halls: readonly ChosenHall[];
  readonly mustMend: boolean;
  readonly onChange: (halls: readonly ChosenHall[]) => void;
}) {
  const words = useTexts().facilitator.programmes;
  const faults = hallFaults(halls);
  const change = (at: number, changes: Partial<ChosenHall>) =>
    onChange(halls.map((hall, index) => (index === at ? { ...hall, ...changes } : hall)));
  return (
    <fieldset className={styles.halls}>
      <legend className={styles.legend}>{words.halls}</legend>
      <p className="soft small">{words.hallsHint}</p>
      {halls.length > 0 && (
        <ul className={styles.hallList}>
          {halls.map((hall, at) => {
            const fault = mustMend ? faults.get(at) : undefined;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: halls have no other name before there is a conference
              <li key={at} className={styles.hall}>
                <TextField
                  label={words.hallName(at + 1)}
                  error={fault === undefined ? undefined : words[fault]}
                  value={hall.name}
                  maxLength={limits.hallLength}
                  onChange={(event) => change(at, { name: event.target.value })}
                  autoComplete="off"
                />
                <button
                  type="button"
                  className={styles.removeHall}
                  aria-label={words.removeHall(hall.name || words.hallNumber(at + 1))}
                  onClick={() => onChange(halls.filter((_hall, index) => index !== at))}
                >
                  <X size="1.1em" aria-hidden="true" />
                </button>
                <Check
                  className={`small ${styles.digital}`}
                  checked={hall.digital}
                  onChange={(digital) => change(at, { digital })}
                >
                  {words.hallDigital}
                </Check>
              </li>
            );
          })}
        </ul>
      )}
      {halls.length < limits.halls && (
        <div>
          <Button
            kind="pill"
            icon={<Plus size="1.05em" aria-hidden="true" />}
            onClick={() => onChange([...halls, { name: '', digital: false }])}
          >
            {words.addHall}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
