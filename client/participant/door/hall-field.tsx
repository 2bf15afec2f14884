import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { hallOption, howToAskHall, type ListedHall } from './hall-choice.ts';
import styles from './hall-field.module.css';

export interface HallFieldProps {
  readonly halls: readonly ListedHall[];
  /** The hall whose code one came by. */
  readonly told: ListedHall | undefined;
  /** The id of the hall that is chosen now. */
  readonly value: string | undefined;
  readonly onChange: (hallId: string) => void;
  readonly error?: string | undefined;
}

/** Where one sits: asked only where there are several halls, and told where a hall's own code has said it. */
export function HallField({ halls, told, value, onChange, error }: HallFieldProps) {
  const texts = useTexts();
  const { common, join } = texts;
  const [changing, setChanging] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on where it stood.
    if (changing) field.current?.querySelector<HTMLElement>('input:checked, select')?.focus();
  }, [changing]);
  const asking = howToAskHall(halls, told, changing);
  if (asking === 'not') return null;
  if (asking === 'told' && told) {
    return (
      <div className={styles.told}>
        <p>{told.digital ? hallOption(told, halls, texts) : join.youAreIn(told.name)}</p>
        <Button kind="plain" aria-label={join.changeHall} onClick={() => setChanging(true)}>
          {join.change}
        </Button>
      </div>
    );
  }
  return (
    <div ref={field}>
      {asking === 'row' ? (
        <Chips
          label={join.hallLabel}
          options={halls.map((hall) => ({ value: hall.id, label: hallOption(hall, halls, texts) }))}
          value={value}
          onChange={onChange}
          error={error}
        />
      ) : (
        <Select
          label={join.hallLabel}
          error={error}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="" disabled hidden>
            {common.choose}
          </option>
          {halls.map((hall) => (
            <option key={hall.id} value={hall.id}>
              {hallOption(hall, halls, texts)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
