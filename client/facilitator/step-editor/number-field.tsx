import { type ComponentProps, type ReactNode, useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import styles from './step-editor.module.css';

/** A whole number, typed. What is no number is told as NaN, so that it is never sent for another. */
export function NumberField({
  value,
  onValue,
  after,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> & {
  readonly value: number;
  readonly onValue: (value: number) => void;
  /** Drawn beside it. */
  readonly after?: ReactNode;
}) {
  const [typed, setTyped] = useState(() => shown(value));
  // Changed from outside: by a button, or by another facilitator.
  if (!Object.is(read(typed), value)) setTyped(shown(value));
  return (
    <div className={styles.number}>
      <TextField
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onValue(read(event.target.value));
        }}
      />
      {after}
    </div>
  );
}

function read(typed: string): number {
  return /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

function shown(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
