import { useState } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './left-words.module.css';
import { browserStorage, keysOf } from './unsent-store.ts';
import { draftsOf, draftWords } from './use-draft.ts';

/**
 * To whoever was in the middle of a note when the board of a step was left behind: the words are kept, and where. Without
 * it nobody would look for them there.
 */
export function LeftOnBoard({ stepId, onLook }: { readonly stepId: string; readonly onLook: () => void }) {
  const { state } = useLive();
  const { boards, common } = useTexts();
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  const left = wordsLeft(state.id, stepId).filter(({ key }) => !putAway.includes(key));
  if (left.length === 0) return null;
  return (
    <Notice
      action={
        <span className="row">
          <Button kind="plain" onClick={onLook}>
            {boards.toLeftOnBoard}
          </Button>
          <Button kind="plain" onClick={() => setPutAway([...putAway, ...left.map(({ key }) => key)])}>
            {common.ok}
          </Button>
        </span>
      }
    >
      <span className={styles.left}>
        <span>{boards.leftOnBoard}</span>
        {left.map(({ key, text }) => (
          <span key={key} className={styles.words}>
            {text}
          </span>
        ))}
      </span>
    </Notice>
  );
}

/** Drafts for groups' boards of other steps than the one that is shown. */
function wordsLeft(conferenceId: string, stepId: string) {
  try {
    const storage = browserStorage();
    return keysOf(storage).flatMap((key) => {
      const [step, scope] = key.startsWith(draftsOf(conferenceId))
        ? key.slice(`${draftsOf(conferenceId)}${conferenceId}/`.length).split('/')
        : [];
      if (scope !== 'group' || step === stepId) return [];
      const text = draftWords(storage?.getItem(key) ?? '');
      return text === '' ? [] : [{ key, text }];
    });
  } catch {
    return [];
  }
}
