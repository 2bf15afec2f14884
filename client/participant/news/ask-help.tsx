import LifeBuoy from 'lucide-react/icons/life-buoy';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './ask-help.module.css';
import { useNews } from './news.tsx';

/** One quiet button, and when it is pressed a line to say what it is about, which may stay empty. */
export function AskHelp() {
  const texts = useTexts();
  const { common, participant } = texts;
  const { help } = participant;
  const { state, personId } = useLive();
  const { call } = useNews();
  const send = useSend();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) field.current?.focus();
    else if (wasOpen.current) button.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  // It stands at the top of the page how the call goes.
  if (state.phase.kind === 'ended' || (call && !open)) return null;
  const atTable = state.currentStepId !== null && seatOf(state, state.currentStepId, personId ?? '') !== undefined;

  if (!open) {
    return (
      <Button
        ref={button}
        kind="plain"
        className={styles.ask}
        icon={<LifeBuoy size="1.2em" aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {help.ask}
      </Button>
    );
  }
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const reply = await send({ type: 'askHelp', text });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(texts, reply.code));
    setProblem(undefined);
    setText('');
    setOpen(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={ask}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      noValidate
    >
      <TextField
        ref={field}
        label={help.what}
        optional
        hint={atTable ? help.tableSees : help.youAlone}
        error={text.length > limits.helpLength ? help.tooLong(limits.helpLength) : problem}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        enterKeyHint="send"
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" aria-disabled={sending || text.length > limits.helpLength || undefined}>
          {sending ? help.sending : help.ask}
        </Button>
        <Button kind="plain" onClick={() => setOpen(false)}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
