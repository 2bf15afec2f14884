import { type FormEvent, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import type { Hall } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useDeeds } from './host-deeds.tsx';
import styles from './section.module.css';

/** What is said to this hall, and the message that stands there now. */
export function HallMessage({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const { common, errors, host, privacy } = useTexts();
  const { run } = useDeeds();
  const word = useWord();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const notice = useId();
  const standing = state.messages.filter(({ to }) => to.kind === 'hall' && to.hallId === hall.id);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError(errors.text_empty);
      field.current?.focus();
      return;
    }
    if (!(await run({ type: 'sendMessage', text, to: { kind: 'hall', hallId: hall.id } }))) return;
    setText('');
    announce(host.messageSent);
  };
  const takeAway = async (messageId: string) => {
    if (!(await run({ type: 'clearMessage', messageId }))) return;
    announce(host.takenAway);
    field.current?.focus();
  };

  return (
    <section className={styles.section} aria-labelledby="host-message">
      <h2 id="host-message" className={styles.title}>
        {host.message}
      </h2>
      {standing.map((message) => (
        <div key={message.id} className={styles.panel}>
          <p>
            <span className="soft small">{host.messageShown}</span>
            <br />
            <span className={styles.said}>{privacy.quote(word(message.textId))}</span>
          </p>
          <div>
            <Button kind="pill" onClick={() => takeAway(message.id)}>
              {host.takeAway}
            </Button>
          </div>
        </div>
      ))}
      <form className="stack-tight" onSubmit={submit}>
        <TextArea
          ref={field}
          label={host.message}
          labelHidden
          hint={host.messageHint}
          describedBy={noticeParts(notice)}
          error={error}
          rows={2}
          maxLength={limits.messageLength}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
        />
        <PrivacyWarning note="message" text={text} />
        <WritingNotice id={notice} readers={null} />
        <div>
          <Button type="submit">{common.send}</Button>
        </div>
      </form>
    </section>
  );
}
