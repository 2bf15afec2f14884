import { useCallback, useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';

/** Tells those who listen how many notes others have put on the board, gathered by the announcer. */
export function useNews(board: BoardHandle): { own(noteId: string): void } {
  const { boards } = useTexts();
  const announce = useAnnounce();
  const known = useRef<Set<string> | null>(null);
  const { notes, status } = board;
  useEffect(() => {
    if (status === 'loading' || status === 'closed') return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...notes.map((note) => note.id)]);
    // What was there when one came is no news.
    const fresh = before === null ? 0 : notes.filter((note) => !before.has(note.id)).length;
    if (fresh > 0) announce(boards.newNotes(fresh));
  }, [notes, status, announce, boards]);
  return { own: useCallback((noteId: string) => known.current?.add(noteId), []) };
}
