import type { Need } from './request.ts';

/** Where something cannot be: a round, and the hall where it was tried (null: there are no halls, or it goes across). */
interface Where {
  readonly roundId: string;
  readonly hallId: string | null;
}

/** Why there can be no plan. The texts are in `shared/texts/<language>/grouping.ts`. */
export type Reason =
  | ({ readonly kind: 'tooFewSeats'; readonly people: number; readonly seats: number } & Where)
  | ({ readonly kind: 'noTables'; readonly people: number } & Where)
  /** They must sit apart at so few tables; `workplaceId` where all of them are colleagues. */
  | ({
      readonly kind: 'apartTooMany';
      readonly personIds: readonly string[];
      readonly tables: number;
      /** Whether there are no more tables, or people make no more groups of the size that is asked. */
      readonly few: 'tables' | 'groups';
      readonly workplaceId: string | null;
    } & Where)
  | { readonly kind: 'togetherAndApart'; readonly personIds: readonly [string, string] }
  | ({
      readonly kind: 'togetherTooMany';
      readonly people: number;
      readonly seats: number;
      /** What has no more seats: the largest table, or a group of the size that is asked. */
      readonly few: 'tables' | 'groups';
    } & Where)
  /** They are in halls that this round keeps apart. */
  | { readonly kind: 'togetherDivided'; readonly roundId: string; readonly personIds: readonly string[] }
  /** The table is locked for some of them, and nobody else. */
  | {
      readonly kind: 'togetherLocked';
      readonly roundId: string;
      readonly tableId: string;
      readonly personIds: readonly string[];
    }
  | {
      readonly kind: 'lockedTwice';
      readonly roundId: string;
      readonly personIds: readonly string[];
      readonly tableIds: readonly string[];
    }
  | {
      readonly kind: 'lockedFull';
      readonly roundId: string;
      readonly tableId: string;
      readonly people: number;
      readonly seats: number;
    }
  /** They are to sit at a table that is locked for others alone. */
  | {
      readonly kind: 'lockedForOthers';
      readonly roundId: string;
      readonly tableId: string;
      readonly personIds: readonly string[];
    }
  | { readonly kind: 'lockedElsewhere'; readonly roundId: string; readonly tableId: string; readonly personId: string }
  | {
      readonly kind: 'lockedApart';
      readonly roundId: string;
      readonly tableId: string;
      readonly personIds: readonly [string, string];
    }
  /** They stay at one table as a host, but are to be at several; names of tables as in this round. */
  | {
      readonly kind: 'hostElsewhere';
      readonly roundId: string;
      readonly personId: string;
      readonly tableIds: readonly string[];
    }
  | ({ readonly kind: 'hostsTooMany'; readonly people: number; readonly tables: number } & Where)
  | ({ readonly kind: 'roleTooFew'; readonly role: string; readonly people: number; readonly wanted: number } & Where)
  | ({ readonly kind: 'roleTooMany'; readonly role: string; readonly people: number; readonly room: number } & Where)
  | ({ readonly kind: 'needTooMany'; readonly need: Need; readonly people: number; readonly seats: number } & Where)
  /** Each rule could be kept; nothing was found that keeps all of them. */
  | { readonly kind: 'rulesCollide'; readonly roundId: string; readonly rules: readonly BrokenRule[] };

export type BrokenRule = 'together' | 'apart' | 'lock' | 'role' | 'need' | 'size';

/** What a plan had to do otherwise than asked; no reason not to use it. */
export type Note =
  /** Rules name people who are not here (any more). */
  | { readonly kind: 'peopleGone'; readonly personIds: readonly string[] }
  | { readonly kind: 'tablesGone'; readonly roundId: string; readonly tableIds: readonly string[] }
  | { readonly kind: 'roundsGone'; readonly roundIds: readonly string[] }
  /** No table that they could have stands in all mixed rounds. */
  | { readonly kind: 'hostsMove'; readonly personIds: readonly string[] }
  /** So many cannot sit in groups of this size. */
  | ({ readonly kind: 'sizeOutside'; readonly people: number; readonly min: number; readonly max: number } & Where)
  /** Seats or rules make some groups smaller or larger than this, though people could be divided so. */
  | ({ readonly kind: 'sizeStretched'; readonly min: number; readonly max: number } & Where)
  /** Their seats make it so. */
  | ({ readonly kind: 'moreTables'; readonly asked: number; readonly tables: number; readonly people: number } & Where)
  | ({
      readonly kind: 'fewerTables';
      readonly asked: number;
      readonly tables: number;
      readonly people: number;
    } & Where);
