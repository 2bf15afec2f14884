import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { readyProgrammes } from '../../shared/programmes/ready-programmes.ts';
import type { CreateReply, CreateRequest, MetaReply } from '../../shared/protocol/http.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { codeOf } from '../live/session.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { errorText } from '../ui/error-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { navigate } from '../ui/navigation.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './create-page.module.css';
import { parseWorkplaces } from './parse-workplaces.ts';
import { ProgrammeChoice } from './programme-choice.tsx';
import { defaultDays, RetentionField, readDays } from './retention-field.tsx';
import { WorkplacesField } from './workplaces-field.tsx';

interface Faults {
  readonly title?: string;
  readonly days?: string;
  readonly key?: string;
  readonly workplaces?: true;
}

/** A new conference: what it is called, which programme, who is expected, and how long its words are kept. */
export function CreatePage() {
  const { language: own, texts } = useLanguage();
  const words = texts.facilitator;
  usePageTitle(words.createTitle);

  const [programmeId, setProgrammeId] = useState(readyProgrammes[0]?.id ?? '');
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const language = chosenLanguage ?? own;
  const programme = readyProgrammes.find((one) => one.id === programmeId);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const title = typedTitle ?? programme?.title[language] ?? '';
  const [typedWorkplaces, setTypedWorkplaces] = useState('');
  const [days, setDays] = useState(String(defaultDays));
  const [createKey, setCreateKey] = useState('');
  const keyNeeded = useCreateKeyNeeded();
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const parsed = useMemo(() => parseWorkplaces(typedWorkplaces), [typedWorkplaces]);
  const dayCount = readDays(days);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found: Faults = {
      ...(title.trim() === '' ? { title: words.titleMissing } : {}),
      ...(parsed.faults.length > 0 ? { workplaces: true } : {}),
      ...(dayCount === null ? { days: words.retentionWrong } : {}),
      ...(keyNeeded && createKey.trim() === '' ? { key: words.createKeyMissing } : {}),
    };
    setFaults(found);
    if (dayCount === null || Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    setRefusal(null);
    const request: CreateRequest = {
      programme: programmeId,
      title: title.trim(),
      language,
      workplaces: [...parsed.workplaces],
      retentionDays: dayCount,
      ...(keyNeeded ? { createKey: createKey.trim() } : {}),
    };
    const created = await create(request);
    if ('refused' in created) {
      setBusy(false);
      setRefusal(created.refused);
      return;
    }
    const link = new URL(created.facilitatorLink);
    navigate(link.pathname + link.hash);
  };

  return (
    <Page top={[texts.common.productName, <LanguageSwitch key="language" />]}>
      <div className="stack-tight">
        <h1>{words.createTitle}</h1>
        <p className="soft">{words.createIntro}</p>
      </div>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <ProgrammeChoice language={language} value={programmeId} onChange={setProgrammeId} />
        <Chips
          label={words.languageLabel}
          options={languages.map((value) => ({ value, label: texts.common.languageNames[value] }))}
          value={language}
          onChange={setChosenLanguage}
        />
        <TextField
          label={words.titleLabel}
          hint={words.titleHint}
          error={faults.title}
          value={title}
          maxLength={limits.titleLength}
          onChange={(event) => setTypedTitle(event.target.value)}
          autoComplete="off"
        />
        <WorkplacesField
          typed={typedWorkplaces}
          parsed={parsed}
          mustMend={faults.workplaces === true}
          onChange={setTypedWorkplaces}
        />
        <RetentionField days={days} error={faults.days} onChange={setDays} />
        {keyNeeded && (
          <TextField
            type="password"
            label={words.createKeyLabel}
            hint={words.createKeyHint}
            error={faults.key}
            value={createKey}
            onChange={(event) => setCreateKey(event.target.value)}
            autoComplete="off"
          />
        )}
        {refusal && <Notice tone="attention">{errorText(texts, refusal)}</Notice>}
        <Button type="submit" kind="primary" large wide aria-disabled={busy}>
          {busy ? words.creating : words.create}
        </Button>
      </form>
    </Page>
  );
}

/** Asked at once, so that the field is there before anybody has filled in the rest. */
function useCreateKeyNeeded(): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    let current = true;
    fetch('/api/meta')
      .then((response) => response.json() as Promise<MetaReply>)
      .then(({ createKeyNeeded }) => {
        if (current) setNeeded(createKeyNeeded);
      })
      // The server says so anyway when a key is missing.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, []);
  return needed;
}

async function create(request: CreateRequest): Promise<CreateReply | { readonly refused: string }> {
  try {
    const response = await fetch('/api/conferences', {
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
