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
  /** So many must sit apart at so few tables; `workplaceId` where all of them are colleagues. */
  | ({
      readonly kind: 'apartTooMany';
      readonly people: number;
      readonly tables: number;
      readonly workplaceId: string | null;
    } & Where)
  | { readonly kind: 'togetherAndApart'; readonly personIds: readonly [string, string] }
  | ({ readonly kind: 'togetherTooMany'; readonly people: number; readonly seats: number } & Where)
  /** They sit in halls, or kinds, that this round keeps apart. */
  | { readonly kind: 'togetherDivided'; readonly roundId: string; readonly personIds: readonly string[] }
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
  | { readonly kind: 'lockedElsewhere'; readonly roundId: string; readonly tableId: string; readonly personId: string }
  | {
      readonly kind: 'lockedApart';
      readonly roundId: string;
      readonly tableId: string;
      readonly personIds: readonly [string, string];
    }
  | ({ readonly kind: 'hostsTooMany'; readonly people: number; readonly tables: number } & Where)
  | ({ readonly kind: 'roleTooFew'; readonly role: string; readonly people: number; readonly wanted: number } & Where)
  | ({ readonly kind: 'roleTooMany'; readonly role: string; readonly people: number; readonly room: number } & Where)
  | ({ readonly kind: 'needTooMany'; readonly need: Need; readonly people: number; readonly seats: number } & Where)
  /** Each rule could be kept; nothing was found that keeps all of them. */
  | { readonly kind: 'rulesCollide'; readonly roundId: string; readonly rules: readonly BrokenRule[] };

export type BrokenRule = 'together' | 'apart' | 'role' | 'need' | 'size';

/** What a plan had to do otherwise than asked; no reason not to use it. */
export type Note =
  /** Rules name people who are not here (any more). */
  | { readonly kind: 'peopleGone'; readonly personIds: readonly string[] }
  | { readonly kind: 'tablesGone'; readonly roundId: string; readonly tableIds: readonly string[] }
  | { readonly kind: 'roundsGone'; readonly roundIds: readonly string[] }
  /** So many cannot sit in groups of this size. */
  | ({ readonly kind: 'sizeOutside'; readonly people: number; readonly min: number; readonly max: number } & Where)
  | ({
      readonly kind: 'fewerTables';
      readonly asked: number;
      readonly tables: number;
      readonly people: number;
    } & Where);
