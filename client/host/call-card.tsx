import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { useServerClock, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextField } from '../ui/text-field.tsx';
import { formatClock } from '../ui/time.ts';
import { useNow } from '../ui/use-now.ts';
import { useCaller } from './caller.ts';
import type { HallCall } from './hall-calls.ts';
import { useDeeds } from './host-deeds.tsx';
import styles from './section.module.css';

/** One call: who, where, what they say, how long it has been; an answer in one tap, or in one's own words. */
export function CallCard({ call }: { readonly call: HallCall }) {
  const { host, privacy } = useTexts();
  const word = useWord();
  const { run } = useDeeds();
  const announce = useAnnounce();
  const now = useNow(useServerClock());
  const caller = useCaller()(call);
  const [writing, setWriting] = useState(false);
  const { help } = call;
  const asked = help.textId === null ? '' : word(help.textId);
  const reply = async (text: string) => {
    const done = await run({ type: 'replyHelp', helpId: help.id, text });
    if (done) announce(host.answerSent);
    return done;
  };
  const quick = [host.quick.coming, host.quick.soon, host.quick.leader];
  return (
    <li className={`${styles.call} ${help.reply === null ? styles.open : ''}`}>
      <p>
        <strong>{caller.name}</strong>
        {caller.where && <span className="soft"> · {caller.where}</span>}
      </p>
      {asked && <p className={styles.said}>{privacy.quote(asked)}</p>}
      <p className="soft small numbers">
        {help.reply === null
          ? host.waited(formatClock(Math.max(0, now - help.askedAt)))
          : host.answered(word(help.reply.textId))}
      </p>
      {writing ? (
        <AnswerForm who={caller.inText} onAnswer={reply} onDone={() => setWriting(false)} />
      ) : (
        <div className={styles.deeds}>
          {help.reply === null &&
            quick.map((text) => (
              <Button key={text} kind="pill" aria-label={host.quickTo(text, caller.inText)} onClick={() => reply(text)}>
                {text}
              </Button>
            ))}
          <Button kind="plain" aria-label={host.answerTo(caller.inText)} onClick={() => setWriting(true)}>
            {host.answer}
          </Button>
          <Button
            kind="plain"
            aria-label={host.helpedWho(caller.name)}
            onClick={() => run({ type: 'closeHelp', helpId: help.id })}
          >
            {host.helped}
          </Button>
        </div>
      )}
    </li>
  );
}

function AnswerForm({
  who,
  onAnswer,
  onDone,
}: {
  readonly who: string;
  readonly onAnswer: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const { common, errors, host } = useTexts();
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
        label={host.answerLabel(who)}
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
      </div>
    </form>
  );
}
