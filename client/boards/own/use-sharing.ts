import { useMemo } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { ownLane, useOwnBoard } from './own-board.ts';

/** The lane of notes that were written to be shared at once: no private ones stand there. */
export const sentLane = 'sent';

export interface Sharing {
  readonly board: BoardHandle;
  /** What this person writes for themself now: the first note that is not shared. */
  readonly active: Note | undefined;
  /** What this person has shared in the step, in the order it was written. */
  readonly shared: readonly Note[];
  isShared(noteId: string): boolean;
  /**
   * Has the server copy a note to where the step shares to. Waits until the server holds the note. Afterwards the note is
   * left as it is: what others have been given is not rewritten.
   * @returns what is wrong, in words; nothing when it is shared
   */
  share(noteId: string, lane: string): Promise<string | undefined>;
  /** Takes back what went to plenary; what a group was given is the group's. */
  takeBack(noteId: string): Promise<string | undefined>;
}

/** A participant's own board in a step, and what of it they have shared. */
export function useSharing(stepId: string): Sharing {
  const texts = useTexts();
  const { state, personId } = useLive();
  const send = useSend();
  const board = useOwnBoard(stepId);
  const shares = state.shares.get(stepId);
  const ids = useMemo(
    () => new Set((shares ?? []).filter((share) => share.personId === personId).map((share) => share.noteId)),
    [shares, personId],
  );
  return {
    board,
    active: board.notes.find((note) => note.lane === ownLane && !ids.has(note.id)),
    shared: board.notes.filter((note) => ids.has(note.id)),
    isShared: (noteId) => ids.has(noteId),
    async share(noteId, lane) {
      if (!(await board.whenSaved())) return texts.errors.step_not_running;
      const reply = await send({ type: 'shareNote', stepId, noteId, lane });
      return reply.ok ? undefined : errorText(texts, reply.code);
    },
    async takeBack(noteId) {
      const reply = await send({ type: 'unshareNote', stepId, noteId });
      return reply.ok ? undefined : errorText(texts, reply.code);
    },
  };
}
