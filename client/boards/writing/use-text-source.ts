import { useMemo } from 'react';
import type { PlanField } from '../../../shared/boards/notes.ts';
import type { BoardHandle, TextSource } from '../connection/board-handle.ts';

export interface TextPlace {
  readonly noteId: string;
  /** A field of its plan; else the note's body. */
  readonly field?: PlanField | undefined;
  /** What is made at the first word when there is no such note; left out where one edits what is there. */
  readonly make?: 'note' | 'plan' | undefined;
  /** The lane of a note that is made. */
  readonly lane?: string | undefined;
}

/**
 * A text of a board, to be edited. Null while the board is on its way, may not be written, or has no such note and none
 * is to be made: a note that is made before the server's own copy is here would take that one's place.
 */
export function useTextSource(board: BoardHandle, { noteId, field, make, lane = '' }: TextPlace): TextSource | null {
  const { status, generation, add, edit, textSource } = board;
  const exists = board.notes.some((note) => note.id === noteId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board that was built anew has other texts under the same ids
  return useMemo(() => {
    if (status !== 'live') return null;
    if (exists || make === undefined) return textSource(noteId, field);
    const made = () => textSource(noteId, field);
    return {
      read: () => made()?.read() ?? '',
      write(text) {
        if (text !== '' && !made()) add(lane, '', { id: noteId, form: make });
        edit(noteId, text, field);
      },
      subscribe: () => () => {},
    };
  }, [status, generation, exists, add, edit, textSource, noteId, field, make, lane]);
}
