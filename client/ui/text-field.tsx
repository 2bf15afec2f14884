import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

/** One line of text. Takes every attribute of a native input. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  optional,
  describedBy,
  className,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, describedBy }}
      control={(control) => (
        <input type="text" {...rest} {...control} className={`${styles.control} ${className ?? ''}`} />
      )}
    />
  );
}
