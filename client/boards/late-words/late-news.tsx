import { useState } from 'react';
import { planFields } from '../../../shared/boards/notes.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { browserStorage } from '../kept/unsent-store.ts';
import styles from './left-words.module.css';

/** More than these at once would stand in the way of the task. */
const shownAtMost = 3;

/** To their writer: what became of words that came when their board was locked. Each is told until it is put away. */
export function LateNews() {
  const { state, personId } = useLive();
  const { boards, common } = useTexts();
  const word = useWord();
  const [seen, setSeen] = useState(() => readSeen(state.id));
  const told = [...state.lateNotes.values()]
    .filter((late) => late.personId === personId && !seen.includes(`${late.id} ${late.outcome}`))
    .map((late) => {
      const ids = [late.textId, ...planFields.map((field) => late.planIds[field] ?? '')];
      return { ...late, text: ids.map(word).filter(Boolean).join('\n') };
    })
    .filter(({ text }) => text !== '');
  const putAway = (id: string) => {
    const next = [...seen, id];
    setSeen(next);
    keepSeen(state.id, next);
  };
  return told.slice(0, shownAtMost).map(({ id, outcome, text }) => (
    <Notice
      key={id}
      tone={outcome === 'put' ? 'good' : 'calm'}
      action={
        <Button kind="plain" aria-label={boards.late.putAway(text)} onClick={() => putAway(`${id} ${outcome}`)}>
          {common.ok}
        </Button>
      }
    >
      <span className={styles.left}>
        <span>{boards.late[outcome]}</span>
        <span className={styles.words}>{text}</span>
      </span>
    </Notice>
  ));
}

const keyOf = (conferenceId: string) => `samling.late-seen/${conferenceId}`;

function readSeen(conferenceId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(browserStorage()?.getItem(keyOf(conferenceId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function keepSeen(conferenceId: string, seen: readonly string[]): void {
  try {
    browserStorage()?.setItem(keyOf(conferenceId), JSON.stringify(seen));
  } catch {
    // It is told once more by the next page.
  }
}
