import type { Rescued } from '../connection/board-handle.ts';
import type { KeyValue } from './unsent-store.ts';

export const rescuedPrefix = 'samling.rescued/';
const keyOf = (boardName: string) => `${rescuedPrefix}${boardName}`;

/** Words that the server would not take stay in the browser until their writer has seen to them. */
export function keepRescued(storage: KeyValue | null, boardName: string, rescued: readonly Rescued[]): void {
  try {
    if (rescued.length === 0) storage?.removeItem(keyOf(boardName));
    else storage?.setItem(keyOf(boardName), JSON.stringify(rescued));
  } catch {
    // They still stand on the page.
  }
}

export function readRescued(storage: KeyValue | null, boardName: string): readonly Rescued[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(keyOf(boardName)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRescued) : [];
  } catch {
    return [];
  }
}

function isRescued(value: unknown): value is Rescued {
  if (typeof value !== 'object' || value === null) return false;
  const { noteId, text } = value as Partial<Rescued>;
  return typeof noteId === 'string' && typeof text === 'string';
}
