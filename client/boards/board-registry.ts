import type { BoardSnapshot } from './board-handle.ts';
import type { BoardRoom, BoardRoomOptions } from './board-room.ts';

/** A board that several parts of a page look at: open while anybody subscribes, and some seconds longer. */
export interface SharedBoard {
  subscribe(listener: () => void): () => void;
  snapshot(): BoardSnapshot;
  /** What may be done with it, once it is there. */
  room(): BoardRoom | null;
}

export interface BoardRegistry {
  /** The board of this name on the wire; the same object at each call. */
  board(name: string): SharedBoard;
  /** Fetches the code that boards need, so that the first one opens at once. */
  prepare(): void;
  close(): void;
}

export const emptySnapshot: BoardSnapshot = {
  synced: false,
  refused: false,
  saved: 'saving',
  notes: [],
  headings: [],
  writers: [],
  rescued: [],
  canUndo: false,
  generation: 0,
};

/** How long a board stays open after its last use: somebody who looks away and back finds it as it was. */
const lingerMs = 8_000;
const retryMs = 2_000;

/** Yjs and the provider come with the first board: whoever only joins and reads never fetches them. */
const loadRoom = () => import('./board-room.ts');

export function createBoardRegistry(options: Omit<BoardRoomOptions, 'name'>): BoardRegistry {
  const boards = new Map<string, SharedBoard & { close(): void }>();
  return {
    board(name) {
      const known = boards.get(name) ?? sharedBoard({ ...options, name });
      boards.set(name, known);
      return known;
    },
    prepare() {
      // Without a network the first board tries again by itself.
      loadRoom().catch(() => {});
    },
    close() {
      for (const board of boards.values()) board.close();
    },
  };
}

function sharedBoard(options: BoardRoomOptions): SharedBoard & { close(): void } {
  const listeners = new Set<() => void>();
  let opening = false;
  let room: BoardRoom | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const close = () => {
    clearTimeout(timer);
    room?.close();
    room = null;
  };
  const open = () => {
    // A board that refused this person before may be theirs now.
    if (room?.snapshot().refused) close();
    if (room || opening) return;
    opening = true;
    loadRoom().then(
      ({ openBoardRoom }) => {
        opening = false;
        if (listeners.size === 0) return;
        room = openBoardRoom(options);
        room.subscribe(tell);
        tell();
      },
      () => {
        opening = false;
        if (listeners.size > 0) timer = setTimeout(open, retryMs);
      },
    );
  };
  return {
    subscribe(listener) {
      clearTimeout(timer);
      listeners.add(listener);
      open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = setTimeout(close, lingerMs);
      };
    },
    snapshot: () => room?.snapshot() ?? emptySnapshot,
    room: () => room,
    close,
  };
}
