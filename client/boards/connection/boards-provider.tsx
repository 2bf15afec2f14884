import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { boardName, parseBoardKey } from '../../../shared/boards/board-name.ts';
import type { Handshake } from '../../../shared/protocol/live.ts';
import { useLive, useOnRefused } from '../../live/use-live.tsx';
import { openDeviceStore } from '../kept/device-store.ts';
import { browserStorage, type KeyValue } from '../kept/unsent-store.ts';
import { type BoardRegistry, createBoardRegistry } from './board-registry.ts';

export interface Boards {
  readonly role: Handshake['role'];
  readonly registry: BoardRegistry;
  /** Where own words lie that the server does not have. */
  readonly storage: KeyValue | null;
}

const BoardsContext = createContext<Boards | null>(null);

/**
 * Keeps boards open for those who look at them, each over one connection. Stands inside a
 * `LiveProvider` whose view is live, once a surface; `role` says which of this browser's cookies speaks.
 */
export function BoardsProvider({ role, children }: { readonly role: Handshake['role']; readonly children: ReactNode }) {
  const { state } = useLive();
  const { id, epochs } = state;
  const [boards, setBoards] = useState<Boards | null>(null);
  useEffect(() => {
    const server = `${location.origin.replace(/^http/, 'ws')}/boards`;
    let registry: BoardRegistry | undefined;
    let gone = false;
    const local = browserStorage();
    // Nobody but participants writes on boards.
    const opened = role === 'participant' ? openDeviceStore(local, id) : Promise.resolve(local);
    opened.then((storage) => {
      if (gone) return;
      registry = createBoardRegistry({ role, server, storage });
      setBoards({ role, registry, storage });
    });
    return () => {
      gone = true;
      registry?.close();
    };
  }, [role, id]);
  useEffect(() => {
    for (const [key, epoch] of epochs) {
      const board = parseBoardKey(key);
      if (board) boards?.registry.replaced(boardName(id, board, epoch));
    }
  }, [boards, id, epochs]);
  useOnRefused((code) => {
    if (code === 'deleted' || code === 'not_found') boards?.registry.keepOwn();
  });
  return boards && <BoardsContext value={boards}>{children}</BoardsContext>;
}

/** The same over boards that somebody else keeps: those of a preview. */
export function BoardsFrom({ boards, children }: { readonly boards: Boards; readonly children: ReactNode }) {
  return <BoardsContext value={boards}>{children}</BoardsContext>;
}

export function useBoards(): Boards {
  const boards = useContext(BoardsContext);
  if (!boards) throw new Error('used outside a BoardsProvider');
  return boards;
}

/** Fetches what boards need while there is time, so that the first words do not wait for the network. */
export function usePreparedBoards(): void {
  const { registry } = useBoards();
  useEffect(() => registry.prepare(), [registry]);
}
