import { useState } from 'react';
import { newNoteId } from '../connection/note-id.ts';
import type { Sharing } from './use-sharing.ts';

/** The note to write in now: the one that is not shared yet, or one that comes to be with its first word. */
export function useOwnNoteId({ active, isShared }: Pick<Sharing, 'active' | 'isShared'>): string {
  const [fresh, setFresh] = useState(newNoteId);
  if (isShared(fresh)) setFresh(newNoteId());
  return active?.id ?? fresh;
}
