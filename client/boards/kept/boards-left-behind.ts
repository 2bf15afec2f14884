import { type BoardKey, boardKey, parseBoardName } from '../../../shared/boards/board-name.ts';
import { rescuedPrefix } from './rescued-store.ts';
import { type KeyValue, keysOf, unsentPrefix } from './unsent-store.ts';

/** The boards of a conference for which this browser holds words that the server does not have; each once. */
export function boardsLeftBehind(storage: KeyValue | null, conferenceId: string): readonly BoardKey[] {
  const found = new Map<string, BoardKey>();
  for (const key of namesIn(storage)) {
    const board = boardIn(key);
    if (board?.conferenceId !== conferenceId) continue;
    const { stepId, scope, owner } = board;
    found.set(boardKey(board), { stepId, scope, owner });
  }
  return [...found.values()];
}

function boardIn(key: string) {
  if (key.startsWith(rescuedPrefix)) return parseBoardName(key.slice(rescuedPrefix.length));
  if (!key.startsWith(unsentPrefix)) return undefined;
  return parseBoardName(key.slice(unsentPrefix.length, key.lastIndexOf('/')));
}

function namesIn(storage: KeyValue | null): readonly string[] {
  try {
    return keysOf(storage);
  } catch {
    return [];
  }
}
