import { useState } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';

/**
 * The notes of a board with the one that is open left where it was opened, whatever others do with its place meanwhile:
 * a menu does not go from under a finger, nor a field from under who types. It moves once it is let go.
 */
export function useHeldNote(notes: readonly Note[], openId: string | null): readonly Note[] {
  const [held, setHeld] = useState<{ readonly id: string | null; readonly note: Note | undefined }>();
  if ((held?.id ?? null) !== openId) setHeld({ id: openId, note: notes.find(({ id }) => id === openId) });
  return heldInPlace(notes, held?.note);
}

/** @param held a note as it stood; its words are those of now */
export function heldInPlace(notes: readonly Note[], held: Note | undefined): readonly Note[] {
  const now = held && notes.find(({ id }) => id === held.id);
  if (!held || !now) return notes;
  const { lane, headingId, order } = held;
  if (now.lane === lane && now.headingId === headingId && now.order === order) return notes;
  const others = notes.filter((note) => note !== now);
  const after = others.findIndex((note) => note.order > order || (note.order === order && note.id > held.id));
  const at = after < 0 ? others.length : after;
  return [...others.slice(0, at), { ...now, lane, headingId, order }, ...others.slice(at)];
}
