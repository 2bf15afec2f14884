import { nanoid } from 'nanoid';
import { type BoardKey, boardKey } from '../../shared/boards/board-name.ts';
import { epochOf } from '../../shared/conference/state.ts';
import type { SpeedClock } from '../live/speed-clock.ts';
import type { Attendance } from './attendance.ts';
import { behaviourIn } from './behaviours/registry.ts';
import { type BoardLink, openBoardLink } from './board-link.ts';
import type { Ledger } from './ledger.ts';
import type { LiveLink } from './live-link.ts';
import { type Moment, momentOf } from './moment.ts';
import { lapse, MovedOn } from './pace.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { Scene } from './scene.ts';

interface PersonOptions {
  readonly url: string;
  readonly conferenceId: string;
  readonly personId: string;
  readonly token: string;
  readonly link: LiveLink;
  /** By which they think and write. */
  readonly clock: SpeedClock;
  readonly random: () => number;
  /** Whoever is in the middle of a thought stops, too. */
  readonly signal: AbortSignal;
  readonly phrases: PhraseBook;
  readonly ledger: Ledger;
  readonly attendance: Attendance;
  /** Something was refused, by code. */
  refused(code: string): void;
  /** Something went wrong in a moment; the person goes on with the next one. */
  failed(error: unknown): void;
}

/** Lives along in a conference from now until it has ended. Rejects when the link is closed before. */
export async function livePerson(options: PersonOptions): Promise<void> {
  const { link, attendance, personId } = options;
  const boards: OpenBoards = new Map();
  const seen = new Set<string>();
  let last: string | undefined;
  try {
    for (;;) {
      const state = await link.until((now) => now.phase.kind === 'ended' || isNew(momentOf(now), last));
      if (state.phase.kind === 'ended') {
        options.ledger.settle(state.shown);
        return;
      }
      const moment = momentOf(state);
      if (!moment) continue;
      last = moment.key;
      await closeBoards(boards, (stepId) => stepId !== moment.step.id);
      // After an undone *next* people have said already what they had to say.
      if (!seen.has(moment.key)) await liveMoment(options, moment, boards);
      seen.add(moment.key);
      attendance.finished(moment.key, personId);
    }
  } finally {
    await closeBoards(boards, () => true);
  }
}

function isNew(moment: Moment | undefined, last: string | undefined): boolean {
  return moment !== undefined && moment.key !== last;
}

interface OpenBoard {
  readonly stepId: string;
  readonly epoch: number;
  readonly link: Promise<BoardLink | undefined>;
}

type OpenBoards = Map<string, OpenBoard>;

async function closeBoards(boards: OpenBoards, which: (stepId: string) => boolean): Promise<void> {
  for (const [key, { stepId, link }] of [...boards]) {
    if (!which(stepId)) continue;
    boards.delete(key);
    (await link)?.close();
  }
}

async function liveMoment(options: PersonOptions, moment: Moment, boards: OpenBoards): Promise<void> {
  const { link } = options;
  const moving = new AbortController();
  const stopWatching = link.watch((state) => {
    if (momentOf(state)?.key !== moment.key) moving.abort();
  });
  // The programme may have moved on between the state that led here and this line.
  if (momentOf(link.state())?.key !== moment.key) moving.abort();
  const stopping = AbortSignal.any([moving.signal, options.signal]);
  try {
    await behaviourIn(moment.step.kind).takePart(sceneOf(options, moment, boards, stopping));
  } catch (error) {
    if (!(error instanceof MovedOn)) options.failed(error);
  } finally {
    stopWatching();
  }
}

function sceneOf(options: PersonOptions, moment: Moment, boards: OpenBoards, signal: AbortSignal): Scene {
  const { link, random, clock, phrases, ledger, personId } = options;
  return {
    moment,
    personId,
    phrases,
    ledger,
    state: () => link.state(),
    random,
    think: (from, to) => lapse(from + random() * (to - from), clock, signal),
    async send(command) {
      const reply = await link.send(command);
      if (!reply.ok) options.refused(reply.code);
      return reply.ok;
    },
    async board(key: BoardKey) {
      if (signal.aborted) throw new MovedOn();
      const name = boardKey(key);
      const epoch = epochOf(link.state(), name);
      const held = boards.get(name);
      // Another document has taken its place.
      if (held && held.epoch !== epoch) void held.link.then((board) => board?.close());
      const known =
        held?.epoch === epoch
          ? held
          : {
              stepId: key.stepId,
              epoch,
              link: openBoardLink(options.url, options.conferenceId, { key, epoch }, options.token),
            };
      boards.set(name, known);
      const board = await known.link;
      if (!board) boards.delete(name);
      if (signal.aborted) throw new MovedOn();
      if (!board) options.refused('board');
      return board;
    },
    closeBoard(key) {
      const name = boardKey(key);
      const known = boards.get(name);
      boards.delete(name);
      void known?.link.then((board) => board?.close());
    },
    newId: () => `n${nanoid(12)}`,
  };
}
