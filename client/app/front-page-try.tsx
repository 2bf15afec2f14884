import { type FormEvent, useId, useState } from 'react';
import type { CreateReply, RehearsalRequest } from '../../shared/protocol/http.ts';
import { codeOf } from '../live/session.ts';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { navigate } from '../ui/navigation.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './front-page.module.css';

/** One press leads to the desk of a conference with simulated people; where the server asks for its key, two. */
export function TryAlone() {
  const { language, texts } = useLanguage();
  const words = texts.front.tryAlone;
  const [key, setKey] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hint = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const begun = await begin({ language, ...(key === null ? {} : { createKey: key.trim() }) });
    if ('facilitatorLink' in begun) {
      const { pathname, hash } = new URL(begun.facilitatorLink);
      return navigate(pathname + hash);
    }
    setBusy(false);
    // The first time it is only asked for.
    if (begun.refused === 'wrong_create_key' && key === null) setKey('');
    else setRefusal(begun.refused);
  };

  return (
    <form className={styles.try} onSubmit={submit} noValidate>
      {key !== null && (
        <TextField
          type="password"
          label={words.keyLabel}
          hint={words.keyHint}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          autoComplete="off"
          autoFocus
        />
      )}
      <Button type="submit" large wide aria-disabled={busy} aria-describedby={hint}>
        {busy ? words.preparing : words.start}
      </Button>
      <p id={hint} className="soft small">
        {words.hint}
      </p>
      {refusal !== null && <Notice tone="attention">{errorText(texts, refusal)}</Notice>}
    </form>
  );
}

async function begin(request: RehearsalRequest): Promise<CreateReply | { readonly refused: string }> {
  try {
    const response = await fetch('/api/rehearsals', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) return { refused: await codeOf(response) };
    return (await response.json()) as CreateReply;
  } catch {
    return { refused: 'offline' };
  }
}
