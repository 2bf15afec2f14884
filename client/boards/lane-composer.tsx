import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import type { Lane } from '../../shared/conference/step-kind.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import type { BoardHandle } from './board-handle.ts';
import { Composer } from './composer.tsx';
import styles from './lane-composer.module.css';
import { useWriting } from './use-writing.ts';

export interface LaneComposerProps {
  readonly board: BoardHandle;
  readonly form: 'note' | 'plan';
  readonly lane: Lane;
  /** The lane has a name worth saying. */
  readonly named: boolean;
  readonly wide: boolean;
  readonly place: string;
  /** Stays at the bottom of the screen while the notes are swept. */
  readonly withinReach: boolean;
  readonly foot: ReactNode;
  readonly onAdded: (noteId: string) => void;
}

/** Where new notes of a lane are written: on a phone always within reach of the thumb. */
export function LaneComposer({ board, form, lane, named, wide, place, withinReach, foot, onAdded }: LaneComposerProps) {
  const { boards } = useTexts();
  const typed = useWriting(board, null);
  const newWriters = board.writers.filter((writer) => writer.noteId === null).map((writer) => writer.name);
  if (form === 'plan') {
    return (
      <div className={styles.write}>
        <Button
          icon={<Plus size="1.15em" aria-hidden="true" />}
          onClick={() => onAdded(board.add(lane.id, '', { form }))}
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
        place={`${place}/${lane.id}`}
        label={named ? boards.noteIn(lane.title) : boards.noteLabel}
        primary={!wide}
        onTyped={typed}
        onSend={(text, noteId) => {
          onAdded(board.add(lane.id, text, { id: noteId }));
          board.stopped();
          return undefined;
        }}
      />
      {foot}
    </div>
  );
}
