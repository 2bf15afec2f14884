import { randomInt } from 'node:crypto';
import { type BoardKey, boardKey, parseBoardKey, parseBoardName, plenaryOwner } from '../shared/boards/board-name.ts';
import { purgedNotes } from '../shared/conference/decide-show.ts';
import { attributionOf } from '../shared/conference/programme.ts';
import { type ConferenceState, epochOf, knownStep } from '../shared/conference/state.ts';
import { boardSpecs, type StepKinds } from '../shared/conference/step-kind.ts';
import type { Boards } from './boards/boards.ts';
import type { Replacement, Showing } from './boards/replacements.ts';
import type { Storage } from './storage/storage.ts';

/** The same object each time. */
interface FollowedConference {
  readonly id: string;
  readonly state: ConferenceState;
}

/** Makes stored boards follow what a conference has replaced, shown without names, and merged. */
interface ReplacedBoards {
  /**
   * To be called at once when events have been applied, before anybody learns of them. Resolves when the boards are what
   * the state says, or will be as soon as the storage answers.
   */
  follow(conference: FollowedConference): Promise<void>;
  /** After a restart: what had not been carried out yet is carried out now. */
  catchUp(conference: FollowedConference): Promise<void>;
}

/** A board whose stored document is an older one than the state says. */
interface RisenBoard {
  readonly board: BoardKey;
  readonly fromEpoch: number;
  readonly toEpoch: number;
}

interface Followed {
  readonly epochs: ConferenceState['epochs'];
  readonly mergedInto: ConferenceState['mergedInto'];
}

export function replacedBoards(options: {
  readonly kinds: StepKinds;
  readonly boards: Boards;
  readonly storage: Storage;
  /** In [0, 1), and not to be guessed or drawn again. */
  random?(): number;
}): ReplacedBoards {
  const { kinds, boards, storage, random = unguessable } = options;
  const followed = new WeakMap<FollowedConference, Followed>();

  async function carryOut(
    conference: FollowedConference,
    risen: readonly RisenBoard[],
    merged: boolean,
  ): Promise<void> {
    const { id, state } = conference;
    const shows = anonymousShows(kinds, state, risen);
    const shown = new Set(shows.flatMap(({ sources }) => sources.map(({ board }) => boardKey(board))));
    const others = risen.filter(({ board }) => !shown.has(boardKey(board)));
    // All of them begin before the first of them waits.
    await Promise.all([
      ...shows.map((show) => boards.showAnonymous({ conferenceId: id, ...show, random })),
      ...others.map((one) => boards.replace(id, withoutPurged(state, one))),
    ]);
    if (merged) await absorbBoards(conference);
  }

  /** The boards of seats that are gone become part of those of the seats that were kept. */
  async function absorbBoards({ id, state }: FollowedConference): Promise<void> {
    for (const name of await storage.boards(id)) {
      const board = parseBoardName(name);
      const keptBy = board?.scope === 'person' ? keeperOf(state, board.owner) : undefined;
      if (!board || keptBy === undefined || keptBy === board.owner) continue;
      const { stepId, scope, owner } = board;
      await boards.absorb(id, { stepId, scope, owner }, { stepId, scope, owner: keptBy });
    }
  }

  return {
    follow(conference) {
      const { epochs, mergedInto } = conference.state;
      const before = followed.get(conference);
      followed.set(conference, { epochs, mergedInto });
      // Before the first loading has been caught up with nothing is known to be stored as it was.
      if (!before || (before.epochs === epochs && before.mergedInto === mergedInto)) return Promise.resolve();
      const risen = [...epochs].flatMap(([key, toEpoch]): RisenBoard[] => {
        const board = parseBoardKey(key);
        const fromEpoch = Math.max(before.epochs.get(key) ?? 0, conference.state.epochsFrom);
        return board && fromEpoch < toEpoch ? [{ board, fromEpoch, toEpoch }] : [];
      });
      return carryOut(conference, risen, before.mergedInto !== mergedInto);
    },

    async catchUp(conference) {
      const { epochs, epochsFrom, mergedInto } = conference.state;
      followed.set(conference, { epochs, mergedInto });
      if (epochs.size === 0 && epochsFrom === 0 && mergedInto.size === 0) return;
      const risen = (await storage.boards(conference.id)).flatMap((name): RisenBoard[] => {
        const stored = parseBoardName(name);
        if (!stored) return [];
        const { stepId, scope, owner, epoch: fromEpoch } = stored;
        const toEpoch = epochOf(conference.state, boardKey(stored));
        return fromEpoch < toEpoch ? [{ board: { stepId, scope, owner }, fromEpoch, toEpoch }] : [];
      });
      await carryOut(conference, risen, mergedInto.size > 0);
    },
  };
}

/**
 * Which of these boards hold words that have been shown without a name and are to be moved to where all see them. For as
 * long as such a board's document is the old one, this has not been done.
 */
function anonymousShows(
  kinds: StepKinds,
  state: ConferenceState,
  risen: readonly RisenBoard[],
): readonly Omit<Showing, 'conferenceId' | 'random'>[] {
  const shows = new Map<string, { target: BoardKey; lane: string; sources: Showing['sources'][number][] }>();
  for (const one of risen) {
    const { stepId, scope, owner } = one.board;
    const step = scope === 'person' ? knownStep(state, stepId) : undefined;
    if (!step || attributionOf(step) !== 'anonymous' || !state.shown.has(stepId)) continue;
    const specs = boardSpecs(kinds, step);
    const to = specs.find((spec) => spec.scope === 'person')?.sharesTo;
    const lane = specs.find((spec) => spec.scope === to)?.lanes[0]?.id;
    const erased = state.redacted.get(boardKey(one.board));
    const shares = (state.shares.get(stepId) ?? []).filter(
      ({ personId, noteId }) => personId === owner && !erased?.has(noteId),
    );
    // A board is replaced once, so all its notes go to one place: where the last one was shared.
    const last = shares.at(-1);
    if (!to || lane === undefined || !last) continue;
    const target: BoardKey = { stepId, scope: to, owner: to === 'group' ? (last.groupId ?? '') : plenaryOwner };
    const show = shows.get(boardKey(target)) ?? { target, lane, sources: [] };
    shows.set(boardKey(target), show);
    show.sources.push({ ...withoutPurged(state, one), noteIds: shares.map(({ noteId }) => noteId) });
  }
  return [...shows.values()];
}

function withoutPurged(state: ConferenceState, risen: RisenBoard): Replacement {
  return { ...risen, without: purgedNotes(state, boardKey(risen.board)) };
}

/** Whose seat somebody's has become, however often seats were merged. */
function keeperOf(state: ConferenceState, personId: string): string | undefined {
  let keeper = state.mergedInto.get(personId);
  for (let left = state.mergedInto.size; keeper !== undefined && left > 0; left -= 1) {
    const next = state.mergedInto.get(keeper);
    if (next === undefined) return keeper;
    keeper = next;
  }
  return keeper;
}

function unguessable(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
