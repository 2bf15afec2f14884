import { type FormEvent, useId, useState } from 'react';
import type { CreateReply, RehearsalRequest } from '../../shared/protocol/http.ts';
import { askServer, sending } from '../live/ask-server.ts';
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
    const request: RehearsalRequest = { language, ...(key === null ? {} : { createKey: key.trim() }) };
    const begun = await askServer<CreateReply>('/api/rehearsals', sending('POST', request));
    if (begun.ok) {
      const { pathname, hash } = new URL(begun.reply.facilitatorLink);
      return navigate(pathname + hash);
    }
    setBusy(false);
    // The first time it is only asked for.
    if (begun.code === 'wrong_create_key' && key === null) setKey('');
    else setRefusal(begun.code);
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
