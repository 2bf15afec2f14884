import { type FormEvent, useEffect, useRef, useState } from 'react';
import { networkLimits } from '../../shared/network/limits.ts';
import { networkLevels } from '../../shared/network/network.ts';
import type { MetaReply } from '../../shared/protocol/http.ts';
import { askServer } from '../live/ask-server.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { useLanguage } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Link, navigate } from '../ui/navigation.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { TextField } from '../ui/text-field.tsx';
import { createNetwork } from './network-calls.ts';
import { networkErrorText } from './network-error-text.ts';
import styles from './own-networks-page.module.css';

type Level = (typeof networkLevels)[number];

/** A new network: its name, whom it is for, and what the owner wants to be called. Everything else comes later. */
export function CreateNetworkPage() {
  const { language, texts } = useLanguage();
  const words = texts.network.create;
  const [name, setName] = useState('');
  const [ownerName, setOwnerName] = useState('');
  const [level, setLevel] = useState<Level>('municipality');
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const keyNeeded = useCreateKeyNeeded() || refusal === 'wrong_create_key';
  const form = useRef<HTMLFormElement>(null);
  usePageTitle(words.title);
  const missing = { name: name.trim() === '', key: keyNeeded && key.trim() === '' };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    if (missing.name || missing.key) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    setRefusal(null);
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const created = await createNetwork({
      ...{ name: name.trim(), ownerName: ownerName.trim(), level, language },
      ...(timeZone ? { timeZone } : {}),
      ...(keyNeeded ? { createKey: key.trim() } : {}),
    });
    setBusy(false);
    if (!created.ok) return setRefusal(created.code);
    const { pathname, hash } = new URL(created.reply.ownerLink);
    navigate(pathname + hash);
  };

  return (
    <Page
      top={[
        <Link key="own" href="/networks" className={styles.front}>
          {texts.network.own.title}
        </Link>,
        <LanguageSwitch key="language" />,
      ]}
    >
      <div className="stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.intro}</p>
      </div>
      <form ref={form} className="stack-loose" onSubmit={submit} noValidate>
        {keyNeeded && (
          <TextField
            type="password"
            label={words.keyLabel}
            hint={words.keyHint}
            error={tried && missing.key ? words.keyMissing : undefined}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            autoComplete="off"
          />
        )}
        <TextField
          label={words.name}
          hint={words.nameHint}
          error={tried && missing.name ? texts.network.errors.name_empty : undefined}
          value={name}
          maxLength={networkLimits.nameLength}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
        />
        <Chips
          label={words.level}
          options={networkLevels.map((value) => ({ value, label: texts.network.levels[value] }))}
          value={level}
          onChange={setLevel}
        />
        <TextField
          label={words.ownerName}
          hint={words.ownerNameHint}
          optional
          value={ownerName}
          maxLength={networkLimits.ownerLength}
          onChange={(event) => setOwnerName(event.target.value)}
          autoComplete="name"
        />
        {refusal !== null && <Notice tone="attention">{networkErrorText(texts, refusal)}</Notice>}
        <Button type="submit" kind="primary" large wide aria-disabled={busy}>
          {busy ? words.creating : words.submit}
        </Button>
      </form>
    </Page>
  );
}

/** Asked at once, so that the field is there before anybody presses the button. */
function useCreateKeyNeeded(): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    let current = true;
    // The server says so anyway when a key is missing.
    askServer<MetaReply>('/api/meta').then((answer) => {
      if (current && answer.ok) setNeeded(answer.reply.createKeyNeeded);
    });
    return () => {
      current = false;
    };
  }, []);
  return needed;
}
