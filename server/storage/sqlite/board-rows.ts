import type Database from 'better-sqlite3';
import type { BoardRewrite, StoredBoard } from '../storage.ts';
import { BoardChanged, ConferenceUnknown, InvalidWrite } from '../storage-errors.ts';

interface BoardRow {
  key: number;
  conferenceId: string;
  lastSequence: number;
}

/** The statements on boards, their update logs and snapshots; writers must be inside a transaction. */
export function createBoardRows(database: Database.Database) {
  const selectBoard = database.prepare<[string], BoardRow>(
    'SELECT key, conference_id AS conferenceId, last_sequence AS lastSequence FROM boards WHERE name = ?',
  );
  const insertBoard = database.prepare('INSERT INTO boards (name, conference_id, last_sequence) VALUES (?, ?, 0)');
  const setLastSequence = database.prepare('UPDATE boards SET last_sequence = ? WHERE key = ?');
  const deleteBoard = database.prepare('DELETE FROM boards WHERE name = ? AND conference_id = ?');
  const selectNames = database
    .prepare<[string], string>('SELECT name FROM boards WHERE conference_id = ? ORDER BY name')
    .pluck();
  const conferenceExists = database.prepare<[string], number>('SELECT 1 FROM conferences WHERE id = ?').pluck();

  const insertUpdate = database.prepare('INSERT INTO board_updates VALUES (?, ?, ?)');
  const selectUpdates = database
    .prepare<[number], Buffer>('SELECT bytes FROM board_updates WHERE board = ? ORDER BY sequence')
    .pluck();
  const deleteUpdatesThrough = database.prepare('DELETE FROM board_updates WHERE board = ? AND sequence <= ?');

  const selectSnapshot = database
    .prepare<[number], Buffer>('SELECT bytes FROM board_snapshots WHERE board = ?')
    .pluck();
  const selectThrough = database
    .prepare<[number], number>('SELECT through_sequence FROM board_snapshots WHERE board = ?')
    .pluck();
  const upsertSnapshot = database.prepare(
    `INSERT INTO board_snapshots VALUES (?, ?, ?) ON CONFLICT (board)
     DO UPDATE SET through_sequence = excluded.through_sequence, bytes = excluded.bytes`,
  );

  function boardFor(name: string, conferenceId: string): BoardRow {
    const board = selectBoard.get(name);
    if (board) return board;
    if (!conferenceExists.get(conferenceId)) throw new ConferenceUnknown(conferenceId);
    return { key: Number(insertBoard.run(name, conferenceId).lastInsertRowid), conferenceId, lastSequence: 0 };
  }

  function append(name: string, conferenceId: string, updates: readonly Uint8Array[]): number {
    const board = boardFor(name, conferenceId);
    if (board.conferenceId !== conferenceId) throw new InvalidWrite('the board belongs to another conference');
    let sequence = board.lastSequence;
    for (const update of updates) {
      sequence += 1;
      insertUpdate.run(board.key, sequence, update);
    }
    setLastSequence.run(sequence, board.key);
    return sequence;
  }

  /** Whether any was there. */
  function deleteBoards(conferenceId: string, names: readonly string[]): boolean {
    return names.reduce((deleted, name) => deleteBoard.run(name, conferenceId).changes + deleted, 0) > 0;
  }

  return {
    append,

    rewrite(rewrite: BoardRewrite): { readonly lastSequences: number[]; readonly erased: boolean } {
      const { conferenceId, erase } = rewrite;
      for (const { board, lastSequence } of erase) {
        const found = selectBoard.get(board);
        if (found && found.conferenceId !== conferenceId) throw new InvalidWrite('the board is another conference’s');
        if (rewrite.append.some((one) => one.board === board)) throw new InvalidWrite('appended to and erased at once');
        if ((found?.lastSequence ?? 0) !== lastSequence) throw new BoardChanged('the board has changed since');
      }
      const lastSequences = rewrite.append.map(({ board, updates }) => append(board, conferenceId, updates));
      const names = erase.map(({ board }) => board);
      return { lastSequences, erased: deleteBoards(conferenceId, names) };
    },

    stored(name: string): StoredBoard {
      const board = selectBoard.get(name);
      if (!board) return { lastSequence: 0, updates: [] };
      const snapshot = selectSnapshot.get(board.key);
      const log = selectUpdates.all(board.key);
      return { lastSequence: board.lastSequence, updates: (snapshot ? [snapshot, ...log] : log).map(toBytes) };
    },

    compact(name: string, throughSequence: number, snapshot: Uint8Array): void {
      const board = selectBoard.get(name);
      if (!board || throughSequence > board.lastSequence) throw new InvalidWrite('no such update to compact through');
      // An older snapshot over a newer one would lose the updates in between: their rows are gone.
      if (throughSequence < (selectThrough.get(board.key) ?? 0)) throw new InvalidWrite('a newer snapshot is stored');
      upsertSnapshot.run(board.key, throughSequence, snapshot);
      deleteUpdatesThrough.run(board.key, throughSequence);
    },

    names: (conferenceId: string): string[] => selectNames.all(conferenceId),

    delete: deleteBoards,
  };
}

/** The driver's Buffers, as the plain arrays that Yjs and tests compare. */
function toBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
