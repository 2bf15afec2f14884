import type { ReactNode } from 'react';
import type { Group } from '../../../shared/conference/state.ts';
import type { Turn } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useLive, useServerClock, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockText } from '../../ui/clock-text.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useNow } from '../../ui/use-now.ts';
import { tableName } from '../group-name.ts';
import styles from './facilitator.module.css';
import { hallNameOf } from './report-queue.ts';

/** The group that speaks: its rapporteur, what it has lifted, and its time. Over time nothing is cut off. */
export function DeskTurn({
  group,
  turn,
  notes,
  foot,
  onEnd,
}: {
  readonly group: Group;
  readonly turn: Turn;
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  /** What may be done with a note, under it. */
  readonly foot: (note: { readonly id: string; readonly text: string }) => ReactNode;
  readonly onEnd: () => void;
}) {
  const { state } = useLive();
  const word = useWord();
  const texts = useTexts();
  const words = texts.facilitator;
  const now = useNow(useServerClock(), turn.endsAt);
  const left = turn.endsAt - now;
  const rapporteur = state.people.get(group.duties.rapporteur ?? '');
  const about = [word(rapporteur?.nameId ?? ''), hallNameOf(state, group)].filter(Boolean);
  return (
    <div className={styles.turn}>
      <div className={styles.speaker}>
        <p className="soft small">{words.hasFloor}</p>
        <p className={styles.table}>
          {tableName(group, texts)}
          {about.length > 0 && <span className="soft"> · {about.join(' · ')}</span>}
        </p>
        {notes.length === 0 ? (
          <p className="soft">{words.noNotesLifted}</p>
        ) : (
          notes.map((note) => (
            <p key={note.id} className={styles.lifted}>
              {note.text} {foot(note)}
            </p>
          ))
        )}
      </div>
      <div className={styles.time}>
        <ClockText remainingMs={left} size="large" />
        <ProgressBar
          share={left <= 0 ? 1 : left / (turn.endsAt - turn.startedAt)}
          tone={left <= 0 ? 'ember' : 'fjord'}
        />
        <Button kind="pill" onClick={onEnd}>
          {words.endTurn}
        </Button>
      </div>
    </div>
  );
}
