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
import { Admissions } from './admissions.ts';
import { Board } from './board.ts';
import type { BoardStats } from './board-activity.ts';
import { BoardDocument } from './board-document.ts';
import { type BoardTiming, usualTiming } from './board-limits.ts';
import { BoardLog } from './board-log.ts';
import { closeCodes } from './close-codes.ts';
import { findSources, isReady, writeCopies } from './copies.ts';
import { type PutNote, writePutNotes } from './late-notes.ts';
import { boardReplacements, type Replacement, type Showing } from './replacements.ts';
import { restingSteps } from './resting-steps.ts';
import { createTurns } from './turns.ts';

interface BoardsOptions {
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
  /** Adds notes to a board that are not on it and never were. Resolves as `copy`; doing it again changes nothing. */
  put(conferenceId: string, board: BoardKey, notes: readonly PutNote[]): Promise<void>;
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
  /** A step is over: soon its boards are made small, in storage and in memory. Whoever goes on writing may. */
  stepEnded(conferenceId: string, stepId: string): void;
  /** How many connections there are to the boards of a conference. */
  connections(conferenceId: string): number;
  /** How many boards are in memory. */
  loaded(): number;
  /** How many of them as documents: the others are bytes, which suffices for those who read. */
  documents(): number;
  /** Stores what has come, then closes all connections. What cannot be stored within seconds is given up, unreceipted. */
  close(): Promise<void>;
}

export function openBoards(options: BoardsOptions): Boards {
  const { storage, logger } = options;
  const timing = { ...usualTiming, ...options.timing };
  /** By name. A board that is over is not here any more, so nobody joins one. */
  const boards = new Map<string, Board>();
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

  const admissions = new Admissions({
    logger,
    heartbeatMs: timing.heartbeatMs,
    replacements,
    access: (board, actor) => options.access(board, actor),
    epochOf: (conferenceId, board) => options.epochOf(conferenceId, board),
    onAdmitted: (connection) => boardAt(connection.board).join(connection),
    onChanged: (connection) => boards.get(nameOf(connection.board))?.accessChanged(connection),
    onClosed: (connection) => boards.get(nameOf(connection.board))?.leave(connection),
  });

  const resting = restingSteps({
    storage,
    logger,
    afterMs: timing.restMs,
    rest: (conferenceId, board, name) => turns.run([`${conferenceId}/${boardKey(board)}`], () => rest(name)),
  });

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

  /** Replaces a board's log by a snapshot. Nothing is lost when that does not succeed. */
  async function rest(name: string): Promise<void> {
    const known = boards.get(name);
    if (known) return known.rest();
    const log = new BoardLog(name, storage, logger);
    const stored = await storage.boardUpdates(name);
    log.loaded(stored);
    if (log.isEmpty) return;
    const document = new BoardDocument(stored.updates);
    await log.compact(document, stored.lastSequence);
    document.destroy();
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
    connect: (socket, board, actor, { receipts }) => admissions.admit(socket, board, actor, receipts),

    rightsChanged: (conferenceId) => admissions.rightsChanged(conferenceId),

    disconnect(conferenceId, actor) {
      admissions.sendAway(conferenceId, closeCodes.noIdentity, 'no identity any more', actor);
    },

    dismiss(conferenceId) {
      for (const [name, board] of [...boards]) if (name.startsWith(`${conferenceId}/`)) board.dismiss();
      admissions.sendAway(conferenceId, closeCodes.gone, 'the conference is gone');
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

    async put(conferenceId, board, notes) {
      for (let done = closing; !done && !closing; ) {
        done = await turns.run([`${conferenceId}/${boardKey(board)}`], async () => {
          const name = await current(conferenceId, board);
          if (name) await boardAt(name).edit((doc) => writePutNotes(doc, notes));
          return name !== undefined;
        });
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

    stepEnded: resting.stepEnded,
    trouble: () => [...boards.values()].some((board) => board.isFailing),
    connections: (conferenceId) => admissions.count(conferenceId),
    loaded: () => boards.size,
    documents: () => [...boards.values()].filter((board) => board.isBuilt).length,

    async close() {
      closing = true;
      closed.abort();
      resting.close();
      await admissions.close(async () => {
        await Promise.all([...boards.values()].map((board) => board.close()));
        await Promise.race([turns.idle(), pause(timing.closeMs, undefined, { ref: false })]);
      });
    },
  };
}
