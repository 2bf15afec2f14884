import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { Access } from '../../shared/boards/board-access.ts';
import { type BoardKey, type BoardName, boardName, firstEpoch, parseBoardKey } from '../../shared/boards/board-name.ts';
import { type Heading, type Note, readHeadings, readNotes } from '../../shared/boards/notes.ts';
import type { Actor } from '../../shared/conference/actor.ts';
import type { BoardCopy } from '../../shared/conference/step-kind.ts';
import type { Storage } from '../storage/storage.ts';
import { Board, type BoardStats } from './board.ts';
import { BoardDocument } from './board-document.ts';
import { type BoardTiming, usualTiming } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { Connection } from './connection.ts';
import { findSources, isReady, writeCopies } from './copies.ts';

export interface BoardsOptions {
  readonly storage: Storage;
  readonly logger: Logger;
  /** Milliseconds of the conference's clock. */
  now(conferenceId: string): number;
  /** What somebody may do now. Asked when a connection opens, and again for each open one at `rightsChanged`. */
  access(board: BoardName, actor: Actor): Access | 'wrong_epoch' | Promise<Access | 'wrong_epoch'>;
  /** After something was stored; not more than about twice a second for each board. */
  onActivity(board: BoardName, stats: BoardStats): void;
  readonly timing?: Partial<BoardTiming>;
}

/** The boards of all conferences: Yjs documents over the plain y-websocket protocol, stored before they are shown. */
export interface Boards {
  /**
   * Takes over a WebSocket whose identity is known; it must be open, and nothing read from it yet. Resolves when it is let
   * in or closed. With `receipts` it is told how many of its updates are stored (see `frames.ts`).
   */
  connect(socket: WebSocket, board: BoardName, actor: Actor, options: { readonly receipts: boolean }): Promise<void>;
  /** Looks anew at the rights of all open connections of a conference: they change in place, or are closed. */
  rightsChanged(conferenceId: string): void;
  /** Closes all connections of an identity, which has been revoked. */
  disconnect(conferenceId: string, actor: Actor): void;
  /** Sends everybody away from the boards of a conference that is being erased, and forgets the boards. */
  dismiss(conferenceId: string): void;
  /**
   * Makes a board agree with the copies that it should hold (`writeCopies`), all of them given, and resolves when that is
   * stored, or kept in memory while the storage does not answer. Returns those whose source has nothing to copy now: once
   * it has, call again. Rejects when a board cannot be read.
   */
  copy(conferenceId: string, targetKey: string, copies: readonly BoardCopy[]): Promise<readonly BoardCopy[]>;
  /** What is stored of a board, without keeping it in memory. Rejects with `StorageUnavailable`. */
  read(board: BoardName): Promise<{ readonly notes: readonly Note[]; readonly headings: readonly Heading[] }>;
  /** Whether anything that people write cannot be stored at present. */
  trouble(): boolean;
  /** How many boards are in memory. */
  loaded(): number;
  /** Stores what has come, then closes all connections. What cannot be stored within seconds is given up, unreceipted. */
  close(): Promise<void>;
}

export function openBoards(options: BoardsOptions): Boards {
  const { storage, logger } = options;
  const timing = { ...usualTiming, ...options.timing };
  /** By name. A board that is over is not here any more, so nobody joins one. */
  const boards = new Map<string, Board>();
  /** By conference; also those whose rights are still being asked for. */
  const connections = new Map<string, Set<Connection>>();
  /** The latest question about each connection's rights: older answers do not count. */
  const questions = new WeakMap<Connection, number>();
  /** By target: what is being copied there. */
  const copying = new Map<string, Promise<unknown>>();
  let closing = false;

  const heart = setInterval(() => {
    for (const ofConference of connections.values()) for (const connection of ofConference) connection.beat();
  }, timing.heartbeatMs).unref();

  function nameOf(board: BoardName): string {
    return boardName(board.conferenceId, board, board.epoch);
  }

  function boardAt(board: BoardName): Board {
    const name = nameOf(board);
    const known = boards.get(name);
    if (known) return known;
    const fresh = new Board({
      name,
      conferenceId: board.conferenceId,
      isShared: board.scope === 'group',
      storage,
      logger,
      timing,
      now: () => options.now(board.conferenceId),
      onActivity(stats) {
        if (!closing) options.onActivity(board, stats);
      },
      onUnloaded: () => boards.delete(name),
    });
    boards.set(name, fresh);
    return fresh;
  }

  function register(connection: Connection): void {
    const { conferenceId } = connection.board;
    const ofConference = connections.get(conferenceId) ?? new Set();
    connections.set(conferenceId, ofConference.add(connection));
    connection.onClosed = () => {
      ofConference.delete(connection);
      if (ofConference.size === 0 && connections.get(conferenceId) === ofConference) connections.delete(conferenceId);
      boards.get(nameOf(connection.board))?.leave(connection);
    };
  }

  async function askRights(connection: Connection): Promise<void> {
    const question = (questions.get(connection) ?? 0) + 1;
    questions.set(connection, question);
    try {
      const access = await options.access(connection.board, connection.actor);
      if (questions.get(connection) === question && connection.isOpen) grant(connection, access);
    } catch (error) {
      logger.error({ err: error, board: nameOf(connection.board) }, 'rights could not be looked up');
      connection.close(closeCodes.internal, 'rights unknown');
    }
  }

  function grant(connection: Connection, access: Access | 'wrong_epoch') {
    if (closing) return connection.close(closeCodes.restart, 'the server goes away');
    if (access === 'wrong_epoch') return connection.close(closeCodes.wrongEpoch, 'another epoch');
    if (access === 'none') return connection.close(closeCodes.noRight, 'no right');
    const isNew = connection.access === 'none';
    if (connection.access === access) return;
    connection.access = access;
    if (isNew) boardAt(connection.board).join(connection);
    else boards.get(nameOf(connection.board))?.accessChanged(connection);
  }

  /** What is stored of a board as somebody sees it who only looks by. */
  async function look<T>(board: BoardName, read: (doc: Y.Doc) => T): Promise<T> {
    const known = boards.get(nameOf(board));
    if (known && !known.isFailing) return known.read(read);
    const document = new BoardDocument((await storage.boardUpdates(nameOf(board))).updates);
    try {
      return read(document.doc);
    } finally {
      document.destroy();
    }
  }

  /** Lists of copies take effect in the order in which they were given, however long their sources take to read. */
  async function inTurn<T>(target: string, work: () => Promise<T>): Promise<T> {
    const turn = (copying.get(target) ?? Promise.resolve()).then(work, work);
    copying.set(target, turn);
    try {
      return await turn;
    } finally {
      if (copying.get(target) === turn) copying.delete(target);
    }
  }

  return {
    async connect(socket, board, actor, { receipts }) {
      if (closing) return socket.close(closeCodes.restart, 'the server goes away');
      const connection = new Connection({ socket, board, actor, receipts, logger });
      if (!connection.isOpen) return;
      register(connection);
      await askRights(connection);
    },

    rightsChanged(conferenceId) {
      for (const connection of connections.get(conferenceId) ?? []) void askRights(connection);
    },

    disconnect(conferenceId, actor) {
      for (const connection of connections.get(conferenceId) ?? []) {
        if (isSameActor(connection.actor, actor)) connection.close(closeCodes.noIdentity, 'no identity any more');
      }
    },

    dismiss(conferenceId) {
      for (const [name, board] of [...boards]) if (name.startsWith(`${conferenceId}/`)) board.dismiss();
      for (const connection of [...(connections.get(conferenceId) ?? [])]) {
        connection.close(closeCodes.notFound, 'the conference is gone');
      }
    },

    async copy(conferenceId, targetKey, copies) {
      const target = parseBoardKey(targetKey);
      if (!target) throw new Error('not a board');
      if (closing) return copies;
      const onBoard = (key: BoardKey): BoardName => ({ conferenceId, ...key, epoch: firstEpoch });
      return inTurn(nameOf(onBoard(target)), async () => {
        const sourced = await findSources(copies, (key, read) => look(onBoard(key), read));
        if (target.scope === 'plenary' || sourced.some(isReady)) {
          await boardAt(onBoard(target)).edit((doc) => writeCopies(doc, target.scope, sourced));
        }
        return sourced.filter((one) => !isReady(one)).map(({ copy }) => copy);
      });
    },

    read: (board) => look(board, (doc) => ({ notes: readNotes(doc), headings: readHeadings(doc) })),

    trouble: () => [...boards.values()].some((board) => board.isFailing),
    loaded: () => boards.size,

    async close() {
      closing = true;
      clearInterval(heart);
      const open = [...connections.values()].flatMap((ofConference) => [...ofConference]);
      await Promise.all([...boards.values()].map((board) => board.close()));
      // Those that were not let in yet.
      for (const connection of open) connection.close(closeCodes.restart, 'the server goes away');
      await Promise.all(open.map((connection) => connection.closed()));
    },
  };
}

function isSameActor(one: Actor, other: Actor): boolean {
  if (one.kind === 'participant' && other.kind === 'participant') return one.personId === other.personId;
  return one.kind === other.kind;
}
