import { useEffect, useRef, useState } from 'react';
import { type BoardKey, boardKey } from '../../../shared/boards/board-name.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import type { Rescued } from '../connection/board-handle.ts';
import { useBoards } from '../connection/boards-provider.tsx';
import { useBoard } from '../connection/use-board.ts';
import { boardsLeftBehind } from '../kept/boards-left-behind.ts';

const lookAgainMs = 2_000;

/**
 * Brings what this browser still holds to where it was meant, whatever page is looked at: an earlier page may have been
 * closed without a network. Boards that take it take it; for a group's board that has been locked it becomes late notes.
 */
export function LateDelivery() {
  const { state, online } = useLive();
  const { storage } = useBoards();
  const [boards, setBoards] = useState<readonly BoardKey[]>([]);
  useEffect(() => {
    const look = () => {
      const found = online ? boardsLeftBehind(storage, state.id) : [];
      setBoards((before) => (keysOf(before) === keysOf(found) ? before : found));
    };
    look();
    // A browser does not tell a page of its own changes to storage.
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [storage, state.id, online]);
  return boards.map((board) => <Delivery key={boardKey(board)} board={board} />);
}

const keysOf = (boards: readonly BoardKey[]) => boards.map(boardKey).join();

/** A board is open while it stands here, and sends what it can. */
function Delivery({ board }: { readonly board: BoardKey }) {
  const { rescued, checked, status, dismissRescued } = useBoard(board);
  const send = useSend();
  /** What has been sent, and whether the server has it. */
  const isOpen = status === 'live';
  const tried = useRef(new Map<string, boolean>());
  const late = board.scope === 'group' && status === 'readonly' && checked;
  useEffect(() => {
    // What was refused while it was open may be late when it is locked again.
    if (isOpen) tried.current.clear();
  }, [isOpen]);
  useEffect(() => {
    if (!late) return;
    for (const words of rescued) {
      const what = `${words.noteId}\n${words.text}`;
      // The board's copy may come up with them once more, while it is built anew.
      if (tried.current.get(what)) dismissRescued(words.noteId);
      if (tried.current.has(what)) continue;
      tried.current.set(what, false);
      send(lateCommand(board, words)).then((reply) => {
        // What is refused stays with its writer, who is asked about it on the board.
        if (!reply.ok) return;
        tried.current.set(what, true);
        dismissRescued(words.noteId);
      });
    }
  }, [late, rescued, board, send, dismissRescued]);
  return null;
}

function lateCommand(board: BoardKey, { noteId, lane = '', text, plan }: Rescued) {
  const { stepId, owner: groupId } = board;
  const words = plan ? { text: plan.text, plan: plan.fields } : { text };
  return { type: 'sendLate', stepId, groupId, noteId, lane, ...words } as const;
}
