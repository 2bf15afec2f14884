import type { Duties, EarlierMeeting, GroupLabel } from '../grouping/grouper.ts';
import type { Need } from '../grouping/plan/request.ts';
import type { NetworkRole } from '../network/network.ts';
import type { BeforehandAnswer, BeforehandQuestion } from './beforehand.ts';
import type { BroughtTable } from './brought-home.ts';
import type { LateNote } from './late-note.ts';
import type { Message } from './messages.ts';
import type { Step } from './programme.ts';
import type { HallPair, RoomTable, SeatRule } from './room.ts';

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
  /** Left out when the conference has no halls. */
  readonly hallId?: string;
  /** Seated by a facilitator or a host: takes part in everything but the writing. */
  readonly withoutPhone?: true;
  /** What they do in the network, where whoever expected them said so. */
  readonly role?: NetworkRole;
}

/** Somebody who has been told of and has not come yet. Whoever comes as them gets this very id. */
export interface ExpectedPerson {
  readonly id: string;
  readonly nameId: string;
  readonly workplaceId: string;
  /** One of the conference's job roles, or null for "other". */
  readonly jobRole: string | null;
  readonly hallId?: string;
  readonly role?: NetworkRole;
}

/** Of whom a facilitator has said who they are: kept so that it can be taken back. */
export interface Match {
  readonly expected: ExpectedPerson;
  /** What they had said of themselves. */
  readonly workplaceId: string;
  readonly jobRole: string | null;
  /** What the one who was expected needs, and which of that the one who is here had not needed. */
  readonly needs?: readonly Need[];
  readonly added?: readonly Need[];
  /** The rules of the seating in which the one who is here has taken the place of the other. */
  readonly ruleIds?: readonly string[];
}

/** Somebody who was taken out. What they need goes with them, and comes back with them. */
export interface RemovedPerson extends Person {
  readonly needs?: readonly Need[];
}

/** A room where people sit together, or the place of those who take part from elsewhere. */
export interface Hall {
  readonly id: string;
  readonly name: string;
  readonly digital: boolean;
}

export interface Group {
  readonly id: string;
  readonly number: number;
  readonly label: GroupLabel;
  readonly members: readonly string[];
  readonly duties: Duties;
  /** The hall where all of the group sits; left out when its people sit in several, or there are no halls. */
  readonly hallId?: string;
  /** The hall where its table stands, where the table is laid and no hall is the group's own. */
  readonly stands?: string;
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

/** A call for help: of the group where somebody sits, or else of a person; one of the two is null. */
export interface Help {
  readonly id: string;
  readonly personId: string | null;
  readonly stepId: string | null;
  readonly groupId: string | null;
  readonly hallId: string | null;
  readonly askedAt: number;
  readonly textId: string | null;
  readonly reply: { readonly textId: string; readonly at: number } | null;
  readonly done: boolean;
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
  /** Those who have not come yet; nobody is both here and expected. Facilitators see all, hosts those of their hall. */
  readonly expected: ReadonlyMap<string, ExpectedPerson>;
  /** Who turned out to be somebody expected, by the id they came with. Facilitators only. */
  readonly matched: ReadonlyMap<string, Match>;
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
  readonly messages: readonly Message[];
  readonly halls: readonly Hall[];
  /** Of the place where it is held, for fixed points; an IANA name. */
  readonly timeZone: string;
  /** Tried with simulated people; deleted afterwards. */
  readonly rehearsal: boolean;
  /** Its network keeps who sat together, as ids of its register, beyond what `erasedAt` promises: whoever reads that is told. */
  readonly remembered: boolean;
  readonly doorLocked: boolean;
  /** Made ready for a day to come: its door has not been opened yet, and is locked until then. */
  readonly preparing: boolean;
  /** When it is to begin, and how many minutes it is to last, by the invitation; null where nobody has said. */
  readonly plannedStart: number | null;
  readonly plannedMinutes: number | null;
  /** From when the days until its erasure count, where that is later than `createdAt`: see `erasedAt`. */
  readonly keptFrom: number;
  /** Steps taken out of the programme: the parking list of what was written in them. */
  readonly parked: readonly Step[];
  /** People who were taken out and may be let in again. Facilitators only. */
  readonly removed: ReadonlyMap<string, RemovedPerson>;
  /** Seats that turned out to be one person's: the one that is gone → the one that is kept. Facilitators only. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Steps whose waiting notes have been shown. */
  readonly shown: ReadonlySet<string>;
  /** How many notes wait to be shown, by step. Facilitators only. */
  readonly shareCounts: ReadonlyMap<string, number>;
  /** Where the step says *name*: board → note → word id of the writer's name. */
  readonly authors: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly help: ReadonlyMap<string, Help>;
  /** Milliseconds that one group has beyond the step's end: step → group. */
  readonly extraTime: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Halls that are ready, by step. */
  readonly readyHalls: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often a board's document has been replaced; a board that is not here is in its first. */
  readonly epochs: ReadonlyMap<string, number>;
  /** No board's document is of an epoch before this: raised when a backup is restored. */
  readonly epochsFrom: number;
  /** Notes that a facilitator has had erased: board → notes. */
  readonly redacted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Facilitators see all of them, a person their own. */
  readonly lateNotes: ReadonlyMap<string, LateNote>;
  /** What was asked before the day, and what has been answered. Facilitators only. */
  readonly beforehand: ReadonlyMap<string, BeforehandQuestion>;
  readonly answers: ReadonlyMap<string, BeforehandAnswer>;
  /** Answers that were taken back or away, and do not come again. Facilitators only. */
  readonly removedAnswers: ReadonlySet<string>;
  /** Who, and which tables, are to stay when a round is planned anew: step → ids. Facilitators only. */
  readonly lockedSeats: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lockedTables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where those were to sit who had not come when the groups were told: step → person → group. Facilitators only. */
  readonly keptSeats: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Who met in earlier gatherings of the network: ids, and how fresh it is. Facilitators only. */
  readonly met: readonly EarlierMeeting[];
  /** What stands in the room, by number; none: as many tables as it takes, of any size. Facilitators only. */
  readonly tables: readonly RoomTable[];
  /** What somebody's table must offer, whether they are here or expected. Facilitators only. */
  readonly seatNeeds: ReadonlyMap<string, readonly Need[]>;
  /** What every seating keeps to. A rule may name people who have left: it holds for the others. Facilitators only. */
  readonly seatRules: readonly SeatRule[];
  /** Halls that share groups in steps that say so; a hall is in one pair at most. Facilitators only. */
  readonly hallPairs: readonly HallPair[];
  /** By home step: the tables that one's own group comes from. Phones only; the whole state follows it from the seats. */
  readonly brought: ReadonlyMap<string, readonly BroughtTable[]>;
}

export function statusOf(state: ConferenceState, stepId: string): StepStatus {
  return state.statuses.get(stepId) ?? { kind: 'waiting' };
}

/** When everything of a conference is erased, in milliseconds: prepared for a day months ahead, it is counted from that day. */
export function erasedAt({ createdAt, keptFrom, retentionDays }: ConferenceState): number {
  return Math.max(createdAt, keptFrom) + retentionDays * 86_400_000;
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

export function epochOf(state: ConferenceState, boardKey: string): number {
  return Math.max(state.epochs.get(boardKey) ?? 0, state.epochsFrom);
}

/** A step of the programme, or one on the parking list. */
export function knownStep(state: ConferenceState, stepId: string): Step | undefined {
  return state.programme.find((step) => step.id === stepId) ?? state.parked.find((step) => step.id === stepId);
}

export function isParked(state: ConferenceState, stepId: string): boolean {
  return state.parked.some((step) => step.id === stepId);
}
