import { useEffect } from 'react';
import { usePreparedBoards } from '../boards/connection/boards-provider.tsx';
import { loadBoardView } from './group-board.tsx';

/** In a step without boards: fetches what the next one will need, so that a whole hall does not ask for it at once. */
export function usePrepared(): void {
  usePreparedBoards();
  useEffect(() => {
    // Without a network the board fetches it when it is looked at.
    loadBoardView().catch(() => {});
  }, []);
}
