import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import type { Lane } from '../../../shared/conference/step-kind.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { useBoard } from '../connection/use-board.ts';
import { ownBoardKey } from '../own/own-board.ts';
import { sentLane } from '../own/use-sharing.ts';
import { Composer } from './composer.tsx';
import styles from './lane-composer.module.css';
import { useWriting } from './use-writing.ts';

export interface LaneComposerProps {
  readonly board: BoardHandle;
  readonly stepId: string;
  readonly form: 'note' | 'plan';
  readonly lane: Lane;
  /** The lane has a name worth saying. */
  readonly named: boolean;
  readonly wide: boolean;
  readonly place: string;
  /** The board's own notice, where several lanes are written in side by side; else the composer has one. */
  readonly notice: string | null;
  /** Not open any more: only what was being written may be finished. */
  readonly late: boolean;
  /** Stays at the bottom of the screen while the notes are swept. */
  readonly withinReach: boolean;
  readonly foot: ReactNode;
  readonly onAdded: (noteId: string) => void;
}

/** Where new notes of a lane are written: on a phone always within reach of the thumb. */
export function LaneComposer({
  board,
  stepId,
  form,
  lane,
  named,
  wide,
  place,
  notice,
  late,
  withinReach,
  foot,
  onAdded,
}: LaneComposerProps) {
  const { boards } = useTexts();
  const { personId } = useLive();
  const typed = useWriting(board, null);
  const own = useBoard(late && personId !== null ? ownBoardKey(stepId, personId) : null);
  const newWriters = board.writers.filter((writer) => writer.noteId === null).map((writer) => writer.name);
  if (form === 'plan') {
    if (late) return null;
    return (
      <div className={styles.write}>
        <Button
          icon={<Plus size="1.15em" aria-hidden="true" />}
          onClick={() => {
            const noteId = board.add(lane.id, '', { form });
            if (noteId !== '') onAdded(noteId);
          }}
        >
          {boards.newPlan}
        </Button>
        {foot}
      </div>
    );
  }
  return (
    <div className={`${styles.write} ${wide ? styles.wide : ''} ${withinReach ? styles.reach : ''}`}>
      {newWriters.length > 0 && !wide && <p className="soft small">{boards.typingNew(newWriters.join(', '))}</p>}
      <Composer
        key={lane.id}
        place={place}
        label={named ? boards.noteIn(lane.title) : boards.noteLabel}
        notice={notice === null ? { readers: 'group' } : { id: notice }}
        primary={!wide}
        late={late}
        onTyped={typed}
        onSend={(text, noteId) => {
          if (late) return own.add(sentLane, text, { id: noteId }) === '' ? boards.locked : undefined;
          if (board.add(lane.id, text, { id: noteId }) === '') return boards.locked;
          onAdded(noteId);
          board.stopped();
          return undefined;
        }}
      />
      {foot}
    </div>
  );
}
