import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

/** A native select: the phone's own wheel or list. Options are children. */
export function Select({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  children,
  ...rest
}: FieldProps & Omit<ComponentProps<'select'>, keyof FieldProps>) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional }}
      control={(control) => (
        <span className={styles.selectFrame}>
          <select {...rest} {...control} className={`${styles.control} ${className ?? ''}`}>
            {children}
          </select>
          <ChevronDown size="1.2em" aria-hidden="true" />
        </span>
      )}
    />
  );
}
