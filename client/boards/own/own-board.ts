import type { BoardKey } from '../../../shared/boards/board-name.ts';
import { useLive } from '../../live/use-live.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { useBoard } from '../connection/use-board.ts';

/** The lane of everybody's own board: it has one. */
export const ownLane = 'own';

export function ownBoardKey(stepId: string, personId: string): BoardKey {
  return { stepId, scope: 'person', owner: personId };
}

/** A participant's own board in a step, which nobody else can open. */
export function useOwnBoard(stepId: string): BoardHandle {
  const { personId } = useLive();
  return useBoard(personId === null ? null : ownBoardKey(stepId, personId));
}
