import { nanoid } from 'nanoid';

/** Ids of notes, headings and comments: short, and never the same twice in a conference. */
export function newNoteId(): string {
  return `n${nanoid(12)}`;
}
