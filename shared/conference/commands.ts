import type { PlanField } from '../boards/notes.ts';
import type { Duties, GroupLabel } from '../grouping/grouper.ts';
import type { Need } from '../grouping/plan/request.ts';
import type { BeforehandKind } from './beforehand.ts';
import type { MessageTarget } from './messages.ts';
import type { HallPair, SeatRuleBody } from './room.ts';
import type { Position } from './state.ts';

export type DutyName = 'chair' | 'secretary' | 'rapporteur';

/** What somebody asks for. The shapes that come over a wire are parsed by `shared/protocol/commands.ts`. */
export type Command =
  | { readonly type: 'proposeGroups'; readonly stepId: string }
  | { readonly type: 'moveSeat'; readonly stepId: string; readonly personId: string; readonly toGroupId: string | null }
  | { readonly type: 'confirmGroups'; readonly stepId: string }
  /** A round as it has been planned, instead of what is proposed. `over`: only if it is as `seatsKey` says. */
  | {
      readonly type: 'placeGroups';
      readonly stepId: string;
      readonly groups: readonly PlacedGroup[];
      readonly over?: string | undefined;
    }
  /** All of them, or none. A table (`g` and a number) that is not there yet is opened. */
  | { readonly type: 'moveSeats'; readonly moves: readonly SeatMove[] }
  /** Several deeds one after the other, or none of them: a plan of all rounds, a repair, or the way back. */
  | {
      readonly type: 'rearrange';
      readonly deeds: readonly RearrangeDeed[];
      readonly why?: RearrangeReason | undefined;
    }
  | { readonly type: 'lockSeat'; readonly stepId: string; readonly personId: string; readonly locked: boolean }
  | { readonly type: 'lockTable'; readonly stepId: string; readonly groupId: string; readonly locked: boolean }
  /**
   * The hall has so many tables of so many seats. Those that stay keep their number and what they offer; the last ones go,
   * and new ones get the next free numbers, or those of `numbers` that are free: so that what was laid can come back as it
   * was. `hallId` null: where there are no halls.
   */
  | {
      readonly type: 'layTables';
      readonly hallId: string | null;
      readonly count: number;
      readonly seats: number;
      readonly numbers?: readonly number[] | undefined;
    }
  /** Only what changes. `table` is its number. */
  | {
      readonly type: 'changeTable';
      readonly table: number;
      readonly seats?: number | undefined;
      readonly offers?: readonly Need[] | undefined;
      readonly out?: boolean | undefined;
    }
  /** Of somebody who is here or expected. */
  | { readonly type: 'setNeeds'; readonly personId: string; readonly needs: readonly Need[] }
  /** Rules that contradict each other are taken: whoever plans is told why no seating holds them. */
  | { readonly type: 'addSeatRule'; readonly rule: SentRule }
  | { readonly type: 'dropSeatRule'; readonly ruleId: string }
  /** All pairs of halls that share groups, instead of those there were. */
  | { readonly type: 'pairHalls'; readonly pairs: readonly HallPair[] }
  | {
      readonly type: 'setDuty';
      readonly stepId: string;
      readonly groupId: string;
      readonly duty: DutyName;
      readonly personId: string | null;
    }
  | { readonly type: 'next'; readonly from: Position }
  | { readonly type: 'undoNext'; readonly from: Position }
  | { readonly type: 'pause'; readonly stepId: string }
  | { readonly type: 'resume'; readonly stepId: string }
  | { readonly type: 'extend'; readonly stepId: string; readonly minutes: number }
  | { readonly type: 'markReady'; readonly stepId: string; readonly ready: boolean }
  | { readonly type: 'shareBoards'; readonly stepId: string }
  | { readonly type: 'shareNote'; readonly stepId: string; readonly noteId: string; readonly lane: string }
  | { readonly type: 'unshareNote'; readonly stepId: string; readonly noteId: string }
  | { readonly type: 'setHeart'; readonly board: string; readonly noteId: string; readonly on: boolean }
  | { readonly type: 'act'; readonly stepId: string; readonly action: unknown }
  | { readonly type: 'sendMessage'; readonly text: string; readonly to: MessageTarget }
  | { readonly type: 'clearMessage'; readonly messageId: string }
  | { readonly type: 'end' }
  | { readonly type: 'changeTitle'; readonly title: string }
  /** When it is to begin (milliseconds) and how long it is to last; null where that is open. */
  | { readonly type: 'planStart'; readonly at: number | null; readonly minutes: number | null }
  /** Those that are on the list already are passed over. */
  | { readonly type: 'addWorkplaces'; readonly workplaces: readonly ExpectedWorkplace[] }
  | { readonly type: 'renameWorkplace'; readonly workplaceId: string; readonly name: string }
  /** Those who are expected or here already are passed over. */
  | { readonly type: 'expectPeople'; readonly people: readonly ExpectedRow[] }
  /** Only the fields that change. */
  | { readonly type: 'changeExpected'; readonly expectedId: string; readonly changes: ExpectedChanges }
  | { readonly type: 'forgetExpected'; readonly expectedIds: readonly string[] }
  /** Has come, without a phone. */
  | { readonly type: 'markCome'; readonly expectedId: string }
  /** Takes `markCome` back, or any other coming of somebody who was expected and has not come after all. */
  | { readonly type: 'markNotCome'; readonly personId: string }
  /** Says of somebody who is here who they are. */
  | { readonly type: 'matchExpected'; readonly personId: string; readonly expectedId: string }
  | { readonly type: 'unmatchExpected'; readonly personId: string }
  | { readonly type: 'addHall'; readonly name: string; readonly digital: boolean }
  | { readonly type: 'changeHall'; readonly hallId: string; readonly name: string; readonly digital: boolean }
  | { readonly type: 'moveToHall'; readonly personId: string; readonly hallId: string }
  | { readonly type: 'markHallReady'; readonly stepId: string; readonly hallId: string; readonly ready: boolean }
  | { readonly type: 'lockDoor'; readonly locked: boolean }
  | { readonly type: 'removePerson'; readonly personId: string }
  | { readonly type: 'restorePerson'; readonly personId: string }
  | { readonly type: 'renamePerson'; readonly personId: string; readonly name: string }
  /** Two seats of one person, who bears the same name in both. */
  | { readonly type: 'mergePeople'; readonly keepId: string; readonly goneId: string }
  /** Somebody without a phone. */
  | ({ readonly type: 'seatPerson' } & JoinRequest)
  /** For the group where one sits in the running step, else for oneself. The text may be empty. */
  | { readonly type: 'askHelp'; readonly text: string }
  | { readonly type: 'withdrawHelp'; readonly helpId: string }
  | { readonly type: 'replyHelp'; readonly helpId: string; readonly text: string }
  | { readonly type: 'closeHelp'; readonly helpId: string }
  | { readonly type: 'extendGroup'; readonly stepId: string; readonly groupId: string; readonly minutes: number }
  /** Shows what people have shared in a step whose notes wait. It cannot be taken back. */
  | { readonly type: 'showNotes'; readonly stepId: string }
  /** Erases a note's words for good, wherever they stand. */
  | { readonly type: 'redactNote'; readonly board: string; readonly noteId: string }
  | { readonly type: 'redactWord'; readonly wordId: string }
  /** Words for a group's board that came when it was locked. `noteId` is the writer's: sent twice it is one. */
  | {
      readonly type: 'sendLate';
      readonly stepId: string;
      readonly groupId: string;
      readonly noteId: string;
      readonly lane: string;
      readonly text: string;
      readonly plan?: { readonly [Field in PlanField]?: string | undefined } | undefined;
    }
  | { readonly type: 'settleLate'; readonly lateId: string; readonly put: boolean }
  /** Makes a question that a link leads to. `deadline`: milliseconds of the conference's clock. */
  | {
      readonly type: 'askBeforehand';
      readonly kind: BeforehandKind;
      readonly question: string;
      readonly deadline: number;
    }
  | {
      readonly type: 'changeBeforehand';
      readonly questionId: string;
      readonly question: string;
      readonly deadline: number;
    }
  /** The link that was given away opens nothing any more; there is a new one. */
  | { readonly type: 'renewBeforehand'; readonly questionId: string }
  | { readonly type: 'removeBeforehand'; readonly questionId: string }
  /** Answers are seen in that step, from when it begins; no more are taken. */
  | { readonly type: 'openBeforehand'; readonly questionId: string; readonly stepId: string }
  /** Erases an answer's words for good. */
  | { readonly type: 'dropAnswer'; readonly answerId: string }
  /** `after` null: first of all. `step` is checked like a programme that comes from outside. */
  | { readonly type: 'addStep'; readonly step: unknown; readonly after: string | null }
  | { readonly type: 'removeStep'; readonly stepId: string }
  | { readonly type: 'moveStep'; readonly stepId: string; readonly after: string | null }
  /** Only the fields that change, so that two facilitators at one step do not undo each other. */
  | { readonly type: 'changeStep'; readonly stepId: string; readonly changes: Readonly<Record<string, unknown>> };

/** `fromGroupId`: only if they sit there; who has moved since, or has left, is passed over. */
export interface SeatMove {
  readonly stepId: string;
  readonly personId: string;
  readonly toGroupId: string | null;
  readonly fromGroupId?: string | undefined;
}

export type RearrangeDeed = Extract<
  Command,
  { type: 'placeGroups' | 'moveSeats' | 'moveToHall' | 'changeTable' | 'lockSeat' | 'lockTable' }
>;

/** What seats are rearranged for: told in the day's log. */
export type RearrangeReason =
  | { readonly kind: 'planned' | 'mended' | 'undone' }
  | { readonly kind: 'hallOut'; readonly hallId: string }
  /** `table`: its number. */
  | { readonly kind: 'tableOut'; readonly table: number };

/** A rule as it is sent. */
export type SentRule =
  | Exclude<SeatRuleBody, { kind: 'role' }>
  | {
      readonly kind: 'role';
      readonly role: string;
      readonly atLeast?: number | undefined;
      readonly atMost?: number | undefined;
    };

/** A table of a planned round. Ids are `g1`, `g2` …; duties that do not fit are mended. */
export interface PlacedGroup {
  readonly id: string;
  readonly label: GroupLabel;
  readonly members: readonly string[];
  readonly duties?: Duties | undefined;
}

/** A workplace that people are expected from. */
export interface ExpectedWorkplace {
  readonly name: string;
  readonly type: string | null;
  readonly schoolType: string | null;
  readonly municipality: string | null;
}

/** Somebody who is expected, in words: names find what they name, letter case and spaces aside. */
export interface ExpectedRow {
  /** Theirs when they come; a fresh one when left out. */
  readonly id?: string | undefined;
  readonly name: string;
  /** One of the list, or else added to it. */
  readonly workplace: string;
  /** Null, or none of the conference's: other. */
  readonly jobRole: string | null;
  /** The hall's name; null, or no hall's: none yet. */
  readonly hall: string | null;
  /** What they do in the network; null, or unknown: nothing in particular. */
  readonly role: string | null;
}

export type ExpectedChanges = {
  readonly [Field in Exclude<keyof ExpectedRow, 'id'>]?: ExpectedRow[Field] | undefined;
};

export type CommandType = Command['type'];

/** Asked for by the door, never by a socket: the server has checked the code. */
export interface JoinRequest {
  readonly name: string;
  /** A workplace of the list, or the name of one that is typed. */
  readonly workplace: { readonly id: string } | { readonly name: string };
  readonly jobRole: string | null;
  /** Left out or unknown: the first hall, where there are halls. */
  readonly hallId?: string | null;
}
