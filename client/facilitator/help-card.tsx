import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { useLive, useServerClock, useWord } from '../live/use-live.tsx';
import { EraseWord } from '../steps/erase.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextField } from '../ui/text-field.tsx';
import { formatClock } from '../ui/time.ts';
import { useNow } from '../ui/use-now.ts';
import { useDesk } from './desk-context.tsx';
import styles from './help.module.css';
import type { Call } from './help-calls.ts';
import { useCaller } from './use-caller.ts';

/** One call: who, where, what they say, how long it has been; an answer in one tap, or in one's own words. */
export function HelpCard({ call }: { readonly call: Call }) {
  const texts = useTexts();
  const words = texts.facilitator.desk;
  const word = useWord();
  const { state } = useLive();
  const { open, run } = useDesk();
  const announce = useAnnounce();
  const now = useNow(useServerClock());
  const caller = useCaller()(call);
  const [writing, setWriting] = useState(false);
  const answer = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !writing) answer.current?.focus();
    wasWriting.current = writing;
  }, [writing]);
  const { help } = call;
  const asked = help.textId === null ? '' : word(help.textId);
  const answered = help.reply === null ? '' : word(help.reply.textId);
  const reply = async (text: string) => {
    const done = await run({ type: 'replyHelp', helpId: help.id, text });
    if (done) announce(words.answerSent);
    return done;
  };
  const { group } = call;
  const name =
    group && help.stepId !== null && state.groupings.get(help.stepId)?.status === 'confirmed' ? (
      <button
        type="button"
        className={styles.name}
        aria-label={texts.facilitator.openTable(caller.inText)}
        onClick={() => open({ kind: 'board', stepId: help.stepId ?? '', groupId: group.id })}
      >
        {caller.name}
      </button>
    ) : (
      <strong>{caller.name}</strong>
    );
  return (
    <li className={`${styles.call} ${help.reply === null ? styles.open : ''}`}>
      <p>
        {name}
        {caller.where && <span className="soft"> · {caller.where}</span>}
      </p>
      {asked && <p className={styles.said}>{texts.facilitator.quoted(asked)}</p>}
      <p className="soft small numbers">
        {help.reply === null ? words.waited(formatClock(Math.max(0, now - help.askedAt))) : words.answered(answered)}
      </p>
      {writing ? (
        <AnswerForm who={caller.inText} onAnswer={reply} onDone={() => setWriting(false)} textId={help.textId} />
      ) : (
        <div className={styles.deeds}>
          {help.reply === null && (
            <Button kind="pill" aria-label={words.comingTo(caller.inText)} onClick={() => reply(words.coming)}>
              {words.coming}
            </Button>
          )}
          <Button kind="plain" aria-label={words.answerTo(caller.inText)} ref={answer} onClick={() => setWriting(true)}>
            {words.answer}
          </Button>
          <Button
            kind="plain"
            aria-label={words.helpedWho(caller.name)}
            onClick={() => run({ type: 'closeHelp', helpId: help.id })}
          >
            {words.helped}
          </Button>
        </div>
      )}
    </li>
  );
}

function AnswerForm({
  who,
  textId,
  onAnswer,
  onDone,
}: {
  readonly who: string;
  readonly textId: string | null;
  readonly onAnswer: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const { common, errors, facilitator } = useTexts();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const notice = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError(errors.text_empty);
      field.current?.focus();
      return;
    }
    if (await onAnswer(text)) onDone();
  };
  return (
    <form className="stack-tight" onSubmit={submit}>
      <TextField
        ref={field}
        label={facilitator.desk.answerLabel(who)}
        describedBy={noticeParts(notice)}
        error={error}
        value={text}
        maxLength={limits.helpLength}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <PrivacyWarning note="answer" text={text} />
      <WritingNotice id={notice} readers={null} />
      <div className={styles.deeds}>
        <Button type="submit" kind="pill">
          {common.send}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
        {textId !== null && <EraseWord wordId={textId} />}
      </div>
    </form>
  );
}
