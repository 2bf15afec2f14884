import type { ComponentProps } from 'react';
import { CommittedField } from './committed-field.tsx';

/** A whole number, or nothing where it may be left out. */
export function CountField({
  value,
  most,
  wrong,
  mayBeEmpty = false,
  onCommit,
  ...rest
}: Omit<ComponentProps<typeof CommittedField>, 'value' | 'fault' | 'onCommit'> & {
  readonly value: number | null;
  readonly most: number;
  /** Said where it is none, or out of bounds. */
  readonly wrong: string;
  readonly mayBeEmpty?: boolean;
  readonly onCommit: (value: number | null) => void;
}) {
  return (
    <CommittedField
      {...rest}
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      fault={(typed) => {
        const text = typed.trim();
        if (text === '') return mayBeEmpty ? undefined : wrong;
        return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? undefined : wrong;
      }}
      onCommit={(typed) => onCommit(typed.trim() === '' ? null : Number(typed))}
    />
  );
}
