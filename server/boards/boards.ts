import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { Access } from '../../shared/boards/board-access.ts';
import { type BoardKey, type BoardName, boardKey, boardName, parseBoardKey } from '../../shared/boards/board-name.ts';
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
import { boardReplacements, type Replacement, type Showing } from './replacements.ts';
import { createTurns } from './turns.ts';

export interface BoardsOptions {
  readonly storage: Storage;
  readonly logger: Logger;
  /** Milliseconds of the conference's clock. */
  now(conferenceId: string): number;
  /** What somebody may do now. Asked when a connection opens, and again for each open one at `rightsChanged`. */
  access(board: BoardKey & { readonly conferenceId: string }, actor: Actor): Access | Promise<Access>;
  /** How often the document of a board has been replaced. Where it rises, one of `replacements` must be asked for at once. */
  epochOf(conferenceId: string, board: BoardKey): number | Promise<number>;
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
  /**
   * Puts a new document in the place of a board's old one, without some of its notes: everybody on the old one is sent
   * away (4409), what they had sent is stored before, and no trace of it remains in storage once the files have been
   * rewritten, which begins by itself. One transaction; doing it again changes nothing. Resolves when it is done, or
   * will be done as soon as the storage answers; until then nobody is let in. Begins before it returns, so that nobody
   * comes in between a new epoch and this.
   */
  replace(conferenceId: string, replacement: Replacement): Promise<void>;
  /**
   * Adds the words of notes to a board, shuffled and under ids of their own, and replaces the boards where they were
   * written: nothing stored leads from one to the other. One transaction, as `replace`; doing it again adds nothing.
   */
  showAnonymous(showing: Showing): Promise<void>;
  /** Takes the notes of one board into another and erases the first. One transaction, as `replace`. */
  absorb(conferenceId: string, from: BoardKey, to: BoardKey): Promise<void>;
  /** What is stored of a board, without keeping it in memory. Rejects with `StorageUnavailable`. */
  read(
    board: BoardKey & { readonly conferenceId: string },
  ): Promise<{ readonly notes: readonly Note[]; readonly headings: readonly Heading[] }>;
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
  /** By conference and key. Lists of copies take effect in the order given, however long their sources take to read. */
  const turns = createTurns();
  const closed = new AbortController();
  let closing = false;

  const replacements = boardReplacements({
    storage,
    logger,
    timing,
    turns,
    closed: closed.signal,
    epochOf: (conferenceId, board) => options.epochOf(conferenceId, board),
    async retire(name, code, reason) {
      await boards.get(name)?.retire(code, reason);
    },
    async rewrite(board, edit) {
      if (closing) throw new Error('the server is closing');
      await boardAt(board).rewrite(edit);
    },
  });

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
    const { board, actor } = connection;
    try {
      for (;;) {
        await replacements.over(board.conferenceId, board);
        const epoch = await options.epochOf(board.conferenceId, board);
        const access = await options.access(board, actor);
        if (questions.get(connection) !== question || !connection.isOpen) return;
        if (!replacements.isUnderWay(board.conferenceId, board)) return grant(connection, epoch, access);
      }
    } catch (error) {
      logger.error({ err: error, board: nameOf(board) }, 'rights could not be looked up');
      connection.close(closeCodes.internal, 'rights unknown');
    }
  }

  function grant(connection: Connection, epoch: number, access: Access) {
    if (closing) return connection.close(closeCodes.restart, 'the server goes away');
    // First: whoever has no right learns nothing about epochs.
    if (access === 'none') return connection.close(closeCodes.noRight, 'no right');
    if (connection.board.epoch !== epoch) return connection.close(closeCodes.wrongEpoch, 'another epoch');
    const isNew = connection.access === 'none';
    if (connection.access === access) return;
    connection.access = access;
    if (isNew) boardAt(connection.board).join(connection);
    else boards.get(nameOf(connection.board))?.accessChanged(connection);
  }

  /** The document of a board that is not about to be replaced; undefined when it is. */
  async function current(conferenceId: string, board: BoardKey): Promise<BoardName | undefined> {
    const { stepId, scope, owner } = board;
    const epoch = await options.epochOf(conferenceId, board);
    return replacements.isUnderWay(conferenceId, board) ? undefined : { conferenceId, stepId, scope, owner, epoch };
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

  /** Undefined when one of the boards is about to be replaced: then it is time for that first. */
  async function copyNow(
    conferenceId: string,
    target: BoardKey,
    copies: readonly BoardCopy[],
  ): Promise<readonly BoardCopy[] | undefined> {
    const to = await current(conferenceId, target);
    const from = new Map<string, BoardName>();
    for (const { from: source } of copies) {
      const key = boardKey(source);
      const board = from.get(key) ?? (await current(conferenceId, source));
      if (!board) return undefined;
      from.set(key, board);
    }
    if (!to || replacements.isUnderWay(conferenceId, target)) return undefined;
    const sourced = await findSources(copies, (key, read) => look(from.get(boardKey(key)) as BoardName, read));
    if (target.scope === 'plenary' || sourced.some(isReady)) {
      await boardAt(to).edit((doc) => writeCopies(doc, target.scope, sourced));
    }
    return sourced.filter((one) => !isReady(one)).map(({ copy }) => copy);
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
      const keys = new Set([targetKey, ...copies.map(({ from }) => boardKey(from))]);
      const places = [...keys].map((key) => `${conferenceId}/${key}`);
      for (;;) {
        const missing = await turns.run(places, () => copyNow(conferenceId, target, copies));
        if (missing) return missing;
        if (closing) return copies;
      }
    },

    replace: replacements.replace,
    showAnonymous: replacements.showAnonymous,
    absorb: replacements.absorb,

    async read(board) {
      for (;;) {
        await replacements.over(board.conferenceId, board);
        const name = await current(board.conferenceId, board);
        if (!name) continue;
        const content = await look(name, (doc) => ({ notes: readNotes(doc), headings: readHeadings(doc) }));
        // What was read may have gone meanwhile.
        if ((await current(board.conferenceId, board))?.epoch === name.epoch) return content;
      }
    },

    trouble: () => [...boards.values()].some((board) => board.isFailing),
    loaded: () => boards.size,

    async close() {
      closing = true;
      closed.abort();
      clearInterval(heart);
      const open = [...connections.values()].flatMap((ofConference) => [...ofConference]);
      await Promise.all([...boards.values()].map((board) => board.close()));
      await Promise.race([turns.idle(), pause(timing.closeMs, undefined, { ref: false })]);
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
