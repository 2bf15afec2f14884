import type { Duties, EarlierMeeting, EarlierRound, GroupLabel, RoundRule, Seatable } from '../grouper.ts';
import type { HardRule } from './rules.ts';
import type { WishWeights } from './wishes.ts';

/** What a table must offer somebody. */
export const needs = ['wheelchair', 'quiet'] as const;
export type Need = (typeof needs)[number];

/** Somebody to seat. Names play no part, so that five hundred people of one name are five hundred people. */
export interface PlanPerson extends Seatable {
  /** Null: in no hall, or there are none. */
  readonly hallId: string | null;
  readonly needs?: readonly Need[];
  /** Roles besides the job role that rules may ask for: adviser, storyteller. */
  readonly roles?: readonly string[];
}

/** A table that stands in the room. */
export interface PlanTable {
  readonly id: string;
  readonly hallId: string | null;
  readonly seats: number;
  readonly offers?: readonly Need[];
  /** Stands nowhere: for people of its hall, and taken only when those that stand will not do. */
  readonly virtual?: true;
}

/**
 * Which halls may share a group: each by itself, all with all, or those of a pair with each other. Who is in no hall
 * counts as in one of its own.
 */
export type HallRule = 'within' | 'across' | { readonly pairs: readonly (readonly [string, string])[] };

export interface PlanRound extends RoundRule {
  readonly id: string;
  readonly halls: HallRule;
  /** How many groups, instead of what `size` makes of it; for each hall or pair that sits by itself. */
  readonly groups?: number;
  /** The tables there are; without them as many as it takes, of any size. Those out of use are left out. */
  readonly tables?: readonly PlanTable[];
}

/** All rounds of a programme, to be planned together. */
export interface PlanRequest {
  readonly people: readonly PlanPerson[];
  /** Those that are still to come, in order. */
  readonly rounds: readonly PlanRound[];
  readonly rules: readonly HardRule[];
  readonly wishes?: Partial<WishWeights>;
  /** Rounds of this conference that have been held. */
  readonly earlier?: readonly EarlierRound[];
  /** What the network remembers. */
  readonly met?: readonly EarlierMeeting[];
  /** What was planned before: the search begins there and keeps what holds. */
  readonly before?: Plan;
}

/** Seats for all rounds. */
export interface Plan {
  readonly rounds: readonly PlannedRound[];
}

export interface PlannedRound {
  readonly id: string;
  readonly tables: readonly PlannedTable[];
}

export interface PlannedTable {
  /** That of the table in the room, or `t1` … where none are listed. */
  readonly id: string;
  /** Where all of them sit; null where they sit in several halls, or in none. */
  readonly hallId: string | null;
  readonly label: GroupLabel;
  readonly members: readonly string[];
  readonly duties: Duties;
}
