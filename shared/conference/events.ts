import type { Duties, EarlierMeeting } from '../grouping/grouper.ts';
import type { Need } from '../grouping/plan/request.ts';
import type { BeforehandAnswer, BeforehandQuestion } from './beforehand.ts';
import type { BroughtTable } from './brought-home.ts';
import type { RearrangeReason } from './commands.ts';
import type { LateNote } from './late-note.ts';
import type { Message } from './messages.ts';
import type { Step } from './programme.ts';
import type { HallPair, RoomTable, SeatRule } from './room.ts';
import type { ExpectedPerson, Group, Hall, Help, Person, Share, StepStatus, UndoableMove, Workplace } from './state.ts';

/**
 * What has happened, in the order it happened. Events are kept for good, so they hold ids and never names or texts; a
 * change of shape gets a new type or an upcaster in `upcast.ts`.
 */
export type ConferenceEvent =
  | {
      readonly type: 'conferenceCreated';
      readonly id: string;
      readonly title: string;
      readonly language: string;
      readonly createdAt: number;
      readonly retentionDays: number;
      readonly jobRoles: readonly string[];
      readonly programme: readonly Step[];
      readonly workplaces: readonly Workplace[];
      /** None when left out. */
      readonly halls?: readonly Hall[];
      /** Europe/Oslo when left out. */
      readonly timeZone?: string;
      readonly rehearsal?: true;
      /** A network that keeps people keeps who sat together, too: longer than the conference. */
      readonly remembered?: true;
      /** None when left out. */
      readonly expected?: readonly ExpectedPerson[];
      /** Who of them met in earlier gatherings of the network. */
      readonly met?: readonly EarlierMeeting[];
      /** None when left out: as many as it takes. */
      readonly tables?: readonly RoomTable[];
      /** Its door is not open yet: it opens with the first `doorUnlocked`, or when it begins. */
      readonly preparing?: true;
      readonly plannedStart?: number;
      readonly plannedMinutes?: number;
    }
  | { readonly type: 'startPlanned'; readonly at: number | null; readonly minutes: number | null }
  | { readonly type: 'titleChanged'; readonly title: string }
  | { readonly type: 'workplaceAdded'; readonly workplace: Workplace }
  /** The word keeps its id: the new name stands wherever the old one stood. */
  | { readonly type: 'workplaceRenamed'; readonly workplaceId: string; readonly nameId: string }
  /** `expected`: was on the list of those who were waited for. `instead`: the seat that they had asked for by the code. */
  | { readonly type: 'personJoined'; readonly person: Person; readonly expected?: true; readonly instead?: string }
  | { readonly type: 'peopleExpected'; readonly people: readonly ExpectedPerson[] }
  | { readonly type: 'expectedChanged'; readonly person: ExpectedPerson }
  | { readonly type: 'expectedForgotten'; readonly ids: readonly string[] }
  /** Somebody who is here is the one who was expected: works where that one was expected from, and keeps their own id. */
  | {
      readonly type: 'expectedMatched';
      readonly personId: string;
      readonly expected: ExpectedPerson;
      readonly workplaceId: string;
      readonly jobRole: string | null;
    }
  /** It was somebody else: both are as they were before. */
  | { readonly type: 'expectedUnmatched'; readonly personId: string; readonly expected: ExpectedPerson }
  | {
      readonly type: 'seatGiven';
      readonly stepId: string;
      readonly personId: string;
      /** The group as it stands with the newcomer; a new one when no table had room. */
      readonly group: Group;
    }
  /** `locked`: what was locked in the proposal before is so still. */
  | {
      readonly type: 'groupsProposed';
      readonly stepId: string;
      readonly groups: readonly Group[];
      readonly locked?: true;
    }
  | { readonly type: 'seatLocked'; readonly stepId: string; readonly personId: string; readonly locked: boolean }
  | { readonly type: 'tableLocked'; readonly stepId: string; readonly groupId: string; readonly locked: boolean }
  /** All tables there are now. */
  | { readonly type: 'tablesLaid'; readonly tables: readonly RoomTable[] }
  | { readonly type: 'tableChanged'; readonly table: RoomTable }
  | { readonly type: 'needsSet'; readonly personId: string; readonly needs: readonly Need[] }
  | { readonly type: 'seatRuleAdded'; readonly rule: SeatRule }
  | { readonly type: 'seatRuleDropped'; readonly ruleId: string }
  /** All pairs there are now. */
  | { readonly type: 'hallsPaired'; readonly pairs: readonly HallPair[] }
  | { readonly type: 'groupsConfirmed'; readonly stepId: string; readonly groups: readonly Group[] }
  | {
      readonly type: 'seatMoved';
      readonly stepId: string;
      readonly personId: string;
      /** The groups touched, as they stand afterwards; a group left empty stays, empty, until the groups are confirmed. */
      readonly groups: readonly Group[];
    }
  /** What was just done was one thing; it changes nothing by itself. `people`: how many sit elsewhere, or are in another hall. */
  | { readonly type: 'rearranged'; readonly why: RearrangeReason | null; readonly people: number }
  | { readonly type: 'dutiesSet'; readonly stepId: string; readonly groupId: string; readonly duties: Duties }
  | {
      readonly type: 'stepStarted';
      readonly stepId: string;
      readonly status: Extract<StepStatus, { kind: 'running' }>;
      readonly undoable: UndoableMove;
    }
  | {
      readonly type: 'partStarted';
      readonly stepId: string;
      readonly status: Extract<StepStatus, { kind: 'running' }>;
      readonly undoable: UndoableMove;
    }
  | { readonly type: 'stepEnded'; readonly stepId: string; readonly status: Extract<StepStatus, { kind: 'done' }> }
  /** The last *next* was taken back: `left` waits again, `restored` goes on with the time it had. */
  | {
      readonly type: 'nextUndone';
      readonly left: string;
      readonly restored: { readonly stepId: string; readonly status: StepStatus } | null;
    }
  | {
      readonly type: 'clockChanged';
      readonly stepId: string;
      readonly status: Extract<StepStatus, { kind: 'running' | 'paused' }>;
    }
  | { readonly type: 'readyMarked'; readonly stepId: string; readonly groupId: string; readonly ready: boolean }
  | { readonly type: 'boardsShared'; readonly stepId: string }
  /** Never stored: tells a participant which other groups a shared step has, without their people. */
  | { readonly type: 'groupsListed'; readonly stepId: string; readonly groups: readonly Group[] }
  /** Never stored: tells a home group from which tables its members come. */
  | { readonly type: 'broughtHome'; readonly stepId: string; readonly tables: readonly BroughtTable[] }
  | { readonly type: 'noteShared'; readonly stepId: string; readonly share: Share }
  | { readonly type: 'noteUnshared'; readonly stepId: string; readonly personId: string; readonly noteId: string }
  | {
      readonly type: 'heartSet';
      readonly board: string;
      readonly noteId: string;
      readonly personId: string;
      readonly on: boolean;
    }
  | { readonly type: 'heartsCounted'; readonly board: string; readonly noteId: string; readonly count: number }
  /** Something a step kind decided; only that kind knows what `body` means. */
  | { readonly type: 'stepActed'; readonly stepId: string; readonly body: unknown }
  /** The first ones were to all and did not say so. */
  | { readonly type: 'messageSent'; readonly message: Omit<Message, 'to'> & { readonly to?: Message['to'] } }
  /** The first ones did not say to whom the message was: then all are told. */
  | { readonly type: 'messageCleared'; readonly messageId: string; readonly to?: Message['to'] }
  | { readonly type: 'conferenceEnded'; readonly at: number }
  | { readonly type: 'hallAdded'; readonly hall: Hall }
  | { readonly type: 'hallChanged'; readonly hall: Hall }
  | { readonly type: 'personMoved'; readonly personId: string; readonly hallId: string }
  | { readonly type: 'hallReadyMarked'; readonly stepId: string; readonly hallId: string; readonly ready: boolean }
  | { readonly type: 'doorLocked' }
  | { readonly type: 'doorUnlocked' }
  /** `person` is kept so that they may be let in again; `seats` are the groups that had them, as they stand without. */
  | {
      readonly type: 'personRemoved';
      readonly personId: string;
      readonly person?: Person;
      readonly seats: readonly { readonly stepId: string; readonly group: Group }[];
    }
  | { readonly type: 'personRestored'; readonly person: Person }
  | { readonly type: 'personRenamed'; readonly personId: string; readonly nameId: string }
  | {
      readonly type: 'peopleMerged';
      readonly keepId: string;
      readonly goneId: string;
      readonly seats: readonly { readonly stepId: string; readonly group: Group }[];
    }
  | { readonly type: 'helpAsked'; readonly help: Help }
  | {
      readonly type: 'helpReplied';
      readonly helpId: string;
      readonly reply: { readonly textId: string; readonly at: number };
    }
  | { readonly type: 'helpClosed'; readonly helpId: string }
  | { readonly type: 'groupExtended'; readonly stepId: string; readonly groupId: string; readonly extraMs: number }
  | { readonly type: 'notesShown'; readonly stepId: string }
  | { readonly type: 'sharesCounted'; readonly stepId: string; readonly count: number }
  | { readonly type: 'noteAuthored'; readonly board: string; readonly noteId: string; readonly nameId: string | null }
  /** The document behind each board is a new one; connections to the old one end. */
  | {
      readonly type: 'boardsReplaced';
      readonly boards: readonly { readonly board: string; readonly epoch: number }[];
    }
  /** A backup has been restored: whatever anybody holds of any board is of an earlier document. */
  | { readonly type: 'boardsRestored'; readonly epoch: number }
  | { readonly type: 'notesRedacted'; readonly notes: readonly { readonly board: string; readonly noteId: string }[] }
  | { readonly type: 'wordRedacted'; readonly wordId: string }
  | { readonly type: 'lateNoteSent'; readonly late: LateNote }
  | { readonly type: 'lateNoteSettled'; readonly lateId: string; readonly outcome: 'put' | 'left' }
  | { readonly type: 'beforehandAsked'; readonly question: BeforehandQuestion }
  | {
      readonly type: 'beforehandChanged';
      readonly questionId: string;
      readonly question: string;
      readonly deadline: number;
    }
  /** `erased`: words that are gone for good with it; see `erased-words.ts`. */
  | {
      readonly type: 'beforehandRenewed';
      readonly questionId: string;
      readonly linkId: string;
      readonly erased: readonly string[];
    }
  | { readonly type: 'beforehandRemoved'; readonly questionId: string; readonly erased: readonly string[] }
  | { readonly type: 'beforehandOpened'; readonly questionId: string; readonly stepId: string }
  | { readonly type: 'answerGiven'; readonly answer: BeforehandAnswer }
  | { readonly type: 'answerChanged'; readonly answer: BeforehandAnswer; readonly erased: readonly string[] }
  | { readonly type: 'answerRemoved'; readonly answerId: string; readonly erased: readonly string[] }
  | { readonly type: 'stepAdded'; readonly step: Step; readonly after: string | null }
  | { readonly type: 'stepRemoved'; readonly stepId: string }
  | { readonly type: 'stepMoved'; readonly stepId: string; readonly after: string | null }
  | { readonly type: 'stepChanged'; readonly step: Step };

export type ConferenceEventType = ConferenceEvent['type'];
