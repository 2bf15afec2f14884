import type { Duties, GroupLabel } from '../grouping/grouper.ts';
import type { Step } from './programme.ts';

/** Where a step stands. Times are milliseconds of the server's clock. */
export type StepStatus =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'running';
      readonly part: number;
      readonly startedAt: number;
      readonly endsAt: number;
      readonly partEndsAt: number;
    }
  | {
      readonly kind: 'paused';
      readonly part: number;
      readonly startedAt: number;
      readonly remainingMs: number;
      readonly partRemainingMs: number;
    }
  | { readonly kind: 'done'; readonly part: number; readonly startedAt: number; readonly endedAt: number };

export type Phase =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'live' }
  | { readonly kind: 'ended'; readonly at: number };

/** The point from which *next* leaves. A command names it, so that two presses of the same *next* move once. */
export interface Position {
  readonly stepId: string | null;
  readonly part: number;
}

export interface Workplace {
  readonly id: string;
  readonly nameId: string;
  readonly type: string | null;
  readonly schoolType: string | null;
  readonly municipality: string | null;
}

export interface Person {
  readonly id: string;
  readonly nameId: string;
  readonly workplaceId: string;
  /** One of the conference's job roles, or null for "other". */
  readonly jobRole: string | null;
  readonly joinedAt: number;
}

export interface Group {
  readonly id: string;
  readonly number: number;
  readonly label: GroupLabel;
  readonly members: readonly string[];
  readonly duties: Duties;
}

/** `proposed` is seen by facilitators only; `confirmed` has been told to everybody. */
export interface Grouping {
  readonly status: 'proposed' | 'confirmed';
  readonly groups: readonly Group[];
}

/** A note that its writer has shared from a board of their own. */
export interface Share {
  readonly personId: string;
  readonly noteId: string;
  /** The lane it gets on the board that receives it. */
  readonly lane: string;
  readonly groupId: string | null;
}

export interface Message {
  readonly id: string;
  readonly textId: string;
  readonly at: number;
}

/** What the last *next* left, kept so that it can be taken back with the time that was left. */
export interface UndoableMove {
  readonly before: Position;
  readonly after: Position;
  readonly startedAt: number;
  readonly remainingMs: number;
  readonly partRemainingMs: number;
  readonly paused: boolean;
}

/**
 * All that is decided about one live run. Names and texts are ids of erasable words, never the words. A client holds the
 * same type with what it may not see left out.
 */
export interface ConferenceState {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly createdAt: number;
  readonly retentionDays: number;
  readonly jobRoles: readonly string[];
  readonly phase: Phase;
  readonly programme: readonly Step[];
  readonly statuses: ReadonlyMap<string, StepStatus>;
  readonly currentStepId: string | null;
  readonly undoable: UndoableMove | null;
  readonly workplaces: ReadonlyMap<string, Workplace>;
  readonly people: ReadonlyMap<string, Person>;
  readonly groupings: ReadonlyMap<string, Grouping>;
  /** Group ids that are ready, by step. */
  readonly ready: ReadonlyMap<string, ReadonlySet<string>>;
  /** Steps whose group boards everybody may read. */
  readonly sharedSteps: ReadonlySet<string>;
  readonly shares: ReadonlyMap<string, readonly Share[]>;
  /** Who has given a heart: board → note → people. A client holds only its own person's. */
  readonly hearts: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** How many hearts a note has: board → note → count. */
  readonly heartCounts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What a step kind keeps for its step. */
  readonly stepData: ReadonlyMap<string, unknown>;
  readonly message: Message | null;
}

export function statusOf(state: ConferenceState, stepId: string): StepStatus {
  return state.statuses.get(stepId) ?? { kind: 'waiting' };
}

export function isActive(status: StepStatus): status is Extract<StepStatus, { kind: 'running' | 'paused' }> {
  return status.kind === 'running' || status.kind === 'paused';
}

export function positionOf(state: ConferenceState): Position {
  if (state.currentStepId === null) return { stepId: null, part: 0 };
  const status = statusOf(state, state.currentStepId);
  return { stepId: state.currentStepId, part: status.kind === 'waiting' ? 0 : status.part };
}

/** The group where a person sits in a step, once the groups have been confirmed. */
export function seatOf(state: ConferenceState, stepId: string, personId: string): Group | undefined {
  const grouping = state.groupings.get(stepId);
  if (grouping?.status !== 'confirmed') return undefined;
  return grouping.groups.find((group) => group.members.includes(personId));
}
