import type { ReactNode } from 'react';
import { SaveState } from '../../ui/save-state.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';

/**
 * By the field: whether the server holds one's words, and who sees them. While the board is on its way nothing is
 * claimed; only who will see it is said.
 */
export function BoardSaveState({ board, children }: { readonly board: BoardHandle; readonly children?: ReactNode }) {
  if (board.status !== 'live') return children ? <span className="soft small">{children}</span> : null;
  return <SaveState state={board.saved}>{children}</SaveState>;
}
