import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOwnBoard } from '../own/own-board.ts';
import { sentLane } from '../own/use-sharing.ts';
import styles from './left-words.module.css';

export interface LeftWord {
  readonly id: string;
  readonly text: string;
  /** Makes a new note of it where it was meant; false when that cannot be done after all. Left out where nobody may write. */
  readonly putOnBoard?: () => boolean;
}

export interface LeftWordsProps {
  /** The step whose own notes may take the words in. */
  readonly stepId: string;
  readonly words: readonly LeftWord[];
  /** Their writer has taken care of them. */
  readonly onDone: (id: string) => void;
}

/** Words that came too late for where they were meant: to be kept among one's own notes, copied, or let go. */
export function LeftWords({ stepId, words, onDone }: LeftWordsProps) {
  const { boards, common } = useTexts();
  const own = useOwnBoard(stepId);
  const [copied, setCopied] = useState<string | null>(null);
  // Browsers give a clipboard to https and localhost only; a press on the words marks them all.
  const mayCopy = 'clipboard' in navigator;
  return (
    <Notice tone="attention">
      <span className={styles.left}>
        <span>{boards.tooLate}</span>
        {words.map(({ id, text, putOnBoard }) => (
          <span key={id} className={styles.one}>
            <span className={styles.words}>{text}</span>
            <span className="row">
              {putOnBoard && (
                <Button
                  onClick={() => {
                    if (putOnBoard()) onDone(id);
                  }}
                >
                  {boards.putOnBoard}
                </Button>
              )}
              {own.status === 'live' && (
                <Button
                  onClick={() => {
                    if (own.add(sentLane, text) !== '') onDone(id);
                  }}
                >
                  {boards.keepAsOwn}
                </Button>
              )}
              {mayCopy && (
                <Button
                  icon={<Copy size="1.1em" aria-hidden="true" />}
                  onClick={() =>
                    navigator.clipboard.writeText(text).then(
                      () => setCopied(id),
                      () => {},
                    )
                  }
                >
                  {copied === id ? common.copied : common.copy}
                </Button>
              )}
              <Button kind="plain" onClick={() => onDone(id)}>
                {boards.letGo}
              </Button>
            </span>
          </span>
        ))}
      </span>
    </Notice>
  );
}
