import type { Step } from '../../shared/conference/programme.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNews } from './news.tsx';
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
  const { common, participant } = useTexts();
  const { message, putMessageAway, away } = useNews();
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
      {message && (
        <Notice
          action={
            <Button kind="plain" onClick={putMessageAway}>
              {common.ok}
            </Button>
          }
        >
          <span className={styles.from}>{participant.messageFrom}</span>
          <span className={styles.message}>{message}</span>
        </Notice>
      )}
      {away && <Notice>{participant.offline}</Notice>}
    </div>
  );
}
