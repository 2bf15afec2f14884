import { type FormEvent, useRef, useState } from 'react';
import type { NetworkRefusal } from '../../shared/network/refusals.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './line-form.module.css';
import { networkErrorText } from './network-error-text.ts';

/** Adds one thing after the other by what it is called: the field is empty again, and has the keyboard. */
export function LineForm({
  label,
  labelHidden,
  hint,
  placeholder,
  maxLength,
  button,
  said,
  onAdd,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly button: string;
  /** What those who listen hear when it has been added. */
  readonly said: (line: string) => string;
  readonly onAdd: (line: string) => NetworkRefusal | undefined;
}) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [line, setLine] = useState('');
  const [refusal, setRefusal] = useState<NetworkRefusal>();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = line.trim() === '' ? 'name_empty' : onAdd(line);
    setRefusal(refused);
    field.current?.focus();
    if (refused) return;
    announce(said(line.trim()));
    setLine('');
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        {...{ label, labelHidden, hint, placeholder, maxLength }}
        ref={field}
        error={refusal && networkErrorText(texts, refusal)}
        value={line}
        onChange={(event) => {
          setLine(event.target.value);
          setRefusal(undefined);
        }}
        autoComplete="off"
      />
      <Button type="submit">{button}</Button>
    </form>
  );
}
