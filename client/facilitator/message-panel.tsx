import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useDesk } from './desk-context.tsx';
import styles from './now-header.module.css';
import { useFocusBack } from './use-focus-back.ts';

/** A line to every phone and screen, written in place: nothing is covered while one writes. */
export function MessagePanel({ onDone }: { readonly onDone: () => void }) {
  const texts = useTexts();
  const { run } = useDesk();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => field.current?.focus(), []);
  useFocusBack('[data-message]');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError(texts.errors.text_empty);
      field.current?.focus();
      return;
    }
    if (await run({ type: 'sendMessage', text, to: { kind: 'all' } })) {
      announce(texts.facilitator.messageSent);
      onDone();
    }
  };

  return (
    <form className={styles.message} onSubmit={submit}>
      <TextArea
        ref={field}
        label={texts.facilitator.messageLabel}
        hint={texts.facilitator.messageHint}
        error={error}
        rows={2}
        maxLength={limits.messageLength}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <div className="row">
        <Button type="submit">{texts.common.send}</Button>
        <Button kind="plain" onClick={onDone}>
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  );
}
