import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import { type BoardKey, type BoardName, boardKey, boardName } from '../../shared/boards/board-name.ts';
import type { BoardRewrite, Storage } from '../storage/storage.ts';
import { BoardChanged, ConferenceUnknown, StorageUnavailable } from '../storage/storage-errors.ts';
import { BoardDocument } from './board-document.ts';
import type { StoredEdit } from './board-jobs.ts';
import type { BoardTiming } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { freshUpdate } from './fresh-document.ts';
import { addShown, shownTexts } from './shown-notes.ts';
import type { Turns } from './turns.ts';

/** One document that takes the place of another: the same board, without some of its notes. */
export interface Replacement {
  readonly board: BoardKey;
  /** The document that goes; it may be gone already, or never have been. */
  readonly fromEpoch: number;
  /** The one that takes its place. */
  readonly toEpoch: number;
  /** Notes that are left out; of everything else only history is lost. */
  readonly without: ReadonlySet<string>;
}

export interface Showing {
  readonly conferenceId: string;
  readonly target: BoardKey;
  /** The lane of the target that receives all of them. */
  readonly lane: string;
  /** `noteIds`: which of its notes are shown; they are left out of the new document too. */
  readonly sources: readonly (Replacement & { readonly noteIds: readonly string[] })[];
  /** In [0, 1). May not be repeatable: whoever could draw the same numbers again would know whose each note is. */
  random(): number;
}

/** Puts documents in the place of others, for good: nothing of what is left out remains in storage. */
export interface Replacements {
  replace(conferenceId: string, replacement: Replacement): Promise<void>;
  showAnonymous(showing: Showing): Promise<void>;
  absorb(conferenceId: string, from: BoardKey, to: BoardKey): Promise<void>;
  /** Whether a document of this board is being replaced, or waits for that. */
  isUnderWay(conferenceId: string, board: BoardKey): boolean;
  /** Resolves when it is not. */
  over(conferenceId: string, board: BoardKey): Promise<void>;
}

interface ReplacementsOptions {
  readonly storage: Storage;
  readonly logger: Logger;
  readonly timing: BoardTiming;
  readonly turns: Turns;
  readonly closed: AbortSignal;
  epochOf(conferenceId: string, board: BoardKey): number | Promise<number>;
  /** Stores what has come for a document, if it is in memory, and sends everybody away from it. */
  retire(name: string, code: number, reason: string): Promise<void>;
  /** See `Board.rewrite`. */
  rewrite(board: BoardName, edit: StoredEdit): Promise<void>;
}

const slowestRetryMs = 2_000;

export function boardReplacements(options: ReplacementsOptions): Replacements {
  const { storage, logger, timing, turns, closed } = options;
  /** By conference and key: the last that was asked for. */
  const underWay = new Map<string, Promise<unknown>>();

  const placeOf = (conferenceId: string, board: BoardKey) => `${conferenceId}/${boardKey(board)}`;

  /**
   * Runs `work` when its boards are free, and again for as long as the storage does not answer; nobody is let in to the
   * documents that go until then. Resolves when it is done, or has failed once and will be done later.
   */
  function change(
    conferenceId: string,
    boards: { readonly going: readonly BoardKey[]; readonly staying: readonly BoardKey[] },
    work: (late: () => void) => Promise<void>,
  ): Promise<void> {
    const going = boards.going.map((board) => placeOf(conferenceId, board));
    const staying = boards.staying.map((board) => placeOf(conferenceId, board));
    return new Promise<void>((done, failed) => {
      // At once: between a new epoch and this nobody may come in.
      const turn = turns.run([...going, ...staying], () => untilDone(conferenceId, work, done));
      for (const place of going) underWay.set(place, turn);
      turn
        .finally(() => {
          for (const place of going) if (underWay.get(place) === turn) underWay.delete(place);
        })
        .then(done, failed);
    });
  }

  async function untilDone(
    conferenceId: string,
    work: (late: () => void) => Promise<void>,
    late: () => void,
  ): Promise<void> {
    for (let failures = 0; ; failures++) {
      try {
        await work(late);
        void eraseTraces();
        return;
      } catch (error) {
        if (error instanceof ConferenceUnknown) return;
        const mayPass = error instanceof StorageUnavailable || error instanceof BoardChanged;
        if (closed.aborted || !mayPass) throw error;
        if (failures === 0) logger.error({ err: error, conferenceId }, 'a board could not be replaced; trying again');
        late();
        await pause(retryIn(failures), undefined, { signal: closed });
      }
    }
  }

  /** Nobody is made to wait until the files are rewritten: the rows are gone by now. A crash is mended at the next start. */
  async function eraseTraces(): Promise<void> {
    for (let failures = 0; !closed.aborted; failures++) {
      try {
        return await storage.whenErased();
      } catch (error) {
        if (failures === 0) logger.error(error, 'traces of what was erased remain; trying again');
        await pause(retryIn(failures), undefined, { signal: closed }).catch(() => {});
      }
    }
  }

  const retryIn = (failures: number) => Math.min(slowestRetryMs, timing.retryMs * 2 ** Math.min(failures, 10));

  /** What must be written for a replacement; undefined when there is no such document (any more). */
  async function prepare(conferenceId: string, { board, fromEpoch, toEpoch, without }: Replacement) {
    const [from, to] = [boardName(conferenceId, board, fromEpoch), boardName(conferenceId, board, toEpoch)];
    await options.retire(from, closeCodes.wrongEpoch, 'another epoch');
    await options.retire(to, closeCodes.restart, 'read again');
    const [old, fresh] = await Promise.all([storage.boardUpdates(from), storage.boardUpdates(to)]);
    if (old.lastSequence === 0) return undefined;
    const document = soundDocument(from, old.updates);
    const update = freshUpdate(document.doc, { without, isPlenary: board.scope === 'plenary', onto: fresh.updates });
    return {
      document,
      append: update ? [{ board: to, updates: [update] }] : [],
      erase: [{ board: from, lastSequence: old.lastSequence }],
    };
  }

  function soundDocument(name: string, updates: readonly Uint8Array[]): BoardDocument {
    const document = new BoardDocument(updates);
    if (!document.sound) {
      logger.error({ board: name }, 'stored updates of a board do not fit together');
      // What cannot be shown would travel on unseen.
      document.doc.store.pendingStructs = null;
      document.doc.store.pendingDs = null;
    }
    return document;
  }

  /** Stores a change of the live document `name` in one step with the rest. */
  function storeWith(rest: BoardRewrite, name: string) {
    return async (update: Uint8Array | null): Promise<number | null> => {
      const append = update ? [...rest.append, { board: name, updates: [update] }] : rest.append;
      const lastSequences = await storage.rewriteBoards({ ...rest, append });
      return update ? (lastSequences.at(-1) ?? null) : null;
    };
  }

  return {
    replace(conferenceId, replacement) {
      mustRise(replacement);
      return change(conferenceId, { going: [replacement.board], staying: [] }, async () => {
        const prepared = await prepare(conferenceId, replacement);
        if (!prepared) return;
        prepared.document.destroy();
        await storage.rewriteBoards({ conferenceId, append: prepared.append, erase: prepared.erase });
      });
    },

    showAnonymous({ conferenceId, target, lane, sources, random }) {
      for (const source of sources) mustRise(source);
      return change(conferenceId, { going: sources.map(({ board }) => board), staying: [target] }, async (late) => {
        const texts: string[] = [];
        const rest = {
          conferenceId,
          append: [] as BoardRewrite['append'][number][],
          erase: [] as BoardRewrite['erase'][number][],
        };
        for (const source of sources) {
          const without = new Set([...source.without, ...source.noteIds]);
          const prepared = await prepare(conferenceId, { ...source, without });
          if (!prepared) continue;
          texts.push(...shownTexts(prepared.document.doc, source.noteIds));
          prepared.document.destroy();
          rest.append.push(...prepared.append);
          rest.erase.push(...prepared.erase);
        }
        if (rest.erase.length === 0) return;
        if (texts.length === 0) return void (await storage.rewriteBoards(rest));
        const board = { conferenceId, ...target, epoch: await options.epochOf(conferenceId, target) };
        const store = storeWith(rest, boardName(conferenceId, target, board.epoch));
        await options.rewrite(board, { change: (doc) => addShown(doc, lane, texts, random), store, late });
      });
    },

    absorb(conferenceId, from, to) {
      if (boardKey(from) === boardKey(to)) throw new Error('a board cannot absorb itself');
      return change(conferenceId, { going: [from], staying: [to] }, async (late) => {
        const name = boardName(conferenceId, from, await options.epochOf(conferenceId, from));
        await options.retire(name, closeCodes.notFound, 'the board is another’s now');
        const { updates, lastSequence } = await storage.boardUpdates(name);
        if (lastSequence === 0) return;
        const document = soundDocument(name, updates);
        const whole = Y.encodeStateAsUpdate(document.doc);
        document.destroy();
        const board = { conferenceId, ...to, epoch: await options.epochOf(conferenceId, to) };
        const rest = { conferenceId, append: [], erase: [{ board: name, lastSequence }] };
        const store = storeWith(rest, boardName(conferenceId, to, board.epoch));
        await options.rewrite(board, { change: (doc) => Y.applyUpdate(doc, whole), store, late });
      });
    },

    isUnderWay: (conferenceId, board) => underWay.has(placeOf(conferenceId, board)),
    async over(conferenceId, board) {
      const place = placeOf(conferenceId, board);
      for (let turn = underWay.get(place); turn; turn = underWay.get(place)) await turn.catch(() => {});
    },
  };
}

function mustRise({ fromEpoch, toEpoch }: Replacement): void {
  if (toEpoch <= fromEpoch) throw new Error('a document is replaced by one of a later epoch');
}
