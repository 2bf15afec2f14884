import { largestDocument } from '../../shared/boards/board-size.ts';

export { largestDocument };

const kB = 1024;
const MB = 1024 * kB;

/** Bytes of one WebSocket message. */
export const largestFrame = 512 * kB;

/** Bytes of one Yjs update. Nobody types as much; a whole board that was written offline still fits. */
export const largestUpdate = 256 * kB;

/** Bytes of what one client tells about itself: a name and a place in the text. */
export const largestPresence = 8 * kB;

/** Bytes that may wait on a board for a storage that does not answer, before writers are sent away to try again. */
export const mostQueued = 4 * MB;

/**
 * Bytes that may wait for a slow phone before it is sent away to start afresh: beside one large frame, such as the
 * document itself, which may take as long as it takes.
 */
export const mostUnsent = 256 * kB;

/** Updates that may come ahead of what they build on: those between a reconnection and its first exchange. */
export const mostIncomplete = 100;

/** Messages a second, and how many may come at once. What costs more counts as several. */
export const messageRate = { perSecond: 100, burst: 400, syncStep1: 20, syncStep2: 5 } as const;

/**
 * The same for the changes of one person on all boards and connections together, each counted by its size: far above what
 * anybody types.
 */
export const changeRate = { perSecond: 100, burst: 600, bytesEach: 16 * kB } as const;

/** When to do what; tests are in more of a hurry. Milliseconds. */
export interface BoardTiming {
  /** What comes in within this time is stored and sent on together; the first of a quiet board leaves at once. */
  readonly tickMs: number;
  /** The same for cursors and names. */
  readonly presenceMs: number;
  readonly activityMs: number;
  /** How long a board without anybody stays in memory. */
  readonly idleMs: number;
  /** How long after the end of a step its boards are made small. */
  readonly restMs: number;
  /** Below the 30 seconds after which a stock provider gives up a silent connection. */
  readonly heartbeatMs: number;
  /** Before the first repetition of an append that failed; doubled each time, up to 2 seconds. */
  readonly retryMs: number;
  /** How long closing waits for a storage that does not answer. */
  readonly closeMs: number;
}

export const usualTiming: BoardTiming = {
  // With the sync to disk, twenty: what a peer that waits as long takes.
  tickMs: 18,
  presenceMs: 100,
  activityMs: 500,
  idleMs: 10_000,
  restMs: 5_000,
  heartbeatMs: 25_000,
  retryMs: 100,
  closeMs: 5_000,
};
