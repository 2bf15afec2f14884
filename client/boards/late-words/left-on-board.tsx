import { useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { browserStorage, keysOf } from '../kept/unsent-store.ts';
import { useOwnBoard } from '../own/own-board.ts';
import { sentLane } from '../own/use-sharing.ts';
import { draftsOf, draftWords } from '../writing/use-draft.ts';
import styles from './left-words.module.css';

interface Left {
  /** Where the draft lies in this browser. */
  readonly key: string;
  readonly stepId: string;
  readonly text: string;
}

/**
 * To whoever was in the middle of a note when the programme went on: the words are not gone. Without it nobody would look
 * for them on the board of a step that is over.
 */
export function LeftOnBoard({ stepId }: { readonly stepId: string }) {
  const { state } = useLive();
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  return wordsLeft(state.id, stepId)
    .filter(({ key }) => !putAway.includes(key))
    .map((left) => <LeftDraft key={left.key} left={left} onDone={() => setPutAway([...putAway, left.key])} />);
}

function LeftDraft({ left, onDone }: { readonly left: Left; readonly onDone: () => void }) {
  const { boards, common } = useTexts();
  const own = useOwnBoard(left.stepId);
  const keep = () => {
    if (own.add(sentLane, left.text) === '') return;
    browserStorage()?.removeItem(left.key);
    onDone();
  };
  return (
    <Notice
      action={
        <span className="row">
          {own.status === 'live' && (
            <Button kind="plain" onClick={keep}>
              {boards.keepAsOwn}
            </Button>
          )}
          <Button kind="plain" onClick={onDone}>
            {common.ok}
          </Button>
        </span>
      }
    >
      <span className={styles.left}>
        <span>{boards.leftOnBoard}</span>
        <span className={styles.words}>{left.text}</span>
      </span>
    </Notice>
  );
}

/** Drafts for groups' boards of other steps than the one that is shown. */
function wordsLeft(conferenceId: string, shownStepId: string): readonly Left[] {
  try {
    const storage = browserStorage();
    const prefix = `${draftsOf(conferenceId)}${conferenceId}/`;
    return keysOf(storage).flatMap((key) => {
      const [stepId, scope] = key.startsWith(prefix) ? key.slice(prefix.length).split('/') : [];
      if (!stepId || scope !== 'group' || stepId === shownStepId) return [];
      const text = draftWords(storage?.getItem(key) ?? '');
      return text === '' ? [] : [{ key, stepId, text }];
    });
  } catch {
    return [];
  }
}
