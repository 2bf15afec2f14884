import { useEffect, useRef, useState } from 'react';
import type { CreateReply, CreateRequest, MetaReply } from '../../../shared/protocol/http.ts';
import type { Answer } from '../../live/ask-server.ts';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { TextField } from '../../ui/text-field.tsx';
import { beginRehearsal, type Choice, createConference, requestFor } from './create-choice.ts';
import { CreateForm } from './create-form.tsx';
import { ProgrammeChoice } from './programme-choice.tsx';
import { useOwnProgrammes } from './use-own-programmes.ts';

/** A new conference: a programme, and *start*. Everything else can be settled first, by whoever wants to. */
export function CreatePage() {
  const { texts } = useLanguage();
  const words = texts.facilitator;
  const [adjusted, setAdjusted] = useState<Choice | null>(null);
  usePageTitle(adjusted ? words.programmes.adjustTitle(adjusted.title) : words.createTitle);
  const own = useOwnProgrammes();
  const [createKey, setCreateKey] = useState('');
  const [keyFault, setKeyFault] = useState<string | undefined>(undefined);
  const keyNeeded = useCreateKeyNeeded();
  const [starting, setStarting] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ at: string; code: string } | null>(null);
  const keyField = useRef<HTMLInputElement>(null);

  /** Creates something with the key, and goes to its desk. */
  const begin = async (id: string, create: (key: string | undefined) => Promise<Answer<CreateReply>>) => {
    if (starting !== null) return;
    if (keyNeeded && createKey.trim() === '') {
      setKeyFault(words.createKeyMissing);
      keyField.current?.focus();
      return;
    }
    setStarting(id);
    setRefusal(null);
    const created = await create(keyNeeded ? createKey.trim() : undefined);
    if (!created.ok) {
      setStarting(null);
      setRefusal({ at: id, code: created.code });
      return;
    }
    const link = new URL(created.reply.facilitatorLink);
    navigate(link.pathname + link.hash);
  };
  const start = (request: CreateRequest, id: string) =>
    begin(id, (key) => createConference(key === undefined ? request : { ...request, createKey: key }));

  const key = keyNeeded && (
    <TextField
      ref={keyField}
      type="password"
      label={words.createKeyLabel}
      hint={words.createKeyHint}
      error={keyFault}
      value={createKey}
      onChange={(event) => {
        setCreateKey(event.target.value);
        setKeyFault(undefined);
      }}
      autoComplete="off"
    />
  );

  if (adjusted) {
    return (
      <Page top={[texts.common.productName, <LanguageSwitch key="language" />]}>
        <CreateForm
          choice={adjusted}
          busy={starting !== null}
          refusal={refusal && <Notice tone="attention">{errorText(texts, refusal.code)}</Notice>}
          keyField={key}
          onStart={start}
          onBack={() => {
            setRefusal(null);
            setAdjusted(null);
            // Back to where one came from.
            requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-adjust="${adjusted.id}"]`)?.focus());
          }}
        />
      </Page>
    );
  }
  return (
    <Page top={[texts.common.productName, <LanguageSwitch key="language" />]} width="wide">
      <div className="stack-tight">
        <h1>{words.createTitle}</h1>
        <p className="soft">{words.createIntro}</p>
      </div>
      {key}
      <ProgrammeChoice
        own={own}
        starting={starting}
        refusal={refusal}
        onStart={(choice) => start(requestFor(choice), choice.id)}
        onTry={(choice) => begin(choice.id, (key) => beginRehearsal(choice, key))}
        onAdjust={(choice) => {
          setRefusal(null);
          setAdjusted(choice);
        }}
      />
    </Page>
  );
}

/** Asked at once, so that the field is there before anybody presses *start*. */
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
