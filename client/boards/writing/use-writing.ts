import { useCallback, useEffect, useRef } from 'react';
import type { BoardHandle } from '../connection/board-handle.ts';

/** Without a key for this long somebody thinks, and does not write. */
const idleMs = 4_000;

/**
 * Tells the others of a board that one writes here, while one does.
 * @returns to be called at each keystroke
 */
export function useWriting({ writing, stopped }: BoardHandle, noteId: string | null): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    stopped();
  }, [stopped]);
  useEffect(() => end, [end]);
  return useCallback(() => {
    if (timer.current === undefined) writing(noteId);
    clearTimeout(timer.current);
    timer.current = setTimeout(end, idleMs);
  }, [writing, noteId, end]);
}
