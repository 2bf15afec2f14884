import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

interface Own extends FieldProps {
  /** In the serif of questions: where a question is being written. */
  readonly question?: boolean | undefined;
}

/** Several lines of text in a plain text area, which a phone's keyboard knows best. Grows with its text where it can. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  optional,
  describedBy,
  question,
  className,
  rows = 4,
  ...rest
}: Own & Omit<ComponentProps<'textarea'>, keyof Own>) {
  const own = `${styles.control} ${question ? styles.questionControl : ''} ${className ?? ''}`;
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, describedBy }}
      control={(control) => (
        // A field that grows with its text forgets its rows: they are its least height.
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={own}
          style={{ minHeight: `calc(${rows} * 1.45em + 1.4em)` }}
        />
      )}
    />
  );
}
