import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { formatCode, joinCodeLength, normaliseCode } from '../ui/join-code.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Mark } from '../ui/mark.tsx';
import { Link, navigate } from '../ui/navigation.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './front-page.module.css';

/** The way in for whoever has a code and no QR; and, quietly, for whoever wants to start a conference. */
export function FrontPage() {
  const { common, front } = useTexts();
  usePageTitle();
  return (
    <Page
      top={[common.productName, <LanguageSwitch key="language" />]}
      middle
      width="wide"
      foot={
        <div className={styles.other}>
          <span>{front.quietPromise}</span>
          <Link href="/new">{front.create}</Link>
        </div>
      }
    >
      <div className={styles.room}>
        <div className={styles.welcome}>
          <Mark className={styles.mark} />
          <h1>{front.title}</h1>
          <p className={styles.about}>{front.about}</p>
        </div>
        <CodeForm />
      </div>
    </Page>
  );
}

function CodeForm() {
  const { front } = useTexts();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = normaliseCode(typed);
    if (code.length === joinCodeLength) {
      navigate(`/j/${code}`);
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
