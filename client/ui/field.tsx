import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { useTexts } from './language.tsx';

/** What every field has around its control. */
export interface FieldProps {
  readonly label: ReactNode;
  /** Keeps the label for those who listen and hides it from view. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Ids of what else tells about the field, elsewhere on the page. */
  readonly describedBy?: string | undefined;
}

/** What the control itself must carry to belong to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint and error below; the control comes from a function, so that any native control fits. */
export function Field(props: FieldProps & { readonly control: (control: ControlProps) => ReactNode }) {
  const { label, labelHidden, hint, error, optional, describedBy: elsewhere, control } = props;
  const id = useId();
  const texts = useTexts().common;
  const describedBy =
    [hint ? `${id}-hint` : '', elsewhere, error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
        {optional && ` (${texts.optional})`}
      </label>
      {control({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** The line that says what is wrong; its live region is there before the error is, else it would not be read. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  return (
    <span id={id} role="status" className={error ? styles.error : undefined}>
      {error && (
        <>
          <CircleAlert size="1.15em" aria-hidden="true" />
          <span>{error}</span>
        </>
      )}
    </span>
  );
}
