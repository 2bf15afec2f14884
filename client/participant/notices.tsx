import { useEffect, useRef, useState } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './notices.module.css';

/** What is to be known beside the task, above it and never over it: message, network, that the programme has gone on. */
export function Notices({
  waiting = null,
  onGo,
}: {
  /** The step that runs while one still finishes a sentence in the one before. */
  readonly waiting?: Step | null | undefined;
  readonly onGo?: (() => void) | undefined;
}) {
  const { participant } = useTexts();
  return (
    <div className={`${styles.notices} screen-only`}>
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
      <FacilitatorMessage />
      <NetworkNotice />
    </div>
  );
}

/** Stands until it is cleared by whoever sent it, or put away here. */
function FacilitatorMessage() {
  const { common, participant } = useTexts();
  const { state } = useLive();
  const word = useWord();
  const announce = useAnnounce();
  const [readId, setReadId] = useState<string | null>(null);
  const { message } = state;
  const text = message ? word(message.textId) : '';
  useEffect(() => {
    if (text) announce(`${participant.messageFrom}: ${text}`);
  }, [text, announce, participant]);
  if (!message || !text || message.id === readId) return null;
  return (
    <Notice
      action={
        <Button kind="plain" onClick={() => setReadId(message.id)}>
          {common.ok}
        </Button>
      }
    >
      <span className={styles.from}>{participant.messageFrom}</span>
      <span className={styles.message}>{text}</span>
    </Notice>
  );
}

/** A phone that changes its mast is away for a moment: not worth a word. */
const noticedAfterMs = 2_500;

function NetworkNotice() {
  const { participant } = useTexts();
  const { online } = useLive();
  const announce = useAnnounce();
  const [away, setAway] = useState(false);
  const told = useRef(false);
  useEffect(() => {
    if (online) {
      setAway(false);
      return;
    }
    const timer = setTimeout(() => setAway(true), noticedAfterMs);
    return () => clearTimeout(timer);
  }, [online]);
  useEffect(() => {
    if (away === told.current) return;
    told.current = away;
    announce(away ? participant.offline : participant.backOnline);
  }, [away, announce, participant]);
  return away ? <Notice>{participant.offline}</Notice> : null;
}
