import Undo from 'lucide-react/icons/undo-2';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import type { Lifting } from '../notes/board-tools.ts';
import { BoardSaveState } from '../writing/board-save-state.tsx';
import styles from './board-foot.module.css';

export interface BoardFootProps {
  readonly board: BoardHandle;
  readonly writable: boolean;
  readonly looksOnly: boolean;
  readonly lifting: Lifting | undefined;
  /** A note has just been removed, and *undo* brings it back. */
  readonly removed: boolean;
  readonly onUndone: () => void;
}

/** One line under a board: whether the words are saved, what is lifted, and one's own last change to be taken back. */
export function BoardFoot({ board, writable, looksOnly, lifting, removed, onUndone }: BoardFootProps) {
  const { boards, common } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The removed card took the keyboard's place with it.
    if (removed) undo.current?.focus({ preventScroll: true });
  }, [removed]);
  return (
    <div className={styles.foot}>
      {writable && <BoardSaveState board={board} />}
      {board.status === 'readonly' && !looksOnly && <span>{boards.locked}</span>}
      {lifting && (lifting.lift || lifting.lifted.length > 0) && (
        <span>{boards.liftedOf(lifting.lifted.length, lifting.most)}</span>
      )}
      <span role="status">{removed && boards.removed}</span>
      {writable && board.canUndo && (
        <Button
          ref={undo}
          kind="plain"
          className={styles.undo}
          icon={<Undo size="1.1em" aria-hidden="true" />}
          aria-label={boards.undo}
          onClick={() => {
            board.undo();
            onUndone();
          }}
        >
          {common.undo}
        </Button>
      )}
    </div>
  );
}
