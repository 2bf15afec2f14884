import { boardKey } from '../../../shared/boards/board-name.ts';
import type { Group } from '../../../shared/conference/state.ts';
import type { Turn } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { ClockText } from '../../ui/clock-text.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Question } from '../../ui/question.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Fit } from '../hall-fit.tsx';
import type { HallNote } from '../hall-notes.tsx';
import styles from './hall.module.css';
import { GroupTitle } from './hall-group-title.tsx';

export interface HallTurnProps {
  readonly group: Group;
  readonly turn: Turn;
  readonly reportsOn: string;
  /** What the group has lifted. */
  readonly notes: readonly HallNote[];
}

/** A group's two minutes: its notes as large as they fit, and the time under them. Over time the bar turns, no more. */
export function HallTurn({ group, turn, reportsOn, notes }: HallTurnProps) {
  const { boards, hall } = useTexts();
  const atTable = useLive().state.heartCounts.get(boardKey({ stepId: reportsOn, scope: 'group', owner: group.id }));
  return (
    <section className={styles.turn} aria-label={hall.speakingGroup}>
      <h1 className={styles.group}>
        <GroupTitle group={group} />
      </h1>
      <Fit align="start" largest={1.25} smallest={0.35}>
        {notes.length === 0 && <p className={styles.without}>{hall.withoutNotes}</p>}
        {notes.map((note) => {
          // The same person may have given a heart at the table and on the wall: the larger number is surely true.
          const hearts = Math.max(note.hearts, atTable?.get(note.id) ?? 0);
          return (
            <div key={note.id} className={styles.note}>
              <Question text={note.text} size="hall" level={2} />
              <p className={styles.about}>
                {hearts > 0 ? `${hall.liftedByGroup} · ${boards.hearts(hearts)}` : hall.liftedByGroup}
              </p>
            </div>
          );
        })}
      </Fit>
      <TurnClock turn={turn} />
    </section>
  );
}

function TurnClock({ turn }: { readonly turn: Turn }) {
  const { hall } = useTexts();
  const left = turn.endsAt - useNow(useServerClock(), turn.endsAt);
  const over = left <= -1_000;
  return (
    <p className={styles.time}>
      <ClockText remainingMs={left} size="huge" />
      <ProgressBar
        share={over ? 1 : left / (turn.endsAt - turn.startedAt)}
        label={hall.turnTime}
        tone={over ? 'ember' : 'fjord'}
      />
    </p>
  );
}
