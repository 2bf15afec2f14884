import Heart from 'lucide-react/icons/heart';
import { useState } from 'react';
import { plenaryOwner } from '../../shared/boards/board-name.ts';
import { waitsToBeShown } from '../../shared/conference/programme.ts';
import { knownStep } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './desk-notes.module.css';
import { EraseNote, EraseSwitch } from './erase.tsx';

export interface DeskNote {
  readonly id: string;
  readonly text: string;
  readonly hearts: number;
}

/** What people have shared in a step, for the facilitator to read from: how many, and each in its own words. */
export function DeskNotes({
  title,
  empty,
  notes,
  stepId,
}: {
  readonly title: string;
  /** What will come here, while there is nothing. */
  readonly empty: string;
  readonly notes: readonly DeskNote[];
  /** On whose plenary board they stand. */
  readonly stepId: string;
}) {
  const texts = useTexts().facilitator;
  const [erasing, setErasing] = useState(false);
  const { state } = useLive();
  const step = knownStep(state, stepId);
  // What waits is counted at the step's head: "nobody has shared" would be wrong here.
  if (step && waitsToBeShown(step) && !state.shown.has(stepId) && notes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {notes.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <span className={styles.words}>
                <span>{note.text}</span>
                {erasing && (
                  <EraseNote
                    board={{ stepId, scope: 'plenary', owner: plenaryOwner }}
                    noteId={note.id}
                    text={note.text}
                  />
                )}
              </span>
              {note.hearts > 0 && (
                <span className={styles.hearts}>
                  <Heart size="1em" aria-hidden="true" />
                  <span aria-hidden="true">{note.hearts}</span>
                  <span className="visually-hidden">{texts.hearts(note.hearts)}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <EraseSwitch on={erasing} onTurn={setErasing} />}
    </section>
  );
}
