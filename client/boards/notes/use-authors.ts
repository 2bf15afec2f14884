import { useMemo } from 'react';
import { type BoardKey, boardKey } from '../../../shared/boards/board-name.ts';
import { useLive } from '../../live/use-live.tsx';

/**
 * Who wrote the notes of a board, by name, where the step says that names are told: empty for all others, and where the
 * name has been erased. The function keeps its identity until a name changes.
 */
export function useAuthors(board: BoardKey): (noteId: string) => string {
  const { state, words } = useLive();
  const known = state.authors.get(boardKey(board));
  return useMemo(() => (noteId) => words.get(known?.get(noteId) ?? '') ?? '', [known, words]);
}
