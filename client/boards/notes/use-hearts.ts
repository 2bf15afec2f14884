import { useMemo } from 'react';
import { type BoardKey, boardKey as keyText } from '../../../shared/boards/board-name.ts';
import { useLive, useSend } from '../../live/use-live.tsx';

export interface Hearts {
  count(noteId: string): number;
  given(noteId: string): boolean;
  /** Missing where one may only look: on a desk, and when the conference is over. */
  readonly set?: ((noteId: string, on: boolean) => void) | undefined;
}

/** The hearts of a board's notes. One heart a person and note; the server counts. */
export function useHearts(board: BoardKey): Hearts {
  const { state, personId } = useLive();
  const send = useSend();
  const key = keyText(board);
  const counts = state.heartCounts.get(key);
  const own = state.hearts.get(key);
  const mayGive = personId !== null && board.scope !== 'person' && state.phase.kind !== 'ended';
  return useMemo(
    () => ({
      count: (noteId) => counts?.get(noteId) ?? 0,
      given: (noteId) => own?.get(noteId)?.has(personId ?? '') ?? false,
      set: mayGive
        ? (noteId, on) => {
            // A refusal leaves heart and count as they are, which is its answer.
            void send({ type: 'setHeart', board: key, noteId, on });
          }
        : undefined,
    }),
    [counts, own, personId, mayGive, send, key],
  );
}
