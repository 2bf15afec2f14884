import { useRef } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useDeeds } from '../people/deeds.tsx';
import { MessageForm } from '../people/message-form.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './section.module.css';

/** What is said to this hall, and the message that stands there now. */
export function HallMessage({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const { host, people, privacy } = useTexts();
  const { run } = useDeeds();
  const word = useWord();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const standing = state.messages.filter(({ to }) => to.kind === 'hall' && to.hallId === hall.id);
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
              {people.takeMessageAway}
            </Button>
          </div>
        </div>
      ))}
      <MessageForm
        to={{ kind: 'hall', hallId: hall.id }}
        label={host.message}
        labelHidden
        hint={host.messageHint}
        field={field}
      />
    </section>
  );
}
