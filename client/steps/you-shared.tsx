import { useState } from 'react';
import { hasWords, type Note } from '../../shared/boards/notes.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { movedNotes, shareState } from '../boards/own/share-state.ts';
import type { Sharing } from '../boards/own/use-sharing.ts';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './you-shared.module.css';

/**
 * What this person has shared in a step, and whether others see it yet; each to be taken back for as long as that can be
 * done. Notes that were shown without names are told of, and shown to nobody as theirs.
 */
export function YouShared({
  step,
  sharing,
  active,
  mayTakeBack = true,
}: {
  readonly step: Step;
  readonly sharing: Pick<Sharing, 'shared' | 'takeBack'>;
  readonly active: boolean;
  /** What a group was given is the group's, as soon as it sees it. */
  readonly mayTakeBack?: boolean | undefined;
}) {
  const { writing } = useTexts().steps;
  const { state, personId } = useLive();
  const [error, setError] = useState<string>();
  const how = shareState(state, step);
  if (how === 'moved') {
    return (
      <p role="status" className="soft">
        {movedNotes(state, step, personId).size > 0 ? writing.shownWithoutNames : writing.shownAndClosed}
      </p>
    );
  }
  return (
    <>
      {sharing.shared.length > 0 && (
        <>
          <h3 className={styles.title}>{writing.youShared}</h3>
          <p role="status" className={styles.how}>
            {how === 'waiting' ? writing.waitsToBeShown : how === 'shown' ? writing.shownToAll : ''}
          </p>
          <ul className={styles.list}>
            {sharing.shared.map((note) => (
              <li key={note.id} className={styles.one}>
                <span className={styles.words}>{beginningOf(note)}</span>
                {active && (mayTakeBack || how === 'waiting') && (
                  <Button
                    kind="plain"
                    aria-label={writing.takeBackThis(beginningOf(note))}
                    onClick={async () => setError(await sharing.takeBack(note.id))}
                  >
                    {writing.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className={styles.error}>
        {error}
      </p>
    </>
  );
}

/** A plan is known by its goal. */
function beginningOf(note: Note): string {
  return note.plan && hasWords(note) ? note.plan.goal || note.plan.action || note.text : note.text;
}
