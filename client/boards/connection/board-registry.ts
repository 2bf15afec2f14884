import { isBeforeRestoring, isEarlierEpoch } from '../../../shared/boards/board-name.ts';
import { olderKeys } from '../kept/older-keys.ts';
import { type BoardSnapshot, emptySnapshot, type Rescued } from './board-handle.ts';
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
  /** A board has another document now, of this name: what is open or kept of those before it is given up. */
  replaced(name: string): void;
  /** Fetches the code that boards need, so that the first one opens at once. */
  prepare(): void;
  /** The conference has been erased: what is open of one's own boards stays on the device, for its writer to see to. */
  keepOwn(): void;
  close(): void;
}

/** How long a board stays open after its last use: somebody who looks away and back finds it as it was. */
const lingerMs = 8_000;
const retryMs = 2_000;

/** Yjs and the provider come with the first board: whoever only joins and reads never fetches them. */
const loadRoom = () => import('./board-room.ts');

export function createBoardRegistry(options: Omit<BoardRoomOptions, 'name' | 'rescued'>): BoardRegistry {
  const { storage } = options;
  const boards = new Map<string, OpenBoard>();
  /** By the name of the next document: words of the one before it, until they are shown there. */
  const left = new Map<string, readonly Rescued[]>();

  function retireOlder(name: string): void {
    for (const [older, board] of boards) {
      if (!isEarlierEpoch(older, name)) continue;
      boards.delete(older);
      left.set(name, [
        ...(left.get(older) ?? []),
        ...(left.get(name) ?? []),
        ...board.retire({ restored: isBeforeRestoring(older, name) }),
      ]);
      left.delete(older);
    }
  }
  function takeLeft(name: string): readonly Rescued[] {
    retireOlder(name);
    const words = left.get(name) ?? [];
    left.delete(name);
    return words;
  }
  return {
    board(name) {
      const known = boards.get(name) ?? sharedBoard({ ...options, name }, () => takeLeft(name));
      boards.set(name, known);
      return known;
    },
    replaced(name) {
      retireOlder(name);
      if (olderKeys(storage, name).length === 0) return;
      // Without a network it is done when the board is opened, or by the next page.
      import('../kept/older-epochs.ts').then(({ carryOver }) => carryOver(storage, name)).catch(() => {});
    },
    prepare() {
      // Without a network the first board tries again by itself.
      loadRoom().catch(() => {});
    },
    keepOwn() {
      for (const board of boards.values()) board.room()?.keepOwn();
    },
    close() {
      for (const board of boards.values()) board.close();
    },
  };
}

interface OpenBoard extends SharedBoard {
  /** Over for good; returns the words that the server has not stored. */
  retire(options: { readonly restored: boolean }): readonly Rescued[];
  close(): void;
}

/** @param takeLeft the words that the document before this one left behind, once */
function sharedBoard(options: BoardRoomOptions, takeLeft: () => readonly Rescued[]): OpenBoard {
  const listeners = new Set<() => void>();
  let opening = false;
  let retired = false;
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
    if (room || opening || retired) return;
    opening = true;
    loadRoom().then(
      ({ openBoardRoom }) => {
        opening = false;
        if (listeners.size === 0 || retired) return;
        room = openBoardRoom({ ...options, rescued: takeLeft() });
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
    retire(options) {
      retired = true;
      clearTimeout(timer);
      const words = room?.retire(options) ?? [];
      room = null;
      tell();
      return words;
    },
    close,
  };
}
