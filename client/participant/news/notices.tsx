import { useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { LateNews } from '../../boards/late-words/late-news.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CallNotice } from './help-notice.tsx';
import { type ShownMessage, useNews } from './news.tsx';
import styles from './notices.module.css';

/**
 * What is to be known beside the task, above it and never over it: messages, network, help, that the programme has gone
 * on. It has been said aloud already (see `NewsProvider`), once, also where this screen comes anew.
 */
export function Notices({
  waiting = null,
  onGo,
}: {
  /** The step that runs while one still finishes a sentence in the one before. */
  readonly waiting?: Step | null | undefined;
  readonly onGo?: (() => void) | undefined;
}) {
  const { common, participant } = useTexts();
  const { messages, putAway, away, given, takenOut, putEventAway } = useNews();
  const ok = (onClick: () => void) => (
    <Button kind="plain" onClick={onClick}>
      {common.ok}
    </Button>
  );
  return (
    <div className={`${styles.notices} screen-only`}>
      {away && <Notice silent>{participant.offline}</Notice>}
      {waiting && (
        <Notice
          action={
            <Button kind="plain" onClick={onGo}>
              {participant.goThere}
            </Button>
          }
        >
          {participant.movedOn(waiting.title)}
        </Notice>
      )}
      {takenOut && (
        <Notice silent action={ok(() => putEventAway('takenOut'))}>
          {participant.stepTakenOut(takenOut.title)}
        </Notice>
      )}
      <Messages messages={messages} onPutAway={putAway} />
      <CallNotice />
      <LateNews />
      {given > 0 && (
        <Notice silent tone="good" action={ok(() => putEventAway('given'))}>
          {participant.moreTime(given)}
        </Notice>
      )}
    </div>
  );
}

/** The latest message; the others behind one press, each to be put away by itself. */
function Messages({
  messages,
  onPutAway,
}: {
  readonly messages: readonly ShownMessage[];
  readonly onPutAway: (messageId: string) => void;
}) {
  const { common, participant } = useTexts();
  const timeOfDay = useTimeOfDay();
  const [all, setAll] = useState(false);
  const more = messages.length - 1;
  const shown = all ? messages : messages.slice(0, 1);
  return (
    <>
      {shown.map(({ id, from, text, at }) => (
        <Notice
          key={id}
          silent
          action={
            <Button
              kind="plain"
              aria-label={messages.length > 1 ? participant.putAway(text) : undefined}
              onClick={() => onPutAway(id)}
            >
              {common.ok}
            </Button>
          }
        >
          <span className={styles.from}>
            {from} <span className={styles.at}>{common.atTime(timeOfDay(at))}</span>
          </span>
          <span className={styles.message}>{text}</span>
        </Notice>
      ))}
      {more > 0 && (
        <div>
          <Button kind="plain" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? participant.fewerMessages : participant.moreMessages(more)}
          </Button>
        </div>
      )}
    </>
  );
}
