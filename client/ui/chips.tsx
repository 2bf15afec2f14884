import { type ReactNode, useId } from 'react';
import styles from './chips.module.css';
import { FieldError } from './field.tsx';
import face from './radio-face.module.css';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Shown after the label, e.g. the notes in a lane. */
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly options: readonly Chip<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  /** Sideways in one row instead of wrapping: few words of height on a phone. */
  readonly oneRow?: boolean | undefined;
}

/** Choose one of a few: a native radio group drawn as pills. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, labelHidden, options, value, onChange, error, oneRow } = props;
  const name = useId();
  return (
    <fieldset aria-describedby={`${name}-error`}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={`${styles.chips} ${oneRow ? styles.oneRow : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={`${face.choice} ${styles.chip}`}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={`${face.face} ${styles.pill}`}>
              {option.label}
              {option.count !== undefined && <span className="numbers">{option.count}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`} error={error} />
    </fieldset>
  );
}
