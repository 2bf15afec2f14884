import type { RearrangeReason } from '../conference/commands.ts';
import type { PartKind } from '../conference/programme.ts';
import type { Group } from '../conference/state.ts';

/** A step as the log names it: by the title it had then. */
export interface LoggedStep {
  readonly id: string;
  readonly title: string;
}

/** As much of a group as one needs to find its table. */
export type LoggedTable = Pick<Group, 'number'> & { readonly label: { readonly kind: Group['label']['kind'] } };

export type LoggedTarget =
  | { readonly kind: 'all' }
  | { readonly kind: 'hall'; readonly hall: string }
  | { readonly kind: 'group'; readonly table: LoggedTable | null };

/**
 * One thing that was done. Names are those of people who were let in, taken out or corrected, null once erased; nothing
 * here says who wrote, shared or asked for anything. `at` is in milliseconds since 1970.
 */
export type DayLogEntry = { readonly at: number } & (
  | { readonly kind: 'created' | 'titleChanged'; readonly title: string }
  /** Counted until something else was done; `until` is when the last of them came. */
  | { readonly kind: 'came'; readonly people: number; readonly withoutPhone: number; readonly until: number }
  | { readonly kind: 'peopleExpected'; readonly people: number }
  | { readonly kind: 'stepStarted'; readonly step: LoggedStep; readonly plannedMinutes: number }
  | { readonly kind: 'partStarted'; readonly step: LoggedStep; readonly part: PartKind }
  | {
      readonly kind: 'stepEnded';
      readonly step: LoggedStep;
      readonly plannedMinutes: number;
      readonly actualMinutes: number;
    }
  /** `step` null: back to before the start. */
  | { readonly kind: 'undone'; readonly step: LoggedStep | null }
  | { readonly kind: 'paused' | 'resumed'; readonly step: LoggedStep }
  /** `table` null: for everybody. */
  | {
      readonly kind: 'timeAdded';
      readonly step: LoggedStep;
      readonly table: LoggedTable | null;
      readonly minutes: number;
    }
  | { readonly kind: 'groupsMade'; readonly step: LoggedStep; readonly groups: number }
  /** Seats, halls and tables, changed together. `hall` and `table` say which dropped out, where one did. */
  | {
      readonly kind: 'rearranged';
      readonly why: RearrangeReason['kind'];
      readonly people: number;
      readonly hall: string | null;
      readonly table: number | null;
    }
  | { readonly kind: 'boardsShared' | 'notesShown' | 'answersOpened'; readonly step: LoggedStep }
  | { readonly kind: 'messageSent'; readonly to: LoggedTarget; readonly text: string | null }
  /** By a table, or by a person who is not named. `answered` and `closed` in milliseconds after it. */
  | {
      readonly kind: 'helpAsked';
      readonly table: LoggedTable | null;
      readonly answeredMs: number | null;
      readonly closedMs: number | null;
    }
  | {
      readonly kind:
        | 'personRemoved'
        | 'personRestored'
        | 'personRenamed'
        | 'peopleMerged'
        | 'expectedMatched'
        | 'expectedUnmatched';
      readonly name: string | null;
    }
  | { readonly kind: 'doorLocked' | 'doorUnlocked' | 'doorOpened' }
  | { readonly kind: 'hallAdded' | 'hallReady'; readonly hall: string }
  /** How many stand in the room now. */
  | { readonly kind: 'tablesLaid'; readonly tables: number }
  | { readonly kind: 'tableOut' | 'tableBack'; readonly number: number }
  /** What was said of whom stays with the seating: here it is no more than that something was said. */
  | { readonly kind: 'seatRulesChanged' }
  /** By name; none: there are no pairs any more. */
  | { readonly kind: 'hallsPaired'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'stepAdded' | 'stepRemoved' | 'stepMoved' | 'stepChanged'; readonly step: LoggedStep }
  | { readonly kind: 'noteErased'; readonly step: LoggedStep }
  | { readonly kind: 'wordErased' }
  | { readonly kind: 'ended'; readonly people: number }
);

/** `GET /api/conferences/:id/log`, for facilitators. */
export interface DayLog {
  readonly title: string;
  readonly language: string;
  /** Of the place where it was held; an IANA name. */
  readonly timeZone: string;
  readonly entries: readonly DayLogEntry[];
}
