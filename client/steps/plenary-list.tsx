import { useMemo } from 'react';
import { type BoardKey, plenaryOwner } from '../../shared/boards/board-name.ts';
import { waitsToBeShown } from '../../shared/conference/programme.ts';
import { knownStep } from '../../shared/conference/state.ts';
import { useBoard } from '../boards/connection/use-board.ts';
import { HeartButton } from '../boards/notes/heart-button.tsx';
import { NoteAuthor } from '../boards/notes/note-author.tsx';
import { PlanText } from '../boards/notes/plan-text.tsx';
import { useAuthors } from '../boards/notes/use-authors.ts';
import { useHearts } from '../boards/notes/use-hearts.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Skeleton } from '../ui/loading.tsx';
import styles from './plenary-list.module.css';
import { useSettledOrder } from './use-settled-order.ts';

/** What everybody sees of a step: the notes that people have shared, each with a heart to give. */
export function PlenaryList({
  stepId,
  title,
  empty,
  byHearts = false,
  lane,
}: {
  readonly stepId: string;
  readonly title: string;
  readonly empty: string;
  /** The most wanted first; else in the order they came. */
  readonly byHearts?: boolean | undefined;
  /** The only lane to show; all of them when left out. */
  readonly lane?: string | undefined;
}) {
  const { boards, steps } = useTexts();
  const { state } = useLive();
  const step = knownStep(state, stepId);
  // What waits is seen by nobody yet: "nobody has shared" would be wrong.
  const waits = step !== undefined && waitsToBeShown(step) && !state.shown.has(stepId);
  const key = useMemo((): BoardKey => ({ stepId, scope: 'plenary', owner: plenaryOwner }), [stepId]);
  const { status, notes: all } = useBoard(key);
  const notes = useMemo(() => (lane === undefined ? all : all.filter((note) => note.lane === lane)), [all, lane]);
  const hearts = useHearts(key);
  const authorOf = useAuthors(key);
  const [shown, hold] = useSettledOrder(notes, byHearts ? hearts.count : undefined);
  return (
    <section className="stack-tight">
      <h2 className={styles.title}>
        {title}
        {notes.length > 0 && <span className={styles.count}> {notes.length}</span>}
      </h2>
      {status === 'loading' && <Skeleton />}
      {status !== 'loading' && notes.length === 0 && <p className="soft">{waits ? steps.writing.allAtOnce : empty}</p>}
      <ul className={styles.notes}>
        {shown.map((note) => (
          <li key={note.id} className={styles.note}>
            {note.plan ? <PlanText note={note} /> : <p className={styles.words}>{note.text}</p>}
            <span className={styles.meta}>
              <HeartButton
                count={hearts.count(note.id)}
                given={hearts.given(note.id)}
                onSet={
                  hearts.set &&
                  ((on) => {
                    hold();
                    hearts.set?.(note.id, on);
                  })
                }
              />
              <NoteAuthor name={authorOf(note.id)} />
              {note.table !== null && <span>{boards.fromTable(note.table)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
