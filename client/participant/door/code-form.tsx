import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { formatCode, joinCodeLength, normaliseCode } from '../../ui/join-code.ts';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './code-form.module.css';

/** Asks for a join code, and hands over one of the right length. */
export function CodeForm({
  code = '',
  onCode,
}: {
  /** What stands there to begin with, to be mended. */
  readonly code?: string | undefined;
  readonly onCode: (code: string) => void;
}) {
  const { front } = useTexts();
  const [typed, setTyped] = useState(formatCode(code.slice(0, joinCodeLength)));
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = normaliseCode(typed);
    if (wanted.length === joinCodeLength) {
      onCode(wanted);
    } else {
      setError(front.codeWrong);
      field.current?.focus();
    }
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={front.codeLabel}
        hint={front.codeHint}
        error={error}
        className={styles.code}
        value={typed}
        onChange={(event) => {
          setTyped(typedCode(event.target.value));
          setError(undefined);
        }}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" kind="primary" large wide>
        {front.join}
      </Button>
    </form>
  );
}

/** The gap shows by itself after three characters; an address that was pasted gives its code. */
function typedCode(value: string): string {
  const pasted = /\/j\/([^/#?\s]+)/i.exec(value)?.[1] ?? value;
  return formatCode(normaliseCode(pasted).slice(0, joinCodeLength));
}
