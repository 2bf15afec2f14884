import { useMemo } from 'react';
import { type BoardKey, plenaryOwner } from '../../../shared/boards/board-name.ts';
import type { VoteSettings } from '../../../shared/steps/vote/vote.ts';
import { useBoard } from '../../boards/connection/use-board.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePart } from '../use-part.ts';
import { useSettledOrder } from '../use-settled-order.ts';
import styles from './participant.module.css';
import { DotBudget } from './participant-budget.tsx';
import { VoteNote } from './participant-note.tsx';
import { useDots, voteData } from './use-dots.ts';

/** Dots on what has been shared before. Once the result is shown the notes stand in its order. */
export function VoteView({ step }: StepViewProps) {
  const { vote } = useTexts().steps;
  const { votesOn } = step.settings as VoteSettings;
  const { active } = usePart(step);
  const { counts, shown } = voteData(useLive().state.stepData, step.id);
  const key = useMemo((): BoardKey => ({ stepId: votesOn, scope: 'plenary', owner: plenaryOwner }), [votesOn]);
  const { status } = useBoard(key);
  const notes = usePlenaryNotes(votesOn);
  const dots = useDots(step);
  const countOf = (noteId: string) => counts.get(noteId) ?? 0;
  const [list, hold] = useSettledOrder(notes, shown ? countOf : undefined);
  const ids = new Set(notes.map((note) => note.id));
  const gone = [...dots.given].filter(([noteId, count]) => count > 0 && !ids.has(noteId));
  const most = Math.max(1, ...notes.map((note) => countOf(note.id)));
  return (
    <Task question={step.question || step.title} instruction={step.instruction}>
      {active && <DotBudget dots={dots} />}
      {shown && <h2 className={styles.title}>{vote.result}</h2>}
      {status === 'loading' && <Skeleton lines={4} />}
      {status !== 'loading' && notes.length === 0 && <p className="soft">{vote.nothing}</p>}
      <ul className={styles.notes}>
        {list.map((note) => (
          <VoteNote
            key={note.id}
            note={note}
            dots={active ? dots : null}
            own={dots.on(note.id)}
            result={shown ? { count: countOf(note.id), share: countOf(note.id) / most } : null}
            onPress={hold}
          />
        ))}
      </ul>
      {active && status !== 'loading' && gone.length > 0 && (
        <div className="stack-tight">
          <p className="soft small">{vote.goneNotes(gone.reduce((sum, [, count]) => sum + count, 0))}</p>
          <Button
            onClick={() => {
              for (const [noteId] of gone) dots.set(noteId, 0);
            }}
          >
            {vote.takeThoseBack}
          </Button>
        </div>
      )}
      {active && (
        <p className={styles.foot}>
          {vote.howTo} {vote.secret}
        </p>
      )}
    </Task>
  );
}
