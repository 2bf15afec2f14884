import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import type { Step } from '../../shared/conference/programme.ts';
import type { OneWordData } from '../../shared/steps/one-word.ts';
import { useDraft } from '../boards/writing/use-draft.ts';
import { useLive, useSend, useWord } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './one-word.module.css';
import { usePart } from './use-part.ts';

/** One word, sent to the hall's screen; it may be changed while the step runs. */
export function OneWord({ step }: { readonly step: Step }) {
  const { steps } = useTexts();
  const { state, personId } = useLive();
  const word = useWord();
  const { active } = usePart(step);
  const data = state.stepData.get(step.id) as OneWordData | undefined;
  const own = word(data?.said.get(personId ?? '') ?? '');
  const [changing, setChanging] = useState(false);
  if (active && (own === '' || changing)) {
    return <WordForm stepId={step.id} before={changing ? own : ''} onSaid={() => setChanging(false)} />;
  }
  if (own === '') return null;
  return (
    <div className={styles.said}>
      <p className="soft">{steps.checkIn.yours}</p>
      <p className={styles.word}>{own}</p>
      <p className="soft small" role="status">
        {steps.checkIn.onScreen}
      </p>
      {active && (
        <Button kind="plain" onClick={() => setChanging(true)}>
          {steps.checkIn.change}
        </Button>
      )}
    </div>
  );
}

function WordForm({ stepId, before, onSaid }: { stepId: string; before: string; onSaid: () => void }) {
  const texts = useTexts();
  const { checkIn } = texts.steps;
  const send = useSend();
  const draft = useDraft(`${stepId}/word`);
  const { text, write } = draft;
  const notice = useId();
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said before is put in once; then the field is theirs
  useEffect(() => {
    if (before === '') return;
    if (text === '') write(before);
    field.current?.focus();
  }, []);

  const say = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    if (text.trim() === '') return setError(texts.errors.text_empty);
    if (text.trim().length > limits.wordLength) return setError(checkIn.tooLong(limits.wordLength));
    setSending(true);
    const reply = await send({ type: 'act', stepId, action: { type: 'sayWord', word: text } });
    setSending(false);
    if (reply.ok) {
      draft.clear();
      onSaid();
    } else setError(errorText(texts, reply.code));
  };
  return (
    <form className="stack" onSubmit={say} noValidate>
      <TextField
        ref={field}
        label={checkIn.word}
        labelHidden
        className={styles.field}
        placeholder={checkIn.placeholder}
        describedBy={noticeParts(notice)}
        error={error}
        value={text}
        autoComplete="off"
        enterKeyHint="send"
        onChange={({ currentTarget }) => {
          draft.write(currentTarget.value);
          setError(undefined);
        }}
      />
      <PrivacyWarning note={`${stepId}/word`} text={text} />
      <WritingNotice id={notice} readers="screen" />
      <Button type="submit" kind="primary" large wide aria-disabled={sending || undefined}>
        {texts.common.send}
      </Button>
    </form>
  );
}
