import { isId } from '../../../shared/boards/board-name.ts';
import { limits } from '../../../shared/conference/limits.ts';
import type { Writer } from './board-handle.ts';

/** Those who write, besides oneself. Anybody may claim anything here, so what is malformed is left out. */
export function readWriters(states: ReadonlyMap<number, unknown>, ownClientId: number): readonly Writer[] {
  const writers: Writer[] = [];
  for (const [clientId, state] of states) {
    if (clientId === ownClientId || typeof state !== 'object' || state === null) continue;
    const { name, noteId } = state as { name?: unknown; noteId?: unknown };
    if (typeof name !== 'string' || name.trim() === '') continue;
    writers.push({
      name: name.slice(0, limits.nameLength),
      noteId: typeof noteId === 'string' && isId(noteId) ? noteId : null,
    });
  }
  return writers.sort((a, b) => (a.name < b.name ? -1 : 1));
}
