import type { Handshake } from '../../shared/protocol/live.ts';
import type { BoardActions, BoardSnapshot } from './board-handle.ts';

export interface BoardRoomOptions {
  /** The board's name on the wire. */
  readonly name: string;
  readonly role: Handshake['role'];
}

/** One open board: its document, its connection, and the snapshot that views read. */
export interface BoardRoom extends BoardActions {
  snapshot(): BoardSnapshot;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function openBoardRoom(_options: BoardRoomOptions): BoardRoom {
  throw new Error('not built yet');
}
