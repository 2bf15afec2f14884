import { boardKey } from '../../../shared/boards/board-name.ts';
import type { Group } from '../../../shared/conference/state.ts';
import type { Turn } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { hallOfGroup } from '../../../shared/steps/plenary-report/report-order.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { ClockText } from '../../ui/clock-text.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Question } from '../../ui/question.tsx';
import { useNow } from '../../ui/use-now.ts';
import { tableInText, tableName } from '../group-name.ts';
import { Fit } from '../hall-fit.tsx';
import type { HallNote } from '../hall-notes.tsx';
import { useOwnHall } from '../use-own-hall.ts';
import styles from './hall.module.css';
import { GroupTitle, usePlace } from './hall-group-title.tsx';

export interface HallTurnProps {
  readonly group: Group;
  readonly turn: Turn;
  readonly reportsOn: string;
  /** Who comes then, where people listen in several halls. */
  readonly next: Group | undefined;
  /** What the group has lifted. */
  readonly notes: readonly HallNote[];
}

/** A group's two minutes: its notes as large as they fit, and the time under them. Over time the bar turns, no more. */
export function HallTurn({ group, turn, reportsOn, next, notes }: HallTurnProps) {
  const texts = useTexts();
  const { boards, hall } = texts;
  const { state } = useLive();
  const own = useOwnHall();
  const place = usePlace();
  const several = state.halls.length > 1;
  const isHere = (one: Group) => own !== undefined && hallOfGroup(state, one) === own.id;
  const atTable = state.heartCounts.get(boardKey({ stepId: reportsOn, scope: 'group', owner: group.id }));
  return (
    <section className={styles.turn} aria-label={hall.speakingGroup}>
      <header>
        <h1 className={styles.group}>
          {several ? hall.nowHall(place(group) || tableName(group, texts)) : <GroupTitle group={group} />}
        </h1>
        {several && next && (
          <p className={styles.then}>
            {isHere(next) ? (
              <strong>{hall.getReady(tableInText(next, texts))}</strong>
            ) : (
              hall.nextHall(place(next) || tableInText(next, texts))
            )}
          </p>
        )}
      </header>
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
